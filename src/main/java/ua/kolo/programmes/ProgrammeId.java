package ua.kolo.programmes;

import java.util.UUID;

/// The id of a programme through all its editions.
public record ProgrammeId(UUID value) {
  public static ProgrammeId of(String text) {
    return new ProgrammeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
