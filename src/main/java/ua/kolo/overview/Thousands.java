package ua.kolo.overview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Hryvnias as the API tells them.
final class Thousands {
  private static final int DIGITS = 3;

  private Thousands() {}

  static @Nullable BigDecimal of(@Nullable BigDecimal hryvnias) {
    return hryvnias == null ? null : hryvnias.movePointLeft(DIGITS);
  }
}
