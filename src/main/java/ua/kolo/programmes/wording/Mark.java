package ua.kolo.programmes.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Term;

/// One thing a term's words say.
sealed interface Mark {
  /// Whole years, both included.
  record Years(int from, int to) implements Mark {
    LocalDate first() {
      return LocalDate.of(from, 1, 1);
    }

    LocalDate last() {
      return LocalDate.of(to, 12, 31);
    }
  }

  /// A part of a year: months, a quarter, a day; the years may be named.
  record Part(
      int fromMonth,
      int fromDay,
      int toMonth,
      int toDay,
      @Nullable Integer from,
      @Nullable Integer to)
      implements Mark {
    static Part months(int from, int to) {
      return new Part(from, 1, to, YearMonth.of(2023, to).lengthOfMonth(), null, null);
    }

    static Part day(int month, int day) {
      return new Part(month, day, month, day, null, null);
    }

    Part in(Integer year) {
      return new Part(fromMonth, fromDay, toMonth, toDay, year, year);
    }

    Part through(Part other) {
      var begins = from == null ? other.from : from;
      return new Part(fromMonth, fromDay, other.toMonth, other.toDay, begins, other.to);
    }

    /// The first day in a year in which the part begins.
    LocalDate first(int year) {
      return date(from == null ? year : from, fromMonth, fromDay);
    }

    LocalDate last(int year) {
      return date(to == null ? year : to, toMonth, toDay);
    }

    Term.Window window() {
      return new Term.Window(fromMonth, fromDay, toMonth, toDay);
    }

    boolean turnsBack() {
      return (from == null || from.equals(to))
          && (fromMonth > toMonth || (fromMonth == toMonth && fromDay > toDay));
    }

    private static LocalDate date(int year, int month, int day) {
      var whole = YearMonth.of(year, month);
      boolean lastOfFebruary = month == 2 && day == 28;
      return whole.atDay(
          lastOfFebruary ? whole.lengthOfMonth() : Math.min(day, whole.lengthOfMonth()));
    }
  }

  /// How often.
  record Often(Term.Recurrence recurrence) implements Mark {}

  /// «до 5 числа».
  record DayOfMonth(int day) implements Mark {}

  /// Days from the adoption; months are not counted in days exactly.
  record AfterAct(int days, boolean exact) implements Mark {}

  /// A word that joins or bounds.
  enum Sign implements Mark {
    UP_TO,
    SINCE,
    THROUGH,
    WHOLE,
    OTHER
  }
}
