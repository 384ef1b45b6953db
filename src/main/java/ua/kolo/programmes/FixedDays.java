package ua.kolo.programmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Term.Window;
import ua.kolo.programmes.wording.Months;

/// Days of the year that the words of a measure name: «30 липня», «з 25 листопада по 10 грудня»,
/// «16 днів проти насильства». A date with a year is the date of an act, not a day to keep.
final class FixedDays {
  private static final String MONTH = "((?:" + String.join("|", Months.STEMS) + ")\\p{L}*+)";
  private static final String NO_YEAR = "(?!\\s*(?:20|19)\\d\\d)";
  private static final String TO = "\\s*(?:-|–|—|по|до)\\s*";
  private static final Pattern FROM_TO_MONTHS =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s+" + MONTH + TO + "(\\d{1,2})\\s+" + MONTH + NO_YEAR);
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\s+" + MONTH + NO_YEAR);
  private static final String DOTTED = "(\\d{2})\\.(\\d{2})";
  private static final Pattern FROM_TO_DOTS =
      Pattern.compile("(?<![\\d.])" + DOTTED + TO + DOTTED + "(?![.\\d])");
  private static final Pattern DOTS =
      Pattern.compile("(?<![\\d.])(?<!(?:пункт\\p{L}{0,3}|п\\.|№)\\s?)" + DOTTED + "(?![.\\d%])");
  private static final List<Named> NAMED = named();

  private record Named(Pattern words, Window days) {}

  private final List<Window> found = new ArrayList<>();
  private String text;

  private FixedDays(String text) {
    this.text = text.toLowerCase(Locale.of("uk")).replace('\u00A0', ' ');
  }

  static List<Window> in(String text) {
    return new FixedDays(text).all();
  }

  private List<Window> all() {
    take(FROM_TO_MONTHS, m -> days(number(m, 1), month(m, 2), number(m, 3), month(m, 4)));
    take(FROM_TO_DOTS, m -> days(number(m, 1), number(m, 2), number(m, 3), number(m, 4)));
    take(DAY_OF_MONTH, m -> days(number(m, 1), month(m, 2), number(m, 1), month(m, 2)));
    take(DOTS, m -> days(number(m, 1), number(m, 2), number(m, 1), number(m, 2)));
    for (var known : NAMED) {
      if (known.words().matcher(text).find() && !found.contains(known.days())) {
        found.add(known.days());
      }
    }
    return List.copyOf(found);
  }

  private interface Reading {
    void of(MatchResult words);
  }

  /// Reads and takes out, so that a range is not read once more as its two days.
  private void take(Pattern words, Reading reading) {
    text =
        words
            .matcher(text)
            .replaceAll(
                match -> {
                  reading.of(match);
                  return " ";
                });
  }

  private void days(int fromDay, int fromMonth, int toDay, int toMonth) {
    boolean real = isDay(fromMonth, fromDay) && isDay(toMonth, toDay);
    boolean onward = toMonth > fromMonth || (toMonth == fromMonth && toDay >= fromDay);
    var window = new Window(fromMonth, fromDay, toMonth, toDay);
    if (real && onward && !found.contains(window)) {
      found.add(window);
    }
  }

  private static boolean isDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 28 : 31);
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static int month(MatchResult match, int group) {
    var word = match.group(group);
    for (int m = 0; m < Months.STEMS.size(); m++) {
      if (word.startsWith(Months.STEMS.get(m))) {
        return m + 1;
      }
    }
    return 0;
  }

  private static List<Named> named() {
    return read()
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(";"))
        .map(cells -> new Named(Pattern.compile(cells[0]), window(cells[1], cells[2])))
        .toList();
  }

  private static Window window(String from, String to) {
    var first = MonthDay.parse("--" + from);
    var last = MonthDay.parse("--" + to);
    return new Window(
        first.getMonthValue(), first.getDayOfMonth(), last.getMonthValue(), last.getDayOfMonth());
  }

  private static String read() {
    try (var file =
        Objects.requireNonNull(FixedDays.class.getResourceAsStream("/programmes/days.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
