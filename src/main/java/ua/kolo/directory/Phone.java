package ua.kolo.directory;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Telephones of institutions and of their specialists, written one way: `+380 44 123 45 67`, with
/// `дод. 12` for an extension; a short number as `102`.
public final class Phone {
  private static final Pattern SHORT = Pattern.compile("1\\d{2,5}");
  private static final Pattern EXTENSION =
      Pattern.compile("(?iu)^(.*?)[\\s,;(]*(?:дод|вн|доб|ext)\\.?\\s*(\\d{1,6})\\)?$");
  private static final Pattern SIGNS = Pattern.compile("[+0-9()\\s.\\-\u2010-\u2015/]+");
  private static final Pattern UKRAINIAN =
      Pattern.compile("\\+380(\\d{2})(\\d{3})(\\d{2})(\\d{2})");
  private static final int LONGEST = 60;

  private Phone() {}

  /// The number as typed, in the one form; empty when it is none, or more than one.
  public static Optional<String> of(String typed) {
    var text = typed.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var extended = EXTENSION.matcher(text);
    return extended.matches()
        ? plain(extended.group(1)).map(number -> number + " дод. " + extended.group(2))
        : plain(text);
  }

  private static Optional<String> plain(String text) {
    if (!SIGNS.matcher(text).matches()) {
      return Optional.empty();
    }
    var digits = text.replaceAll("[^0-9]", "");
    if (SHORT.matcher(digits).matches()) {
      return Optional.of(digits);
    }
    // As it was dialled between towns once.
    return international(digits.matches("80\\d{9}") ? "+3" + digits : text);
  }

  private static Optional<String> international(String text) {
    var phones = PhoneNumberUtil.getInstance();
    try {
      var read = phones.parse(text, "UA");
      return phones.isPossibleNumber(read)
          ? Optional.of(shown(phones.format(read, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException nonsense) {
      return Optional.empty();
    }
  }

  private static String shown(String exact) {
    return UKRAINIAN.matcher(exact).replaceFirst("+380 $1 $2 $3 $4");
  }
}
