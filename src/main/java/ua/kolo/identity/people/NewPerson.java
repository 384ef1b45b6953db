package ua.kolo.identity.people;

import java.util.Locale;
import java.util.UUID;

/// Somebody to be let in.
record NewPerson(String name, String login, UUID unit) {
  NewPerson {
    name = name.strip();
    login = login.strip().toLowerCase(Locale.ROOT);
  }
}
