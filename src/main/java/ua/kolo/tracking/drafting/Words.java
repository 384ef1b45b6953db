package ua.kolo.tracking.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Wording;
import ua.kolo.tracking.cash.MoneyLine;

/// The words of a document: the module's own, and those a person gave. Documents go to councils, so
/// they speak Ukrainian.
record Words(Map<Field, String> given) {
  /// A place to write by hand.
  static final String EMPTY = "______";

  private static final Wording OWN = Wording.of("drafting");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+(?!\\d))");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int FINEST = 5;

  Words {
    given = Map.copyOf(given);
  }

  /// What was given, or a place to write.
  String of(Field field) {
    var text = given.getOrDefault(field, "");
    return text.isBlank() ? EMPTY : text.strip();
  }

  static String say(String key, Object... details) {
    return OWN.text(Wording.UKRAINIAN, "drafting.print." + key, details);
  }

  /// Thousands of hryvnias as councils write them: `1 234,5`; a dash when nothing is told.
  static String thousands(@Nullable BigDecimal hryvnias) {
    if (hryvnias == null) {
      return "–";
    }
    var amount = hryvnias.divide(THOUSAND, FINEST, RoundingMode.HALF_UP).stripTrailingZeros();
    var parts = amount.toPlainString().split("\\.", 2);
    var whole = THOUSANDS.matcher(parts[0]).replaceAll("\u00A0");
    return parts.length == 1 ? whole : whole + "," + parts[1];
  }

  /// The measure with the bodies whose money the line is.
  static String payers(MoneyLine line) {
    return line.payers().isEmpty()
        ? line.text()
        : line.text() + "\n(" + String.join("; ", line.payers()) + ")";
  }

  static String or(@Nullable String text) {
    return text == null || text.isBlank() ? EMPTY : text;
  }
}
