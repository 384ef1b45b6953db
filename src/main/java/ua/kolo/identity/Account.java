package ua.kolo.identity;

import java.util.UUID;

/// What the sign-in knows of a person: their login and their password's hash.
record Account(UUID id, String login, String password) {
  private static final String NONE = "none yet";

  /// Whoever was tied to a provider by their one-time code has set none.
  boolean hasPassword() {
    return !NONE.equals(password);
  }
}
