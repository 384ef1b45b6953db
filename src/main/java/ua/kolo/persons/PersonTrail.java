package ua.kolo.persons;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Trail;
import ua.kolo.persons.likeness.SearchWords;
import ua.kolo.persons.likeness.Traits;
import ua.kolo.platform.Acting;
import ua.kolo.vault.Vault;

/// What of reading persons is written into the trail: one entry for a question, however many it
/// shows.
@Component
class PersonTrail {
  /// Asked before somebody is written, so that nobody is written twice.
  static final String DOUBLES = "DOUBLES";

  /// The list of those written last.
  static final String NEWEST = "NEWEST";

  /// The states of a record before the last.
  static final String HISTORY = "HISTORY";

  /// Asked to close what is likely of somebody close to whoever acts; nothing was shown.
  static final String RELATIVES = "RELATIVES";

  private final Trail trail;
  private final Vault vault;

  PersonTrail(Trail trail, Vault vault) {
    this.trail = trail;
    this.vault = vault;
  }

  /// One record was shown; when another institution keeps it, that one's auditor sees it too.
  void looked(Row row, String purpose) {
    if (row.unit.equals(Acting.current().unit())) {
      trail.looked(Persons.KIND, row.id, purpose);
    } else {
      trail.lookedElsewhere(Persons.KIND, row.id, row.unit, purpose);
    }
  }

  /// A paper that names the person was made ready.
  void printed(UUID person, String purpose) {
    trail.printed(Persons.KIND, person, purpose);
  }

  /// Somebody was shown where the person hides.
  void sawHidden(Row row, String purpose) {
    trail.looked("hidden_address", row.id, purpose);
  }

  /// Those like somebody were shown; equal questions are seen to be equal, the words are not.
  void asked(Traits traits, int shown, String purpose) {
    var terms = String.join(" ", SearchWords.kept(traits));
    trail.searched(Persons.KIND, vault.tokens().hash(terms), shown, purpose);
  }

  /// Names were shown that nobody asked for by name.
  void listed(int shown, String purpose) {
    trail.listed(Persons.KIND, shown, purpose);
  }
}
