package ua.kolo.directory;

import org.jspecify.annotations.Nullable;

/// A place by its code of the state codifier.
public record Territory(String code, String name, Level level, @Nullable String parent) {
  /// How large a place is.
  public enum Level {
    STATE,
    OBLAST,
    RAION,
    HROMADA,
    SETTLEMENT,
    CITY_DISTRICT
  }
}
