package ua.kolo.programmes.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A countable promise inside a text: «20 засідань», «10–15 ТГ», «щонайменше 50 %».
///
/// @param value the number; null for a range or «усі»
/// @param min lower end of a range
/// @param max upper end of a range
/// @param unit what is counted, as printed
/// @param quote the words it was read from
public record Quantity(
    Kind kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    String unit,
    String quote) {
  /// How firm the number is.
  public enum Kind {
    EXACT,
    RANGE,
    AT_LEAST,
    ABOUT,
    ALL
  }
}
