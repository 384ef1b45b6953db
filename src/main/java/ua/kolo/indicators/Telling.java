package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Cell;
import ua.kolo.platform.BadRequest;

/// A value somebody tells. Parts that were not told are the rest, and stand as unknown; parts that
/// are more than the whole are refused.
public record Telling(
    Period period,
    Map<Cell, BigDecimal> cells,
    Value.Source source,
    @Nullable String evidence,
    @Nullable String why,
    boolean sure) {
  public Telling(
      Period period,
      Map<Cell, BigDecimal> cells,
      Value.Source source,
      @Nullable String evidence,
      @Nullable String why) {
    this(period, cells, source, evidence, why, false);
  }

  public Telling {
    var copied = new EnumMap<Cell, BigDecimal>(Cell.class);
    copied.putAll(cells);
    cells = copied;
  }

  public @Nullable BigDecimal total() {
    return cells.get(Cell.TOTAL);
  }

  /// The same with every part the indicator asks for.
  Telling whole(Indicator indicator) {
    var complete = whole(cells, indicator.bySex(), indicator.byAge(), indicator.isOfPeople());
    return new Telling(period, complete, source, evidence, why, sure);
  }

  /// The same, said to be right.
  Telling surely(boolean now) {
    return new Telling(period, cells, source, evidence, why, now);
  }

  /// Figures with every part that is asked for; people are whole numbers.
  static Map<Cell, BigDecimal> whole(
      Map<Cell, BigDecimal> cells, boolean bySex, boolean byAge, boolean ofPeople) {
    var total = cells.get(Cell.TOTAL);
    if (total == null) {
      throw new BadRequest("indicators.value.none");
    }
    var complete = new EnumMap<Cell, BigDecimal>(Cell.class);
    complete.put(Cell.TOTAL, total);
    if (bySex) {
      fill(cells, complete, total, Cell.BY_SEX);
    }
    if (byAge) {
      fill(cells, complete, total, Cell.BY_AGE);
    }
    complete.values().forEach(amount -> check(amount, ofPeople));
    return complete;
  }

  private static void fill(
      Map<Cell, BigDecimal> cells,
      Map<Cell, BigDecimal> complete,
      BigDecimal total,
      List<Cell> parts) {
    var rest = total;
    for (var part : parts.subList(0, parts.size() - 1)) {
      var amount = cells.getOrDefault(part, BigDecimal.ZERO);
      complete.put(part, amount);
      rest = rest.subtract(amount);
    }
    if (rest.signum() < 0) {
      throw new BadRequest("indicators.value.parts");
    }
    complete.put(parts.getLast(), rest);
  }

  private static void check(BigDecimal amount, boolean ofPeople) {
    if (amount.signum() < 0) {
      throw new BadRequest("indicators.value.negative");
    }
    if (ofPeople && amount.stripTrailingZeros().scale() > 0) {
      throw new BadRequest("indicators.value.whole");
    }
  }
}
