package ua.kolo.identity.people;

import java.time.Instant;
import java.util.UUID;

/// An invitation just made.
///
/// @param code told this once
record Invited(UUID person, String login, String code, Instant expiresAt) {
  @Override
  public String toString() {
    return "Invited[" + person + "]";
  }
}
