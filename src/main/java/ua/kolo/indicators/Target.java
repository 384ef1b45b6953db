package ua.kolo.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.BadRequest;

/// What a programme promises of an indicator.
///
/// @param year for which; null for the whole term
/// @param low the number, or the lower end of a range; null for «усі»
/// @param high the upper end of a range; null for other kinds
public record Target(
    @Nullable Integer year, Kind kind, @Nullable BigDecimal low, @Nullable BigDecimal high) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// «Близько» leaves a tenth to either side: our own reading, no act gives one.
  private static final BigDecimal ABOUT = new BigDecimal("0.1");

  /// How firm the number is.
  public enum Kind {
    EXACT,
    RANGE,
    AT_LEAST,
    ABOUT,
    /// All of them: a share that must be a hundred.
    ALL
  }

  public Target {
    if (kind == Kind.ALL) {
      low = null;
      high = null;
    } else if (low == null || low.signum() < 0) {
      throw new BadRequest("indicators.target.noNumber");
    }
    if (kind == Kind.RANGE && (high == null || low == null || high.compareTo(low) <= 0)) {
      throw new BadRequest("indicators.target.range");
    }
    if (kind != Kind.RANGE) {
      high = null;
    }
  }

  /// How a value stands against it.
  ///
  /// @param over whether the time is over
  public Standing of(BigDecimal value, boolean over) {
    if (value.compareTo(least()) < 0) {
      return over ? Standing.BEHIND : Standing.UNDER_WAY;
    }
    var most = most();
    return most != null && value.compareTo(most) > 0 ? Standing.MORE : Standing.MET;
  }

  /// From how much on it is met.
  public BigDecimal least() {
    if (low == null) {
      return HUNDRED;
    }
    return kind == Kind.ABOUT ? low.subtract(low.multiply(ABOUT)) : low;
  }

  private @Nullable BigDecimal most() {
    return switch (kind) {
      case EXACT -> low;
      case RANGE -> high;
      case ABOUT -> low == null ? null : low.add(low.multiply(ABOUT));
      case AT_LEAST, ALL -> null;
    };
  }
}
