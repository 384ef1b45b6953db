package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Explanation.Cause;
import ua.kolo.programmes.plan.AmountUnit;

/// Slips inside one printed number: swapped digits, another unit, a wrong year.
final class CellSlips {
  private final Digits digits;

  CellSlips(AmountUnit unit) {
    this.digits = new Digits(unit);
  }

  /// Every cell is the exact amount rounded as printed.
  Optional<Explanation> rounding(Deviation deviation) {
    var off = deviation.difference().nonZero().cells().keySet();
    boolean all =
        off.stream()
            .allMatch(
                k -> digits.rounded(deviation.printed().cell(k), deviation.computed().cell(k)));
    return all
        ? Optional.of(new Explanation(List.of(Cause.of(Cause.Kind.ROUNDING))))
        : Optional.empty();
  }

  /// The total's own numbers are wrong: two years exchanged, or one number.
  Optional<Explanation> printed(Deviation deviation) {
    return exchanged(deviation)
        .or(() -> oneCell(deviation, this::slip))
        .map(c -> new Explanation(List.of(c)));
  }

  /// One number is wrong, and nothing tells why.
  Optional<Explanation> plain(Deviation deviation) {
    return oneCell(deviation, (p, w, y) -> plain(deviation, y))
        .map(c -> new Explanation(List.of(c)));
  }

  private Optional<Cause> oneCell(Deviation deviation, Slip slip) {
    var difference = deviation.difference();
    int key = difference.nonZero().cells().lastKey();
    return key == Amounts.TOTAL || yearSlip(difference).isPresent()
        ? slip.find(deviation.printed().cell(key), deviation.computed().cell(key), yearOf(key))
        : Optional.empty();
  }

  /// The numbers of two years stand in each other's column.
  private static Optional<Cause> exchanged(Deviation deviation) {
    var off = deviation.difference().nonZero().cells();
    if (off.size() != 2 || off.containsKey(Amounts.TOTAL)) {
      return Optional.empty();
    }
    int first = off.firstKey();
    int last = off.lastKey();
    boolean crosswise =
        deviation.printed().cell(first).compareTo(deviation.computed().cell(last)) == 0
            && deviation.printed().cell(last).compareTo(deviation.computed().cell(first)) == 0;
    var other = BigDecimal.valueOf(last);
    return crosswise
        ? Optional.of(new Cause(Cause.Kind.YEARS_SWAPPED, null, first, other, null, List.of()))
        : Optional.empty();
  }

  /// A way to explain one number.
  private interface Slip {
    Optional<Cause> find(BigDecimal printed, BigDecimal wanted, @Nullable Integer year);
  }

  /// Swapped digits or another unit in one number.
  Optional<Cause> slip(BigDecimal printed, BigDecimal wanted, @Nullable Integer year) {
    if (digits.swapped(printed, wanted)) {
      return Optional.of(
          new Cause(Cause.Kind.DIGITS_SWAPPED, null, year, printed, wanted, List.of()));
    }
    return digits
        .factor(printed, wanted)
        .map(f -> new Cause(Cause.Kind.SCALE, null, year, f, wanted, List.of()));
  }

  /// A difference in one year only, carried to the total or not.
  Optional<Cause> yearSlip(Amounts difference) {
    var years = difference.nonZero().years();
    if (years.size() != 1) {
      return Optional.empty();
    }
    int year = years.firstKey();
    var amount = difference.cell(year);
    var total = difference.cell(Amounts.TOTAL);
    boolean carried = total.signum() == 0 || total.compareTo(amount) == 0;
    return carried ? Optional.of(Cause.in(Cause.Kind.YEAR_SLIP, year, amount)) : Optional.empty();
  }

  /// A line's number was read with swapped digits when the total was added up.
  Optional<Explanation> ofLines(Tally tally) {
    var difference = tally.deviation().difference();
    var off = difference.nonZero();
    int key = off.cells().lastKey();
    if (key != Amounts.TOTAL && yearSlip(difference).isEmpty()) {
      return Optional.empty();
    }
    for (var part : tally.parts()) {
      var value = part.share().cell(key);
      var counted = value.add(off.cell(key));
      if (part.entry().pays() && value.signum() != 0 && digits.swapped(counted, value)) {
        var place = part.entry().place();
        var kind = Cause.Kind.DIGITS_SWAPPED;
        var cause = new Cause(kind, place, yearOf(key), counted, value, List.of());
        return Optional.of(new Explanation(List.of(cause)));
      }
    }
    return Optional.empty();
  }

  /// The whole total stands in another unit than its lines.
  Optional<Explanation> scale(Deviation deviation) {
    return digits
        .factor(deviation.printed(), deviation.computed())
        .map(f -> new Explanation(List.of(Cause.in(Cause.Kind.SCALE, null, f))));
  }

  private Optional<Cause> plain(Deviation deviation, @Nullable Integer year) {
    var difference = deviation.difference();
    if (year != null) {
      return yearSlip(difference);
    }
    var amount = difference.cell(Amounts.TOTAL);
    var wanted = deviation.computed().cell(Amounts.TOTAL);
    boolean yearsAreRight = difference.cells().size() > 1;
    return yearsAreRight
        ? Optional.of(new Cause(Cause.Kind.TOTAL_SLIP, null, null, amount, wanted, List.of()))
        : Optional.empty();
  }

  private static @Nullable Integer yearOf(int key) {
    return key == Amounts.TOTAL ? null : key;
  }
}
