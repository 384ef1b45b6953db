package ua.kolo.tracking.cash;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.kolo.platform.Days;

/// The days figures tell of, both included, within one year.
public record CashPeriod(LocalDate from, LocalDate to) {
  private static final List<String> MONTHS =
      List.of(
          "січ", "лют", "берез", "квіт", "трав", "черв", "лип", "серп", "верес", "жовт", "листоп",
          "груд");
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_HALF = 6;
  private static final int YEAR = 12;
  private static final LocalDate SPREADSHEETS_BEGIN = LocalDate.of(1899, 12, 30);
  private static final Pattern SERIAL = Pattern.compile("[34]\\d{4}(\\.0)?|5[0-4]\\d{3}(\\.0)?");
  private static final Pattern ROMAN = Pattern.compile("(?<!\\p{L})[іiv]{1,3}(?!\\p{L})");
  private static final Pattern YEARS = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(\\d{1,2}\\.\\d{1,2}\\.20\\d\\d|20\\d\\d-\\d\\d-\\d\\d)(?!\\d)");
  private static final Pattern NUMBERED_MONTH =
      Pattern.compile("(?<!\\d)(0?[1-9]|1[0-2])[./](20\\d\\d)(?!\\d)|(20\\d\\d)-(0[1-9]|1[0-2])");
  private static final Pattern QUARTER =
      Pattern.compile("(?<![\\wіІ])(iv|iii|ii|i|[1-4])(-?й)?\\s*(кв|quarter)");
  private static final Pattern HALF =
      Pattern.compile("((?<![\\wіІ])(ii|i|[12])(-?е)?\\s*)?(піврічч|half)");
  private static final Pattern SO_MANY = Pattern.compile("(\\d{1,2})\\s*місяц");

  public CashPeriod {
    if (to.isBefore(from) || from.getYear() != to.getYear()) {
      throw new IllegalArgumentException("Figures tell of days within one year");
    }
  }

  /// From the beginning of the year, as the treasury counts.
  static CashPeriod upTo(LocalDate last) {
    return new CashPeriod(last.withDayOfYear(1), last);
  }

  boolean overlaps(CashPeriod other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  static CashPeriod year(int year) {
    return months(year, 1, YEAR);
  }

  /// The time named in words: `станом на 01.10.2026` (the nine months before that day), `II квартал
  /// 2026`, `січень-вересень 2026`, `09.2026`, `9 місяців 2026 року`, `2026`. Empty when none is.
  static Optional<CashPeriod> read(String words) {
    var text = latin(words.strip().toLowerCase(Locale.ROOT));
    if (SERIAL.matcher(text).matches()) {
      return days(List.of(SPREADSHEETS_BEGIN.plusDays(Long.parseLong(text.replace(".0", "")))));
    }
    var days = DAY.matcher(text).results().map(found -> day(found.group(1))).toList();
    if (!days.isEmpty()) {
      return days(days);
    }
    var numbered = NUMBERED_MONTH.matcher(text);
    if (numbered.find()) {
      boolean yearLast = numbered.group(2) != null;
      int month = Integer.parseInt(numbered.group(yearLast ? 1 : 4));
      return Optional.of(months(Integer.parseInt(numbered.group(yearLast ? 2 : 3)), month, month));
    }
    var year = YEARS.matcher(text);
    return year.find() ? part(text, Integer.parseInt(year.group(1))) : Optional.empty();
  }

  private static Optional<CashPeriod> days(List<LocalDate> days) {
    if (days.contains(LocalDate.MIN)) {
      return Optional.empty();
    }
    var last = days.getLast();
    if (days.size() > 1 && days.getFirst().getYear() == last.getYear()) {
      return days.getFirst().isAfter(last)
          ? Optional.empty()
          : Optional.of(new CashPeriod(days.getFirst(), last));
    }
    // «Станом на 1 жовтня» tells of what was by the end of September.
    return Optional.of(upTo(last.getDayOfMonth() == 1 ? last.minusDays(1) : last));
  }

  private static LocalDate day(String text) {
    var day = Days.parse(text);
    return day == null ? LocalDate.MIN : day;
  }

  private static Optional<CashPeriod> part(String text, int year) {
    var quarter = QUARTER.matcher(text);
    if (quarter.find()) {
      int part = part(quarter.group(1));
      return Optional.of(
          months(year, (part - 1) * MONTHS_OF_QUARTER + 1, part * MONTHS_OF_QUARTER));
    }
    var half = HALF.matcher(text);
    if (half.find()) {
      int part = half.group(2) == null ? 1 : part(half.group(2));
      return Optional.of(months(year, (part - 1) * MONTHS_OF_HALF + 1, part * MONTHS_OF_HALF));
    }
    Matcher many = SO_MANY.matcher(text);
    if (many.find()) {
      int last = Integer.parseInt(many.group(1));
      return last < 1 || last > YEAR ? Optional.empty() : Optional.of(months(year, 1, last));
    }
    return Optional.of(named(text, year));
  }

  private static CashPeriod named(String text, int year) {
    int first = 0;
    int last = 0;
    int firstAt = Integer.MAX_VALUE;
    int lastAt = -1;
    for (int month = 1; month <= YEAR; month++) {
      int at = text.indexOf(MONTHS.get(month - 1));
      if (at >= 0 && at < firstAt) {
        firstAt = at;
        first = month;
      }
      if (at > lastAt) {
        lastAt = at;
        last = month;
      }
    }
    return first == 0 || last < first ? year(year) : months(year, first, last);
  }

  private static int part(String sign) {
    return switch (sign) {
      case "i" -> 1;
      case "ii" -> 2;
      case "iii" -> 3;
      case "iv" -> 4;
      default -> Integer.parseInt(sign);
    };
  }

  private static CashPeriod months(int year, int first, int last) {
    return new CashPeriod(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
  }

  // Roman figures are typed with the Ukrainian letter as often as with the Latin one.
  private static String latin(String text) {
    return ROMAN.matcher(text).replaceAll(found -> found.group().replace('і', 'i'));
  }
}
