package ua.kolo.identity.people;

import java.time.Instant;
import ua.kolo.platform.Days;

/// Somebody was helped into the account of a person whose post sees persons, or heads.
///
/// @param what was done: CODE, FACTORS or TIE
public record HelpedEntry(String name, String what, Instant madeAt) {
  public String day() {
    return Days.show(Days.of(madeAt));
  }
}
