package ua.kolo.programmes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.programmes.plan.AmountUnit;

/// Sums, days and sizes as pages write them: `1 234,50`, `01.03.2026`. Templates call it by name.
@Component
public final class Figures {
  private static final char HARD_SPACE = '\u00a0';
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
  private static final int THOUSAND = 1000;

  /// Hryvnias with kopecks only where there are some.
  public String hryvnias(@Nullable BigDecimal amount) {
    return amount == null ? "" : number(amount, amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
  }

  /// Hryvnias in the unit a document counts in, with as many digits as are needed.
  public String in(AmountUnit unit, @Nullable BigDecimal amount) {
    if (amount == null) {
      return "";
    }
    var inUnit = amount.divide(unit.hryvnias(), 8, RoundingMode.HALF_UP).stripTrailingZeros();
    return number(inUnit, Math.max(0, inUnit.scale()));
  }

  /// The years a period covers, as far as they are known.
  public String years(@Nullable Integer from, @Nullable Integer to) {
    if (from == null || to == null) {
      return from == null && to == null ? "" : String.valueOf(from == null ? to : from);
    }
    return from.equals(to) ? String.valueOf(from) : from + "–" + to;
  }

  public String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  public String moment(@Nullable Instant moment) {
    return moment == null ? "" : MOMENT.format(moment.atZone(KYIV));
  }

  /// Whole kilobytes.
  public long kilobytes(long bytes) {
    return Math.max(1, Math.round((double) bytes / THOUSAND));
  }

  private static String number(BigDecimal amount, int digits) {
    var signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
    signs.setGroupingSeparator(HARD_SPACE);
    signs.setDecimalSeparator(',');
    signs.setMinusSign('−');
    var format = new DecimalFormat("#,##0", signs);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(amount);
  }
}
