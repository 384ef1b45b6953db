package ua.kolo.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.kolo.directory.Territory.Level;

/// A code of the state codifier of territories: UA and 17 digits. Two tell the oblast, two the
/// raion, three the hromada, three the settlement, two the district of a city; the rest only tells
/// one code from another. A level that is not reached is all noughts.
record PlaceCode(String text) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "UA(?!0{17})(?<oblast>\\d{2})(?<raion>\\d{2})(?<hromada>\\d{3})(?<settlement>\\d{3})"
              + "(?<district>\\d{2})\\d{5}");

  /// The code somebody typed, in whichever case and with spaces; empty when it is none.
  static Optional<PlaceCode> of(String typed) {
    var text = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(text).matches() ? Optional.of(new PlaceCode(text)) : Optional.empty();
  }

  Level level() {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("no code of a place");
    }
    return reaches(parts.group("district"))
        ? Level.CITY_DISTRICT
        : reaches(parts.group("settlement"))
            ? Level.SETTLEMENT
            : reaches(parts.group("hromada"))
                ? Level.HROMADA
                : reaches(parts.group("raion")) ? Level.RAION : Level.OBLAST;
  }

  private static boolean reaches(String digits) {
    return !digits.chars().allMatch(digit -> digit == '0');
  }
}
