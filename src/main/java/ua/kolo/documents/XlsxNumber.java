package ua.kolo.documents;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount as a number a spreadsheet adds up and still shows as it was printed.
///
/// @param pattern the number format that prints it so
record XlsxNumber(double value, String pattern) {
  private static final Pattern PLAIN = Pattern.compile("(-?\\d{1,15})(?:([,.])(\\d{1,4}))?");
  private static final Pattern GROUPED =
      Pattern.compile("(-?\\d{1,3}(?:[ \u00A0]\\d{3})+)(?:(,)(\\d{1,4}))?");

  /// Null when the text is no number, or would not be shown as it was printed.
  static @Nullable XlsxNumber of(String text) {
    var plain = PLAIN.matcher(text);
    if (plain.matches() && !leadingZero(plain.group(1))) {
      return of(plain.group(1), plain.group(3), "0");
    }
    var grouped = GROUPED.matcher(text);
    if (grouped.matches() && !leadingZero(grouped.group(1))) {
      return of(grouped.group(1).replaceAll("[ \u00A0]", ""), grouped.group(3), "#,##0");
    }
    return null;
  }

  private static XlsxNumber of(String whole, @Nullable String decimals, String pattern) {
    if (decimals == null) {
      return new XlsxNumber(Double.parseDouble(whole), pattern);
    }
    double value = Double.parseDouble(whole + "." + decimals);
    return new XlsxNumber(value, pattern + "." + "0".repeat(decimals.length()));
  }

  private static boolean leadingZero(String whole) {
    return whole.replace("-", "").matches("0\\d.*") || whole.equals("-0");
  }
}
