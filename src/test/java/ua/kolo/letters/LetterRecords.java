package ua.kolo.letters;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// A letter that asks somebody of the institution whether an address is theirs.
@Component
class LetterRecords implements RecordMaker {
  private final Letters letters;

  LetterRecords(Letters letters) {
    this.letters = letters;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/letters/{id}", "/api/v1/letters/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    Someone.as(Role.ADMINISTRATOR, unit).settle();
    var person = Someone.as(Role.CASE_WORKER, unit).settle().acting();
    var form = new WishForm("proba@example.com", "", true, true, true);
    person.run(() -> letters.wish(form, Locale.of("uk")));
    return Map.of("id", person.call(letters::toMe).getFirst().id().toString());
  }
}
