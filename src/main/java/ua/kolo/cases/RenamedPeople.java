package ua.kolo.cases;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.persons.PersonChanged;
import ua.kolo.persons.Persons;
import ua.kolo.vault.Vault;

/// A name that is corrected, or hidden for safety, is another for whoever takes part in her cases
/// too, also in those closed to whoever changed it.
@Component
class RenamedPeople {
  private final PartyRows rows;
  private final CaseSealing sealing;
  private final Persons persons;
  private final Vault vault;

  RenamedPeople(PartyRows rows, CaseSealing sealing, Persons persons, Vault vault) {
    this.rows = rows;
    this.sealing = sealing;
    this.persons = persons;
    this.vault = vault;
  }

  @EventListener
  void callAnew(PersonChanged changed) {
    var standing = rows.standing(changed.person());
    if (standing.isEmpty()) {
      return;
    }
    var keys = vault.find(standing.stream().map(PartyRows.Named::file).collect(Collectors.toSet()));
    for (var who : persons.named(List.of(changed.person()))) {
      for (var part : standing) {
        var key = keys.get(part.file());
        var name = who.identity().name();
        if (key != null && !name.equals(sealing.called(key, part.id(), part.called()))) {
          rows.call(part.id(), sealing.called(key, part.id(), name));
        }
      }
    }
  }
}
