package ua.kolo.programmes.wording;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Printed numbers: «27 584,5», «2 700.00», «1.234.567,50», «2867,326».
final class Numbers {
  /// One number: digits in groups of three parted by a blank or a point, or digits in a row; then
  /// decimals after a comma or a point.
  static final String NUMBER =
      "(?:\\d{1,3}(?: \\d{3})+(?:[.,]\\d{1,3})?(?!\\d)"
          + "|\\d{1,3}(?:\\.\\d{3}){2,}(?:,\\d{1,3})?(?!\\d)"
          + "|\\d{1,3}(?:\\.\\d{3})+,\\d{1,3}(?!\\d)"
          + "|\\d{1,3}(?:,\\d{3})+\\.\\d{1,3}(?!\\d)"
          + "|\\d{1,3}(?:,\\d{3}){2,}(?!\\d)"
          + "|\\d+(?:[.,]\\d+)?)";

  private static final Pattern POINTS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:,\\d{3}){2,}");
  private static final Pattern THREE_DECIMALS = Pattern.compile("\\d{1,3}[.,]\\d{3}");

  private Numbers() {}

  static BigDecimal read(String printed) {
    var number = printed.replace(" ", "");
    if (POINTS.matcher(number).matches()) {
      return new BigDecimal(number.replaceAll("[.,]", ""));
    }
    int last = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
    if (last < 0) {
      return new BigDecimal(number);
    }
    var whole = number.substring(0, last).replaceAll("[.,]", "");
    return new BigDecimal(whole + "." + number.substring(last + 1));
  }

  /// «1.234» may be thousands or three decimals.
  static boolean unclear(String printed) {
    return THREE_DECIMALS.matcher(printed.replace(" ", "")).matches();
  }
}
