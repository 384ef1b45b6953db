package ua.kolo.identity.people;

import java.time.Instant;
import java.util.UUID;
import ua.kolo.platform.Days;

/// A post that heads the institution and that another than its holder ended.
public record EndedHead(UUID id, String title, Instant endedAt) {
  public String day() {
    return Days.show(Days.of(endedAt));
  }
}
