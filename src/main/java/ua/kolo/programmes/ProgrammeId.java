package ua.kolo.programmes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// The id of a programme through all its editions.
public record ProgrammeId(@JsonValue UUID value) {
  public static ProgrammeId of(String text) {
    return new ProgrammeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
