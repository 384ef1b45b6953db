package ua.kolo.duties;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.duties.law.Rule;
import ua.kolo.identity.Role;

/// A duty that the institution owes.
@Component
class DutyRecords implements RecordMaker {
  private final Duties duties;
  private final Clock clock;

  DutyRecords(Duties duties, Clock clock) {
    this.duties = duties;
    this.clock = clock;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/duties/{id}", "/api/v1/duties/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle();
    var told =
        new Event(
            "VIOLENCE_REPORTED",
            Set.of(),
            // Of a measure: whoever works on programmes alone reads no duty of a case.
            new Subject("measure", UUID.randomUUID(), "1.1"),
            clock.instant(),
            Map.of(Rule.OWNER, unit),
            null);
    var opened = worker.acting().call(() -> duties.open(told));
    return Map.of("id", opened.duties().getFirst().toString());
  }
}
