package ua.kolo.programmes.wording;

import java.util.regex.Pattern;

/// What may stand after a number that counts, and what shows that it does not count.
final class Counted {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  // Words after which the noun phrase of the count is over. A verb cannot come first: «4 кімнати».
  private static final Pattern STOP =
      Pattern.compile(
          "\\s(?:у|в|з|із|зі|на|для|до|при|щодо|про|по|від|які|яких|що|котр\\p{L}+|протягом|шляхом|через"
              + "|за|як|серед|буде|будуть|має|мають)(?!\\p{L}).*"
              + "|(?<=\\p{L})\\s\\p{L}+(?:али|или|ють|ять|ує|ено|ано|ити|ати)(?!\\p{L}).*",
          FLAGS);
  private static final Pattern LAST_AND = Pattern.compile("\\s(?:та|і|й|або|-|–)$", FLAGS);
  private static final Pattern NO_UNIT =
      Pattern.compile(
          "(?:рок(?:у|и|ів|ах)|рік|рр?|"
              + Calendar.MONTH
              + "|днів|дні|дня|день|годин\\p{L}*|хвилин\\p{L}*|місяц\\p{L}*|тижн\\p{L}*|клас(?:у|і|ів|ах|ам)?|статт\\p{L}+|ст|пункт\\p{L}*"
              + "|разів?|ступен\\p{L}*|сесі\\p{L}*|скликання|грн|гривень|тис|млн|коп|кварт\\p{L}+|півріч\\p{L}+|числа|№|серія)(?!\\p{L}).*",
          FLAGS);
  private static final Pattern RATE =
      Pattern.compile(
          "\\s*(?:дн|день|годин|раз)\\p{L}*\\s+на\\s+(?:добу|день|тиждень|місяць|квартал|рік)(?!\\p{L}).*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern NO_COUNT_BEFORE =
      Pattern.compile(
          "(?:№|номер\\p{L}*|лінії|лінія|телефон\\p{L}*|резолюці\\p{L}*|оон|статт\\p{L}+|ст\\.?|п\\.?|пункт\\p{L}*|наказ\\p{L}*"
              + "|форм\\p{L}{0,2}|додат\\p{L}+|ціль|ціл\\p{L}+|завданн\\p{L}+|етап\\p{L}*|розділ\\p{L}*|віком|вік\\p{L}{0,2}|віці|від|цілодобово|г)\\s*$",
          FLAGS);
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?:\\p{L}+\\s)?(?:працівник|спеціаліст|фахівц|фахівец|педагог|психолог|родин|сім|діт|осіб|особ|громад|тг|отг|заклад|жител|мешкан"
              + "|звернен|постраждал|учасник|учн|батьк|служб)\\p{L}*.*",
          FLAGS);

  private Counted() {}

  /// The noun phrase after a number, cut where it ends.
  static String unit(String words) {
    var unit = STOP.matcher(words).replaceFirst("");
    return LAST_AND.matcher(unit).replaceFirst("").strip();
  }

  /// Whether the words before or after show that the number counts nothing.
  static boolean notCounted(String text, int start, int end, String unit) {
    var before = text.substring(0, start);
    var after = text.substring(end);
    return NO_COUNT_BEFORE.matcher(before).find()
        || (NO_UNIT.matcher(unit).matches() && !RATE.matcher(after).matches())
        || after.matches("(?s)[-–]\\s?(?:й|го|ї|а|ти|річ).*")
        || after.matches("(?s)[./]\\d.*")
        || (YEAR.matcher(text.substring(start, end)).matches() && !counts(unit));
  }

  // «2000 особам» counts, «2024 план» does not.
  private static boolean counts(String unit) {
    return PEOPLE.matcher(unit).matches();
  }

  static boolean people(String unit) {
    return PEOPLE.matcher(unit).matches();
  }
}
