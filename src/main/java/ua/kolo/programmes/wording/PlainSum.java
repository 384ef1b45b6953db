package ua.kolo.programmes.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A money cell without the words people put round its number: «потреба – до 15,0», «щороку по
/// 10,0», «2026–2028 роки – 30,0 (по 10,0 щороку)», «50 000 (п’ятдесят тисяч) грн».
///
/// @param text what is left to read as a sum
/// @param about the words say that the number is not exact, so somebody should look
record PlainSum(String text, boolean about) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String YEARS = "(?:роки|років|роках|рр?\\.?)(?!\\p{L})";
  private static final String EVERY = "(?:щорок\\p{L}*|щорічн\\p{L}*|кожного року)";
  private static final String SPAN = "20\\d\\d\\s*[-–—−]\\s*20\\d\\d(?!\\d)\\s*(?:" + YEARS + ")?";

  // «(п’ятдесят тисяч)»: the number again in words.
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "\\s*\\((?=[^()]*(?:тисяч|мільйон|гривень|гривн|десят|сто\\s|сот|надцять))[\\p{L}\\s’'.-]+\\)",
          FLAGS);
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?:орієнтовн|загальн|прогнозн|розрахунков)\\p{L}+\\s+)?(?:вартість|обсяг\\p{L}*(?:\\s+(?:фінансування|коштів))?|сума|потреба|потребує|видатки"
              + "|витрати|фінансування)\\s*[-–—−:]?\\s*(?=\\d|орієнтовно|близько|приблизно|до\\s)",
          FLAGS);
  private static final Pattern HEDGE =
      Pattern.compile(
          "(?<!\\p{L})(?:орієнтовно|приблизно|близько|до|не\\s+більше(?:\\s+ніж)?|понад)\\s*[-–—−:]?\\s*(?="
              + "\\d)(?!20\\d\\d\\s*(?:року|р\\.))",
          FLAGS);
  private static final Pattern EVERY_FIRST =
      Pattern.compile(EVERY + "\\s*[-–—−:]?\\s*(?:по\\s+)?(?<sum>" + Money.SUM + ")", FLAGS);

  // «30,0 (по 10,0 щороку)»: the sum of all years and that of each.
  private static final Pattern EACH =
      Pattern.compile(
          "^(?<sum>"
              + Money.SUM
              + ")\\s*[,(]\\s*(?:по\\s+"
              + Money.SUM
              + "\\s*(?:"
              + EVERY
              + "|на\\s+рік)|"
              + EVERY
              + "\\s+по\\s+"
              + Money.SUM
              + ")\\s*\\)?$",
          FLAGS);
  private static final Pattern SPAN_FIRST =
      Pattern.compile(
          "^(?:(?:на|у|в|за)\\s+)?" + SPAN + "\\s*[-–—−:]\\s*(?=\\d|по\\s)(?!.*20[1-4]\\d)", FLAGS);
  private static final Pattern SPAN_LAST =
      Pattern.compile(
          "^(?<sum>" + Money.SUM + ")\\s*(?:\\(\\s*" + SPAN + "\\s*\\)|на\\s+" + SPAN + ")$",
          FLAGS);

  // «2026 рік 10,0 2027 рік 20,0», read so where the years stand first.
  private static final Pattern YEAR_FIRST =
      Pattern.compile("^(?:(?:у|в|на|за)\\s+)?20\\d\\d(?!\\d).*", FLAGS);
  private static final Pattern NO_STROKE =
      Pattern.compile("(20\\d\\d\\s*(?:рік|року|році|рр?\\.))\\s+(?=\\d)", FLAGS);

  // «~10,0», «* 10,0», «(10,0)».
  private static final Pattern SIGN = Pattern.compile("^(?:(?<about>[~≈>])|\\*+)\\s*(?=\\d)");
  private static final Pattern BRACKETS = Pattern.compile("^\\((" + Money.SUM + ")\\)$", FLAGS);
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\d)['’](?=\\d{3}(?!\\d))");

  // «10,0, з них співфінансування 2,0»: what a part of the sum is.
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "^((?:(?:усього|всього|разом)\\s*[-–—−:]?\\s*)?"
              + Money.SUM
              + ")[\\s,;(]*(?:(?:у|в)\\s*т\\.?\\s*ч\\.?|(?:у|в)\\s+тому\\s+числі|з\\s+них|із\\s+них)(?!.*20[1-4]\\d).*",
          FLAGS);

  static PlainSum of(String line) {
    var text = IN_WORDS.matcher(line).replaceAll("");
    text = LABEL.matcher(text).replaceFirst("");
    var sign = SIGN.matcher(text);
    boolean about = HEDGE.matcher(line).find() || (sign.find() && sign.group("about") != null);
    text = SIGN.matcher(HEDGE.matcher(text).replaceAll("")).replaceFirst("");
    text = APOSTROPHE.matcher(text).replaceAll("");
    text = BRACKETS.matcher(text).replaceFirst("$1");
    if (YEAR_FIRST.matcher(text).matches()) {
      text = NO_STROKE.matcher(text).replaceAll("$1 – ");
    }
    text = SPAN_FIRST.matcher(text).replaceFirst("");
    text = only(SPAN_LAST.matcher(text), text);
    text = only(EACH.matcher(text), text);
    var every = EVERY_FIRST.matcher(text);
    return new PlainSum(every.matches() ? every.group("sum") + " щороку" : text, about);
  }

  /// The sum before words that name a part of it alone.
  static Optional<PlainSum> beforeParts(String text) {
    var part = OF_WHICH.matcher(text);
    return part.matches() ? Optional.of(new PlainSum(part.group(1), true)) : Optional.empty();
  }

  private static String only(Matcher found, String text) {
    return found.matches() ? found.group("sum") : text;
  }
}
