package ua.kolo.persons;

import java.util.UUID;
import ua.kolo.persons.likeness.Likeness;

/// Two records that may be of one person; a person decides.
public record Pair(UUID one, Identity first, UUID other, Identity second, Likeness likeness) {
  public int percent() {
    return (int) Math.round(likeness.score() * 100);
  }
}
