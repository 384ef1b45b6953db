package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure upon the lines its code pays for, and what is left of it. Nothing is guessed: a code
/// that serves several lines is split by the shares or the amounts a person gave, or waits.
///
/// @param parts what each line gets, by the code's use
/// @param rest what no line gets
/// @param why what is left stays: null when nothing is
public record Placing(
    CashFigure figure, Map<UUID, CashAmounts> parts, CashAmounts rest, @Nullable Why why) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  public Placing {
    parts = Map.copyOf(parts);
  }

  /// Why money of a figure is upon no line.
  public enum Why {
    /// Nobody said what the code pays for.
    NO_LINE,
    /// The code serves several lines and nobody said how much of it each.
    BY_HAND,
    /// The shares are less than the whole.
    SHARES,
    /// The amounts typed by hand are not the whole.
    SPLIT
  }

  /// @param split amounts typed by hand for this figure, by the code's use
  static Placing of(CashFigure figure, List<CodeUse> uses, Map<UUID, CashAmounts> split) {
    var takers = uses.stream().filter(use -> use.takes(figure)).toList();
    if (takers.isEmpty()) {
      return new Placing(figure, Map.of(), figure.amounts(), Why.NO_LINE);
    }
    var typed = new LinkedHashMap<UUID, CashAmounts>();
    takers.forEach(
        use -> {
          var amounts = split.get(use.id());
          if (amounts != null) {
            typed.put(use.id(), amounts);
          }
        });
    if (!typed.isEmpty()) {
      return placed(figure, typed, Why.SPLIT);
    }
    if (takers.size() == 1 && takers.getFirst().share() == null) {
      return placed(figure, Map.of(takers.getFirst().id(), figure.amounts()), Why.SPLIT);
    }
    if (takers.stream().anyMatch(use -> use.share() == null)) {
      return new Placing(figure, Map.of(), figure.amounts(), Why.BY_HAND);
    }
    return placed(figure, shares(figure, takers), Why.SHARES);
  }

  /// By per cent; the last one of a whole hundred gets what rounding left, so that the parts are
  /// the whole to a kopeck.
  private static Map<UUID, CashAmounts> shares(CashFigure figure, List<CodeUse> takers) {
    var parts = new LinkedHashMap<UUID, CashAmounts>();
    var left = figure.amounts();
    var sum = BigDecimal.ZERO;
    for (var use : takers) {
      var share = use.share() == null ? BigDecimal.ZERO : use.share();
      sum = sum.add(share);
      var part = sum.compareTo(WHOLE) == 0 ? left : figure.amounts().share(share);
      left = left.minus(part);
      parts.put(use.id(), part);
    }
    return parts;
  }

  private static Placing placed(CashFigure figure, Map<UUID, CashAmounts> parts, Why why) {
    var rest = figure.amounts();
    for (var part : parts.values()) {
      rest = rest.minus(part);
    }
    boolean whole = rest.withoutPlan().isZero();
    return new Placing(figure, parts, whole ? CashAmounts.NONE : rest, whole ? null : why);
  }
}
