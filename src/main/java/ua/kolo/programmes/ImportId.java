package ua.kolo.programmes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// The id of a document given to be read.
public record ImportId(@JsonValue UUID value) {
  public static ImportId of(String text) {
    return new ImportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
