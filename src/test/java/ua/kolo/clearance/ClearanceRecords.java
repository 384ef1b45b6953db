package ua.kolo.clearance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Demo;

/// A person of the institution, somebody from outside who opened it, and a tie a colleague
/// declared.
@Component
class ClearanceRecords implements RecordMaker {
  private final Persons persons;
  private final Clearance clearance;

  ClearanceRecords(Persons persons, Clearance clearance) {
    this.persons = persons;
    this.clearance = clearance;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of(
        "/clearance/records/{kind}/{record}",
        "/clearance/glass/{incident}",
        "/clearance/review/{incident}",
        "/clearance/review/ties/{tie}",
        "/api/v1/access/ties/{tie}",
        "/api/v1/access/incidents/{incident}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.COORDINATOR, unit).settle().acting();
    var person = worker.call(() -> persons.add(Identity.named("Уявнюк Ганна"), List.of()));
    var close = worker.call(() -> persons.add(Identity.named("Уявнюк Марта"), List.of()));
    worker.run(() -> clearance.declare("person", close, Tie.SIBLING));
    var tie = worker.call(() -> clearance.myTies(0, 50)).getFirst().id();
    var outsider = Someone.as(Role.POLICE, Demo.unit(3)).settle().acting();
    var incident =
        outsider.call(() -> clearance.breakGlass("person", person, Reason.THREAT_TO_LIFE)).id();
    return Map.of(
        "kind",
        "person",
        "record",
        person.toString(),
        "incident",
        incident.toString(),
        "tie",
        tie.toString());
  }
}
