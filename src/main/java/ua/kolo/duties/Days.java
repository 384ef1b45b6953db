package ua.kolo.duties;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import ua.kolo.duties.law.Term;

/// The moments that part today from this week, in Kyiv.
record Days(Instant now, Instant endOfToday, Instant endOfWeek) {
  private static final int WEEK = 7;

  static Days at(Instant now) {
    var tomorrow = LocalDate.ofInstant(now, Term.KYIV).plusDays(1);
    return new Days(now, startOf(tomorrow), startOf(tomorrow.plusDays(WEEK)));
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Term.KYIV).toInstant();
  }

  Duty.State stateOf(Instant due) {
    if (!due.isAfter(now)) {
      return Duty.State.OVERDUE;
    }
    if (!due.isAfter(endOfToday)) {
      return Duty.State.TODAY;
    }
    return due.isAfter(endOfWeek) ? Duty.State.LATER : Duty.State.WEEK;
  }

  Timestamp nowStamp() {
    return Timestamp.from(now);
  }

  Timestamp todayStamp() {
    return Timestamp.from(endOfToday);
  }

  Timestamp weekStamp() {
    return Timestamp.from(endOfWeek);
  }
}
