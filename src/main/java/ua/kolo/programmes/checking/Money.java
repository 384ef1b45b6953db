package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import ua.kolo.programmes.plan.AmountUnit;

/// Amounts as people read them: `1 234,50` in Ukrainian, `1,234.50` in English, in the plan's unit.
final class Money {
  private static final char MINUS = '\u2212';
  private static final char NARROW = '\u00a0';
  private static final int DIGITS = 8;

  private final AmountUnit unit;
  private final Locale locale;

  Money(AmountUnit unit, Texts texts) {
    this.unit = unit;
    this.locale = texts.locale();
  }

  String amount(BigDecimal hryvnias) {
    return number(hryvnias.divide(unit.hryvnias(), DIGITS, RoundingMode.HALF_UP));
  }

  /// With a sign, as a difference.
  String difference(BigDecimal hryvnias) {
    return (hryvnias.signum() > 0 ? "+" : "") + amount(hryvnias);
  }

  /// Without kopecks when there are none, else with two digits at least.
  String number(BigDecimal value) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    var format = new DecimalFormat(whole ? "#,##0" : "#,##0.00######", symbols());
    return format.format(value);
  }

  private DecimalFormatSymbols symbols() {
    var symbols = DecimalFormatSymbols.getInstance(locale);
    if (!locale.equals(Locale.ENGLISH)) {
      symbols.setGroupingSeparator(NARROW);
      symbols.setDecimalSeparator(',');
    }
    symbols.setMinusSign(MINUS);
    return symbols;
  }
}
