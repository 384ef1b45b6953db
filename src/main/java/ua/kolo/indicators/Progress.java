package ua.kolo.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How far an indicator came in a year, or in the whole term.
///
/// @param year null for the whole term
/// @param figure null when nobody told any
/// @param known of how many parts it was told
/// @param parts how many there are
/// @param last whose figure it is, where the last one stands for all; null where it is of all
public record Progress(
    @Nullable Integer year,
    @Nullable Figure figure,
    int known,
    int parts,
    @Nullable Target target,
    Standing standing,
    @Nullable Period last) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Whole per cent of the target, at most a hundred, for a picture; 0 when it cannot be said.
  public int width() {
    if (figure == null || figure.amount() == null || target == null) {
      return 0;
    }
    var least = target.low() == null ? HUNDRED : target.low();
    return least.signum() == 0
        ? 0
        : figure
            .amount()
            .multiply(HUNDRED)
            .divide(least, 0, RoundingMode.HALF_UP)
            .min(HUNDRED)
            .intValue();
  }

  /// Of a year.
  ///
  /// @param values those that stand
  static Progress of(
      Indicator indicator, List<Target> targets, List<Value> values, int year, LocalDate today) {
    var target = targets.stream().filter(one -> Objects.equals(one.year(), year)).findFirst();
    boolean over = LocalDate.of(year, 12, 31).isBefore(today);
    var whole = at(values, Period.year(year));
    if (whole.isPresent() || indicator.every() == Period.Kind.YEAR) {
      var figure = whole.map(Value::total).orElse(null);
      return standing(year, figure, figure == null ? 0 : 1, 1, target.orElse(null), over);
    }
    var parts = new ArrayList<Figure>();
    Period last = null;
    for (var period : Period.of(indicator.every(), year)) {
      var told = at(values, period);
      if (told.isPresent()) {
        parts.add(told.get().total());
        last = period;
      }
    }
    int count = indicator.every().inYear();
    var figure = together(rule(indicator), parts);
    var progress = standing(year, figure, parts.size(), count, target.orElse(null), over);
    return rule(indicator) == Aggregation.LAST && last != null ? progress.of(last) : progress;
  }

  private static Aggregation rule(Indicator indicator) {
    return indicator.aggregation().of(indicator.measuredIn());
  }

  private Progress of(Period period) {
    return new Progress(year, figure, known, parts, target, standing, period);
  }

  private boolean isWhole() {
    return figure != null && known == parts;
  }

  /// Of the whole term: of all its years, of which some may be missing or told in part; the last
  /// word is said when none is.
  static Progress ofTerm(
      Indicator indicator,
      List<Target> targets,
      List<Value> values,
      @Nullable Integer firstYear,
      @Nullable Integer lastYear,
      LocalDate today) {
    var target = targets.stream().filter(one -> one.year() == null).findFirst().orElse(null);
    var years = new TreeSet<Integer>();
    if (firstYear != null && lastYear != null) {
      IntStream.rangeClosed(firstYear, lastYear).forEach(years::add);
    }
    values.forEach(value -> years.add(value.period().year()));
    var figures = new ArrayList<Figure>();
    int known = 0;
    Period last = null;
    for (int year : years) {
      var one = of(indicator, targets, values, year, today);
      if (one.figure() != null) {
        figures.add(one.figure());
        known += one.isWhole() ? 1 : 0;
        last = one.last() == null ? Period.year(year) : one.last();
      }
    }
    boolean over = lastYear != null && LocalDate.of(lastYear, 12, 31).isBefore(today);
    var figure = together(rule(indicator), figures);
    var progress = standing(null, figure, known, years.size(), target, over);
    return rule(indicator) == Aggregation.LAST && last != null ? progress.of(last) : progress;
  }

  private static Optional<Value> at(List<Value> values, Period period) {
    return values.stream().filter(value -> value.period().equals(period)).findFirst();
  }

  // What was left out of a part is left out of what comes from it.
  private static @Nullable Figure together(Aggregation aggregation, List<Figure> parts) {
    if (parts.isEmpty() || aggregation == Aggregation.APART) {
      return null;
    }
    var amounts = new ArrayList<BigDecimal>();
    for (var part : parts) {
      if (part.amount() != null) {
        amounts.add(part.amount());
      }
    }
    if (aggregation == Aggregation.LAST) {
      return parts.getLast();
    }
    return amounts.size() < parts.size() ? Figure.WITHHELD : Figure.of(aggregation.of(amounts));
  }

  private static Progress standing(
      @Nullable Integer year,
      @Nullable Figure figure,
      int known,
      int parts,
      @Nullable Target target,
      boolean over) {
    Standing standing;
    if (figure == null) {
      standing = Standing.NO_VALUE;
    } else if (figure.amount() == null) {
      standing = Standing.HIDDEN;
    } else {
      standing =
          target == null ? Standing.NO_TARGET : target.of(figure.amount(), over && known == parts);
    }
    return new Progress(year, figure, known, parts, target, standing, null);
  }
}
