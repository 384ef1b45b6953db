package ua.kolo.consents;

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

/// A person of an institution and her consent.
@Component
class ConsentRecords implements RecordMaker {
  private final Consents consents;
  private final Persons persons;

  ConsentRecords(Consents consents, Persons persons) {
    this.consents = consents;
    this.persons = persons;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/persons/{id}/consents", "/api/v1/persons/{id}/consents");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    return Someone.as(Role.CASE_WORKER, unit)
        .settle()
        .acting()
        .call(
            () -> {
              var id = persons.add(Identity.named("Уявнюк Надія"), List.of());
              var consent = consents.record(id, given(Consents.TO_POLICE));
              return Map.of("id", id.toString(), "consent", consent.toString());
            });
  }

  static Answer given(String scope) {
    return new Answer(scope, true, Consent.Form.WRITTEN, null, "аркуш у справі");
  }
}
