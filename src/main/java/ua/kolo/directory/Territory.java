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
    CITY_DISTRICT;

    /// How the codes of all that lies in a place of this level begin: UA, two digits for the
    /// oblast, two for the raion, three each for hromada and settlement, two for the district of a
    /// city.
    public String reach(String code) {
      return code.substring(
          0,
          switch (this) {
            case STATE -> 2;
            case OBLAST -> 4;
            case RAION -> 6;
            case HROMADA -> 9;
            case SETTLEMENT -> 12;
            case CITY_DISTRICT -> 14;
          });
    }

    /// Whether a place lies in one of this level, or is it.
    public boolean holds(String code, String place) {
      return place.startsWith(reach(code));
    }
  }
}
