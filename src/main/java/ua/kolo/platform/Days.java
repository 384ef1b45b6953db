package ua.kolo.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/// Days as people type them: `01.03.2026`, `1.3.26`, `2026-03-01`; legal days are Kyiv's.
public final class Days {
  public static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("[d.M.uuuu][d.M.uu][uuuu-MM-dd]")
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private Days() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), KYIV);
  }

  /// The legal day of a moment.
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, KYIV);
  }

  /// The day, or null when nothing is typed or it is no day; tell the two apart by [#isWrong].
  public static @Nullable LocalDate parse(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip(), TYPED);
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }

  /// Something is typed, and it is no day.
  public static boolean isWrong(@Nullable String typed) {
    return typed != null && !typed.isBlank() && parse(typed) == null;
  }

  /// The moment of what was done on a day of which no more is told: now for today, the last second
  /// of a day before; so that a day alone makes nothing timelier than it was.
  public static Instant told(LocalDate day, Instant now) {
    return day.equals(LocalDate.ofInstant(now, KYIV))
        ? now
        : day.plusDays(1).atStartOfDay(KYIV).minusSeconds(1).toInstant();
  }

  public static String show(@Nullable LocalDate day) {
    return day == null ? "" : SHOWN.format(day);
  }
}
