package ua.kolo.programmes.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.wording.Amounts;

/// Amounts as printed while they are what was printed; else in the unit of their column.
///
/// @param inside what a cell has to name beside its sum
record AmountText(AmountUnit unit, boolean grouped, Inside inside) {
  /// What a cell of money tells itself, as nothing else in the table does.
  ///
  /// @param years no column and no row stands for a year
  /// @param sources no column stands for a source
  record Inside(boolean years, boolean sources) {
    static final Inside YEARS = new Inside(true, false);
  }

  private static final Pattern GROUPED = Pattern.compile("\\d[ \\u00A0]\\d{3}(?!\\d)");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+(?!\\d))");
  private static final int FINEST = 5;

  /// Whether a printed amount parts its thousands.
  static boolean parts(String raw) {
    return GROUPED.matcher(raw).find();
  }

  /// The same where rows say themselves what they are counted in.
  AmountText in(@Nullable AmountUnit own) {
    return own == null ? this : new AmountText(own, grouped, inside);
  }

  String of(FundingLine line, Column column, int key) {
    if (key < 0) {
      return line.raw().getOrDefault(key, "");
    }
    if (key == 0 && isTold(line)) {
      return told(line, unit(column));
    }
    var value = key == 0 ? total(line, column) : line.byYear().get(key);
    return text(line.raw().get(key), value, unit(column), key);
  }

  String of(PrintedTotal total, Column column, int key) {
    if (key < 0) {
      return total.raw().getOrDefault(key, "");
    }
    if (key == 0 && inside.years() && !total.raw().containsKey(0) && !total.byYear().isEmpty()) {
      return years(total.total(), total.byYear(), unit(column));
    }
    var value = key == 0 ? total.total() : total.byYear().get(key);
    return text(total.raw().get(key), value, unit(column), key);
  }

  /// A sum in a row of its own, from what was printed.
  String of(@Nullable String raw, @Nullable BigDecimal value, AmountUnit unit) {
    return text(raw, value, unit, 1);
  }

  /// A sum outside the table as it was planned, in a row of its own.
  String planned(PrintedTotal total, AmountUnit in) {
    var years = total.byYear();
    if (total.total() == null && years.size() == 1) {
      return of(total.raw().get(0), years.firstEntry().getValue(), in);
    }
    return years.isEmpty()
        ? of(total.raw().get(0), total.total(), in)
        : years(total.total(), years, in);
  }

  /// What a report tells of a sum outside the table; one year needs no whole beside it.
  String told(@Nullable BigDecimal total, SortedMap<Integer, BigDecimal> byYear, AmountUnit in) {
    if (byYear.isEmpty()) {
      return total == null ? "" : format(total, in);
    }
    boolean one =
        byYear.size() == 1
            && (total == null || byYear.firstEntry().getValue().compareTo(total) == 0);
    return years(one ? null : total, byYear, in);
  }

  /// The money words of a line that has no table around it.
  String of(FundingLine line) {
    return isTold(line) ? told(line, unit) : of(line.raw().get(0), line.total(), unit);
  }

  /// The words printed hold no longer, or name no figure, and nothing but the cell can tell years
  /// and sources.
  private boolean isTold(FundingLine line) {
    var raw = line.raw().get(0);
    boolean figure = raw != null && raw.chars().anyMatch(Character::isDigit);
    boolean source = inside.sources() && !line.sources().isEmpty() && line.total() != null;
    return inside.years() && !figure && (source || !line.byYear().isEmpty());
  }

  private String told(FundingLine line, AmountUnit in) {
    if (!inside.sources() || line.sources().isEmpty()) {
      return years(line.totalPrinted() ? line.total() : null, line.byYear(), in);
    }
    var sum = String.join(", ", line.sources()) + " – " + format(line.amount(), in);
    return line.byYear().isEmpty() ? sum : sum + " (" + years(null, line.byYear(), in) + ")";
  }

  /// «усього 110, у т. ч.: 2025 – 50; 2026 – 60», which the reader reads back.
  private String years(
      @Nullable BigDecimal total, SortedMap<Integer, BigDecimal> byYear, AmountUnit in) {
    var years =
        byYear.entrySet().stream()
            .map(year -> year.getKey() + " – " + format(year.getValue(), in))
            .collect(Collectors.joining("; "));
    return total == null
        ? years
        : PrintedWords.of("allOf")
            + " "
            + format(total, in)
            + ", "
            + PrintedWords.of("ofThem")
            + " "
            + years;
  }

  private AmountUnit unit(Column column) {
    return column.unit() == null ? unit : column.unit();
  }

  private static @Nullable BigDecimal total(FundingLine line, Column column) {
    boolean printed = line.totalPrinted() || column.role() == Role.AMOUNT;
    return printed || line.raw().isEmpty() ? line.total() : null;
  }

  private String text(@Nullable String raw, @Nullable BigDecimal value, AmountUnit in, int key) {
    if (raw == null) {
      return value == null ? "" : format(value, in);
    }
    var printed = Amounts.parse(raw, in);
    boolean plain = printed.byYear().isEmpty() && printed.bySource().isEmpty() && !printed.yearly();
    if (!plain) {
      return raw;
    }
    if (printed.value() == null) {
      return value == null || key == 0 ? raw : format(value, in);
    }
    if (value == null) {
      return "";
    }
    return printed.value().compareTo(value) == 0 ? raw : format(value, in);
  }

  private String format(BigDecimal hryvnias, AmountUnit in) {
    var amount = hryvnias.divide(in.hryvnias(), FINEST, RoundingMode.HALF_UP).stripTrailingZeros();
    var parts = amount.toPlainString().split("\\.", 2);
    var whole = grouped ? THOUSANDS.matcher(parts[0]).replaceAll("\u00A0") : parts[0];
    return parts.length == 1 ? whole : whole + "," + parts[1];
  }

  /// Any printed amount of a measure's lines.
  static boolean anyGrouped(Iterable<FundingLine> lines) {
    for (var line : lines) {
      if (anyGrouped(line.raw())) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyGrouped(Map<Integer, String> raw) {
    return raw.values().stream().anyMatch(AmountText::parts);
  }
}
