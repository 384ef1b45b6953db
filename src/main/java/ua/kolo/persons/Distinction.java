package ua.kolo.persons;

import java.time.Instant;
import java.util.UUID;

/// Two records that somebody said to be of two persons.
public record Distinction(
    UUID one, Identity first, UUID other, Identity second, Instant saidAt, String saidBy) {
  /// Why it is taken back.
  public enum Undoing {
    MISTAKE,
    NEW_FACTS,
    OTHER
  }
}
