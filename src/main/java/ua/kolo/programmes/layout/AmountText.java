package ua.kolo.programmes.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.wording.Amounts;

/// Amounts as printed while they are what was printed; else in the unit of their column.
record AmountText(AmountUnit unit, boolean grouped) {
  private static final Pattern GROUPED = Pattern.compile("\\d[ \\u00A0]\\d{3}(?!\\d)");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+(?!\\d))");
  private static final int FINEST = 5;

  /// Whether a printed amount parts its thousands.
  static boolean parts(String raw) {
    return GROUPED.matcher(raw).find();
  }

  String of(FundingLine line, Column column, int key) {
    if (key < 0) {
      return line.raw().getOrDefault(key, "");
    }
    var value = key == 0 ? total(line, column) : line.byYear().get(key);
    return text(line.raw().get(key), value, unit(column), key);
  }

  String of(PrintedTotal total, Column column, int key) {
    if (key < 0) {
      return total.raw().getOrDefault(key, "");
    }
    var value = key == 0 ? total.total() : total.byYear().get(key);
    return text(total.raw().get(key), value, unit(column), key);
  }

  /// A sum in a row of its own, from what was printed.
  String of(@Nullable String raw, @Nullable BigDecimal value, AmountUnit unit) {
    return text(raw, value, unit, 1);
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
