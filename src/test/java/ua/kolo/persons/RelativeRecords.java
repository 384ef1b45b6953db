package ua.kolo.persons;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.clearance.Tie;
import ua.kolo.identity.Role;

/// Somebody a colleague named as close: nobody else's business.
@Component
class RelativeRecords implements RecordMaker {
  private final Relatives relatives;

  RelativeRecords(Relatives relatives) {
    this.relatives = relatives;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/clearance/relatives/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle();
    var named = PersonRecords.born("Небувалюк Близькість", LocalDate.EPOCH);
    var id =
        worker
            .acting()
            .call(
                () -> {
                  relatives.name(named, Tie.CLOSE);
                  return relatives.mine().getFirst().id();
                });
    return Map.of("id", id.toString());
  }
}
