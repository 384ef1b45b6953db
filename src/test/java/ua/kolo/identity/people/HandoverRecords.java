package ua.kolo.identity.people;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;

/// Somebody whom another institution hands over to the institution.
@Component
class HandoverRecords implements RecordMaker {
  private final Staff staff;
  private final Handovers handovers;

  HandoverRecords(Staff staff, Handovers handovers) {
    this.staff = staff;
    this.handovers = handovers;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/people/handovers/{handover}", "/api/v1/handovers/{handover}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var receiver = staff.administrator(unit);
    var sender = staff.administrator();
    var person = staff.invite(sender).person();
    sender.acting().run(() -> handovers.ask(person, receiver.unit()));
    var waiting = receiver.acting().call(() -> handovers.to(unit)).getFirst();
    return Map.of("handover", waiting.id().toString());
  }
}
