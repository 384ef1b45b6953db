package ua.kolo.duties.law;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.kolo.duties.law.Term.Unit.DAYS;
import static ua.kolo.duties.law.Term.Unit.HOURS;
import static ua.kolo.duties.law.Term.Unit.MONTHS;
import static ua.kolo.duties.law.Term.Unit.WORKING_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermTests {
  private static final WorkCalendar.Period ALWAYS = new WorkCalendar.Period(null, null);
  private static final WorkCalendar PEACE =
      new WorkCalendar(
          List.of(
              new WorkCalendar.Fixed(MonthDay.of(8, 24), ALWAYS),
              new WorkCalendar.Fixed(MonthDay.of(5, 1), ALWAYS),
              new WorkCalendar.Fixed(
                  MonthDay.of(5, 2), new WorkCalendar.Period(null, LocalDate.of(2017, 12, 31)))),
          List.of(new WorkCalendar.Period(LocalDate.of(2022, 2, 24), LocalDate.of(2026, 12, 31))));

  @Test
  void hoursAreElapsedTimeAlsoOverTheChangeOfTheClock() {
    assertThat(due(24, HOURS, "2026-03-28T20:00")).isEqualTo(kyiv("2026-03-29T21:00"));
    assertThat(due(24, HOURS, "2026-10-24T20:00")).isEqualTo(kyiv("2026-10-25T19:00"));
  }

  @Test
  void aDayEndsWithTheLastMomentOfItsDay() {
    assertThat(due(1, DAYS, "2026-03-27T23:59")).isEqualTo(kyiv("2026-03-29T00:00"));
    assertThat(due(1, DAYS, "2026-03-28T00:00")).isEqualTo(kyiv("2026-03-30T00:00"));
  }

  @Test
  void workingDaysLeaveTheWeekendOut() {
    assertThat(due(3, WORKING_DAYS, "2026-03-26T10:00")).isEqualTo(kyiv("2026-04-01T00:00"));
    assertThat(due(1, WORKING_DAYS, "2026-03-28T10:00")).isEqualTo(kyiv("2026-03-31T00:00"));
  }

  @Test
  void aHolidayIsOffInPeaceAndWorkedUnderMartialLaw() {
    assertThat(due(1, WORKING_DAYS, "2027-08-23T10:00")).isEqualTo(kyiv("2027-08-26T00:00"));
    assertThat(due(1, WORKING_DAYS, "2026-08-21T10:00")).isEqualTo(kyiv("2026-08-25T00:00"));
    assertThat(due(1, WORKING_DAYS, "2023-08-23T10:00")).isEqualTo(kyiv("2023-08-25T00:00"));
  }

  @Test
  void aHolidayOnAWeekendMovesToTheNextWorkingDay() {
    // 24 August 2019 was a Saturday.
    assertThat(due(1, WORKING_DAYS, "2019-08-23T10:00")).isEqualTo(kyiv("2019-08-28T00:00"));
  }

  @Test
  void aMonthEndsOnTheSameDayOrOnTheLastOfAShorterMonth() {
    assertThat(due(1, MONTHS, "2026-01-15T09:00")).isEqualTo(kyiv("2026-02-16T00:00"));
    assertThat(due(1, MONTHS, "2026-01-31T09:00")).isEqualTo(kyiv("2026-03-01T00:00"));
  }

  private static Instant due(int amount, Term.Unit unit, String event) {
    return new Term(amount, unit).dueAfter(kyiv(event), PEACE);
  }

  private static Instant kyiv(String time) {
    return LocalDateTime.parse(time).atZone(Term.KYIV).toInstant();
  }
}
