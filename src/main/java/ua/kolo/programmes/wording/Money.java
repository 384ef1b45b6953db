package ua.kolo.programmes.wording;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.AmountUnit;

/// One sum of money in words and digits: «50 тис. грн», «56 млн. 115 тис. 144 грн.».
final class Money {
  private static final String UNIT =
      "(?:млрд|млн|мільйон\\p{L}*|тис(?:яч\\p{L}*)?|т(?=\\.?\\s*грн)|грн|гривень|гривн\\p{L}+|коп\\p{L}*)(?:\\.|(?!\\p{L}))";
  private static final String NO_YEAR = "(?!20\\d\\d\\s*(?:[-–—−:=]|рік|року|роки|рр?\\.))";
  private static final String STEP = NO_YEAR + Numbers.NUMBER + "(?:\\s*" + UNIT + "){0,2}";

  /// A sum: numbers with falling units.
  static final String SUM =
      "(?:" + NO_YEAR + Numbers.NUMBER + "(?:\\s*" + UNIT + "){1,2}\\s*(?:та\\s+)?){0,3}" + STEP;

  private static final Pattern STEPS =
      Pattern.compile("(?<number>" + Numbers.NUMBER + ")(?<units>(?:\\s*" + UNIT + "){0,2})");

  private Money() {}

  /// Hryvnias of a sum that matches [#SUM]; numbers without a unit are in the given one.
  static BigDecimal hryvnias(String sum, AmountUnit unit) {
    var total = BigDecimal.ZERO;
    Matcher steps = STEPS.matcher(sum.toLowerCase(Letters.UKRAINIAN));
    while (steps.find()) {
      var units = steps.group("units");
      var factor = units.isBlank() ? unit.hryvnias() : factor(units);
      total = total.add(number(steps.group("number"), factor).multiply(factor));
    }
    return total.stripTrailingZeros().scale() < 0 ? total.setScale(0) : total.stripTrailingZeros();
  }

  // Three decimals of a hryvnia do not exist: «1.234 грн» are thousands.
  private static BigDecimal number(String printed, BigDecimal factor) {
    boolean thousands = Numbers.unclear(printed) && factor.compareTo(BigDecimal.ONE) == 0;
    return Numbers.read(thousands ? printed.replaceAll("[.,]", "") : printed);
  }

  private static BigDecimal factor(String units) {
    var unit = units.strip().toLowerCase(Locale.ROOT);
    if (unit.startsWith("млрд")) {
      return BigDecimal.valueOf(1_000_000_000);
    }
    if (unit.startsWith("млн") || unit.startsWith("мільйон")) {
      return AmountUnit.MILLION.hryvnias();
    }
    if (unit.startsWith("коп")) {
      return new BigDecimal("0.01");
    }
    return unit.startsWith("т") ? AmountUnit.THOUSAND.hryvnias() : BigDecimal.ONE;
  }
}
