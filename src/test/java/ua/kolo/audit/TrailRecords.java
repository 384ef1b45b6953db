package ua.kolo.audit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// A record somebody of the institution looked at.
@Component
class TrailRecords implements RecordMaker {
  private final Trail trail;

  TrailRecords(Trail trail) {
    this.trail = trail;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/audit/subjects/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var subject = UUID.randomUUID();
    Someone.as(Role.CASE_WORKER, unit)
        .acting()
        .run(() -> trail.looked("person", subject, "CASE_WORK"));
    return Map.of("id", subject.toString());
  }
}
