package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a term's words from left to right into marks.
final class TermWords {
  private static final String UNIT =
      "(?:\\s*-?\\s*(?:роках|роки|років|року|рік|роком|році|р\\.\\s?р\\.?|рр\\.?|р\\.?)(?!\\p{L}))?";
  private static final String YEAR = "(20\\d\\d)";
  private static final String LATER =
      "(?:\\s+(?:місяця|кварталу|півріччя|року|періоду|наступного|наступним|що|який|настає|за|звітним"
          + "|звітного|періодом|місяцем|кварталом|роком)(?!\\p{L})|,)*";

  private record Rule(Pattern words, Function<MatchResult, List<Mark>> reading) {}

  private static final List<Rule> RULES = rules();

  private TermWords() {}

  /// The marks in order; a word no rule knows is [Mark.Sign#OTHER].
  static List<Mark> read(String line) {
    var text = Letters.fold(line).replaceAll("[–—−‑]", "-").replace('i', 'і');
    var all = new ArrayList<Mark>();
    int at = 0;
    while (at < text.length()) {
      at = step(text, at, all);
    }
    return all;
  }

  private static int step(String text, int at, List<Mark> all) {
    for (var rule : RULES) {
      Matcher words = rule.words().matcher(text).region(at, text.length());
      words.useTransparentBounds(true);
      if (words.lookingAt() && words.end() > at) {
        all.addAll(rule.reading().apply(words));
        return words.end();
      }
    }
    return at + 1;
  }

  private static List<Rule> rules() {
    var all = new ArrayList<Rule>();
    add(
        all,
        "\\(?\\s*за\\s+(?:підсумками\\s+)?20\\d\\d\\s*(?:рік|року|р\\.?)(?!\\p{L})\\s*\\)?",
        m -> List.of());
    afterAct(all);
    Frequencies.ALL.forEach(
        (recurrence, words) -> all.add(new Rule(words, m -> List.of(new Mark.Often(recurrence)))));
    add(
        all,
        "(?:до|не\\s+пізніше)\\s+(\\d{1,2})(?:-го)?\\s+числа" + LATER,
        m -> List.of(new Mark.DayOfMonth(number(m, 1))));
    add(
        all,
        "(?:до|не\\s+пізніше)\\s+кінця\\s+" + YEAR + UNIT,
        m -> List.of(Mark.Sign.UP_TO, years(m, 1, 1)));
    days(all);
    partsOfYear(all);
    add(all, YEAR + UNIT + "\\s*(?:-|по|до|/)\\s*" + YEAR + UNIT, m -> List.of(years(m, 1, 2)));
    add(all, YEAR + "\\s*-\\s*(\\d\\d)(?![\\d.])" + UNIT, TermWords::shortSpan);
    add(all, YEAR + UNIT, m -> List.of(years(m, 1, 1)));
    signs(all);
    add(all, "[\\p{L}\\d'-]*\\p{L}[\\p{L}\\d'-]*|\\d+", m -> List.of(Mark.Sign.OTHER));
    return List.copyOf(all);
  }

  private static void afterAct(List<Rule> all) {
    var whole =
        "(?:(?:протягом|упродовж|впродовж|через|у|в)\\s+)?(\\d+|місяця|тижня)\\s*(?:-?ти|-?х)?\\s*"
            + "(?:(?:календарних|робочих)\\s+)?(дні|днів|дня|день|місяці\\p{L}*|тижні\\p{L}*)?\\s*"
            + "(?:з|із|після|від)\\s+(?:дня\\s+|дати\\s+|моменту\\s+)?"
            + "(?:затвердж|прийнят|набран|ухвал|оприлюдн)\\p{L}*.*";
    add(all, whole, m -> List.of(after(m)));
  }

  private static Mark after(MatchResult m) {
    var count = m.group(1);
    var unit = m.group(2) == null ? count : m.group(2);
    int times = Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : 1;
    if (unit.startsWith("місяц")) {
      return new Mark.AfterAct(times * 30, false);
    }
    return new Mark.AfterAct(unit.startsWith("тиж") ? times * 7 : times, true);
  }

  private static void days(List<Rule> all) {
    add(
        all,
        "(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d)" + UNIT,
        m -> day(number(m, 2), number(m, 1), number(m, 3)));
    add(all, "(\\d{1,2})\\.(\\d{1,2})(?![.\\d])", m -> day(number(m, 2), number(m, 1), 0));
    add(
        all,
        "(\\d{1,2})\\s*-\\s*(\\d{1,2})\\s+(" + Calendar.MONTH + ")",
        m -> {
          int month = Calendar.month(m.group(3));
          return List.of(new Mark.Part(month, number(m, 1), month, number(m, 2), null, null));
        });
    add(
        all,
        "(\\d{1,2})\\s+(" + Calendar.MONTH + ")",
        m -> day(Calendar.month(m.group(2)), number(m, 1), 0));
  }

  private static void partsOfYear(List<Rule> all) {
    add(
        all,
        "(" + Calendar.MONTH + ")",
        m -> {
          int month = Calendar.month(m.group(1));
          return List.of(Mark.Part.months(month, month));
        });
    var more = "((?:\\s*(?:-|,|та|і|й)\\s*" + Calendar.ORDINAL + ")*)";
    add(
        all,
        "(" + Calendar.ORDINAL + ")" + more + "\\s*(?:квартал\\p{L}*|кв\\.?(?!\\p{L}))",
        m -> PartsOfYear.of(m.group(1) + m.group(2), 3));
    add(
        all,
        "(" + Calendar.ORDINAL + ")" + more + "\\s*півріч\\p{L}*",
        m -> PartsOfYear.of(m.group(1) + m.group(2), 6));
  }

  private static void signs(List<Rule> all) {
    add(
        all,
        "починаючи\\s+(?:з|із|від)|розпочати\\s+(?:з|із|у|в)|початок\\s*-",
        m -> List.of(Mark.Sign.SINCE));
    add(
        all,
        "(?:з|із)(?=\\s+20\\d\\d(?:\\s*(?:року|р\\.))?\\s*(?:[,;(]|\\.?$))",
        m -> List.of(Mark.Sign.SINCE));
    add(
        all,
        "(?:(?:весь|увесь)\\s+(?:період|строк|термін)|(?:період|строк|термін)\\s+дії|(?:всього|усього)\\s+періоду"
            + "|(?:періоду|строку|терміну)\\s+(?:дії|реалізації|виконання)|дії)(?:\\s+(?:дії|реалізації|виконання))?"
            + "(?:\\s+(?:цієї\\s+)?(?:програми|плану))?(?!\\p{L})",
        m -> List.of(Mark.Sign.WHOLE));
    add(all, "(?:на\\s+період\\s+)?до(?!\\p{L})|не\\s+пізніше", m -> List.of(Mark.Sign.UP_TO));
    add(all, "по(?!\\p{L})", m -> List.of(Mark.Sign.THROUGH));
    all.add(new Rule(Pattern.compile("-"), m -> List.of(Mark.Sign.THROUGH)));
    add(
        all,
        "(?:протягом|упродовж|впродовж)\\s+(?:(?:усього|всього|календарного|бюджетного)\\s+)?(?:року|років|періоду)(?!\\p{L})",
        m -> List.of(Mark.Sign.WHOLE));
    add(
        all,
        "(?:протягом|упродовж|впродовж|на\\s+протязі|роках|роки|років|року|рік|році|рр|р|період\\p{L}*|програми"
            + "|термін\\p{L}*|строк\\p{L}*|одноразово|разово|щодо|місяц\\p{L}*|у|в|на|та|і|й|з|із)(?!\\p{L})",
        m -> List.of());
  }

  private static void add(List<Rule> all, String words, Function<MatchResult, List<Mark>> reading) {
    all.add(new Rule(Pattern.compile("(?<![\\p{L}\\d])(?:" + words + ")"), reading));
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Mark years(MatchResult m, int from, int to) {
    return number(m, to) < number(m, from)
        ? Mark.Sign.OTHER
        : new Mark.Years(number(m, from), number(m, to));
  }

  /// «2026–28».
  private static List<Mark> shortSpan(MatchResult m) {
    int last = number(m, 1) / 100 * 100 + number(m, 2);
    return List.of(last > number(m, 1) ? new Mark.Years(number(m, 1), last) : Mark.Sign.OTHER);
  }

  private static List<Mark> day(int month, int day, int year) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return List.of(Mark.Sign.OTHER);
    }
    var part = Mark.Part.day(month, day);
    return List.of(year == 0 ? part : part.in(year));
  }
}
