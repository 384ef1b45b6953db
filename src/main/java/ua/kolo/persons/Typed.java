package ua.kolo.persons;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people type into the fields of a person, read.
final class Typed {
  static final int FIRST_YEAR = 1900;
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
  private static final DateTimeFormatter READ =
      DateTimeFormatter.ofPattern("[d.M.uuuu][uuuu-MM-dd]").withResolverStyle(ResolverStyle.STRICT);

  private Typed() {}

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static List<String> lines(@Nullable String typed) {
    return Arrays.stream(text(typed).split("[\\r\\n]+"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /// What is wrong with lines of which each is one of many; null when nothing is.
  static @Nullable String wrong(@Nullable String typed) {
    var lines = lines(typed);
    if (lines.size() > Identity.MOST) {
      return "persons.many";
    }
    return lines.stream().anyMatch(line -> line.length() > Identity.LONGEST)
        ? "persons.name.long"
        : null;
  }

  /// A year alone; null when it is none.
  static @Nullable Integer year(@Nullable String typed) {
    var text = text(typed);
    return YEAR.matcher(text).matches() ? Integer.valueOf(text) : null;
  }

  static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return LocalDate.parse(text(typed), READ);
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  /// Whether a birth date or year can be read and has been.
  static boolean isBirth(@Nullable String typed, LocalDate today) {
    var day = day(typed);
    var year = day == null ? year(typed) : Integer.valueOf(day.getYear());
    return year != null
        && year >= FIRST_YEAR
        && year <= today.getYear()
        && (day == null || !day.isAfter(today));
  }

  static String birth(Identity identity) {
    if (identity.birthDate() != null) {
      return SHOWN.format(identity.birthDate());
    }
    return identity.birthYear() == null ? "" : identity.birthYear().toString();
  }
}
