package ua.kolo.programmes.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.wording.Numbering;

/// Numbers and signal words that open a cell.
final class Tokens {
  private static final Pattern TOTAL =
      Pattern.compile(
          "^(усього|всього|разом|загалом|підсумок|итого|(загальн|орієнтовн|прогнозн)\\p{L}+"
              + " (обсяг|сума|вартість|потреба)\\p{L}*|потреба в коштах)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SUM_WORD =
      Pattern.compile(
          "^(усього|всього|разом|загалом|підсумок|загальн\\p{L}+)(?!\\p{L})|програм",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// «Загальна потреба в коштах становить 640,1 тис. грн, у тому числі: …»: words, then figures.
  static final Pattern SUM_SENTENCE =
      Pattern.compile(
          "^(.*?)\\s*(?:[–—:](?!\\s*20\\d\\d\\s*(?:рок[иі]|рр|[-–—]\\s*20\\d\\d))|\\s-\\s(?!\\s*20\\d\\d\\s*(?:рок[иі]|рр|[-–—]\\s*20\\d\\d))|(?<=\\s)(?:становит\\p{L}+|склада\\p{L}+|дорівню\\p{L}+|потрібно|необхідно|потребу\\p{L}+|передбач\\p{L}+|планує\\p{L}+)\\s*[–—:-]?)\\s*(\\d.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern AVERAGE =
      Pattern.compile(
          "^((у|в) середньому|середн\\p{L}+)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OF_WHICH =
      Pattern.compile(
          "^([-–—•]\\s*\\p{L}|(в|у) ?т\\. ?ч|(в|у) тому числі|з них|з яких|із них)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ONLY_NUMBER =
      Pattern.compile(
          "^(?:[\\dIVXІХ]{1,6}(?:[.\\-][\\dа-яіїє]{1,3})*|\\p{Lu}(?:[.\\-]\\d{1,3})+)[.)]?$",
          Pattern.UNICODE_CASE);
  private static final Pattern BANNER_WORD =
      Pattern.compile(
          "^(розділ|підрозділ|напрям|пріоритет|стратегічна ціль|оперативна"
              + " ціль|ціль|мета|завдання|блок|компонент|етап|частина|секція|модуль|складова|підпрограма)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Tokens() {}

  static boolean numbered(String text) {
    return number(text) != null && !onlyNumber(text);
  }

  static @Nullable String number(String text) {
    return text.isEmpty() ? null : Numbering.leading(text).number();
  }

  static boolean onlyNumber(String text) {
    return ONLY_NUMBER.matcher(Words.trim(text)).matches();
  }

  /// The same in a column of numbers, where a sheet prints «1.2» as «1,2».
  static boolean rowNumber(String text) {
    return onlyNumber(text.replace(',', '.'));
  }

  static boolean total(String text) {
    return TOTAL.matcher(Words.trim(text)).find();
  }

  /// «Усього», «разом»: a sum of several, whatever follows.
  static boolean sumWord(String text) {
    return SUM_WORD.matcher(Words.trim(text)).find();
  }

  /// «У середньому на рік»: neither a measure nor a sum of any.
  static boolean average(String text) {
    return AVERAGE.matcher(Words.trim(text)).find();
  }

  static boolean ofWhich(String text) {
    return OF_WHICH.matcher(Words.trim(text)).find();
  }

  /// The kind of numbering, whatever the number: «1)» → `d)`, «1.1.» → `d.d.`, «ІІ.» → `R.`, «Ціль
  /// 2.» → `ціль d.`; empty without a number.
  static String scheme(@Nullable String number) {
    if (number == null) {
      return "";
    }
    return Words.trim(number)
        .replaceAll("\\d+", "d")
        .replaceAll("(?<!\\p{L})[IVXІХ]+(?!\\p{L})", "R")
        .replaceAll("^(?!R)\\p{Lu}(?=[.)]?$)", "l")
        .replaceAll("(?<!\\p{L})[а-яіїєґa-z](?=\\))", "a")
        .toLowerCase(Locales.UK)
        .replace("r", "R");
  }

  /// The word a heading begins with: «розділ», «стратегічна ціль»; empty for none.
  static String bannerWord(String text) {
    var word = BANNER_WORD.matcher(Words.trim(text));
    return word.find() ? word.group(1).toLowerCase(Locales.UK) : "";
  }
}
