package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Figures as people type them: `1 234,5`, `1234.5`, `45 %`.
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,4})?%?");

  private Numbers() {}

  /// The figure; null when nothing is typed or it is none.
  static @Nullable BigDecimal parse(@Nullable String typed) {
    var plain = plain(typed);
    return NUMBER.matcher(plain).matches()
        ? new BigDecimal(plain.replace(',', '.').replace("%", ""))
        : null;
  }

  /// Something is typed, and it is no figure.
  static boolean isWrong(@Nullable String typed) {
    return !plain(typed).isEmpty() && parse(typed) == null;
  }

  static String show(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.replaceAll("[\\s\\u00A0\\u202F]+", "");
  }
}
