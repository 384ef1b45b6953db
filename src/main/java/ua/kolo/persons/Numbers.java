package ua.kolo.persons;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers of people as typed, made exact or refused.
final class Numbers {
  private static final Pattern TAX = Pattern.compile("\\d{10}");
  private static final Pattern RECORD = Pattern.compile("\\d{8}-\\d{5}");
  private static final int[] WEIGHTS = {-1, 5, 7, 9, 4, 6, 10, 5, 7};
  private static final int LONGEST_PHONE = 40;

  private Numbers() {}

  /// РНОКПП with its control digit (order of the Ministry of Finance 822 of 29.09.2017).
  static boolean isTaxNumber(String typed) {
    if (!TAX.matcher(typed).matches()) {
      return false;
    }
    var sum = 0;
    for (var at = 0; at < WEIGHTS.length; at++) {
      sum += WEIGHTS[at] * (typed.charAt(at) - '0');
    }
    return Math.floorMod(sum, 11) % 10 == typed.charAt(9) - '0';
  }

  /// УНЗР: birth date and number.
  static boolean isRecordNumber(String typed) {
    return RECORD.matcher(typed).matches();
  }

  /// The phone in the international form; empty when it is none.
  static Optional<String> phone(String typed) {
    if (typed.length() > LONGEST_PHONE) {
      return Optional.empty();
    }
    var phones = PhoneNumberUtil.getInstance();
    try {
      var read = phones.parse(typed, "UA");
      return phones.isPossibleNumber(read)
          ? Optional.of(phones.format(read, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException nonsense) {
      return Optional.empty();
    }
  }
}
