package ua.kolo.identity.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;

/// That an administrator would help somebody into their account, and waits for the reader's word.
public record Help(
    UUID id,
    Deed what,
    String name,
    String login,
    @Nullable String reason,
    Instant askedAt,
    String askedBy) {
  public String day() {
    return Days.show(Days.of(askedAt));
  }
}
