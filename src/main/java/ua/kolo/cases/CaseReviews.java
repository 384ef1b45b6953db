package ua.kolo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Institutions;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.law.Rule;
import ua.kolo.platform.Days;

/// The day on which a file is looked at again is owed by its keeper, first of all by the post that
/// leads it. Whoever turns the file, or names another day, has looked.
@Component
class CaseReviews {
  private static final String TRIGGER = "CASE_REVIEW_SET";
  static final String ACTION = "REVIEW_CASE";
  private static final String FACT = "review";
  private final Duties duties;
  private final Institutions institutions;

  CaseReviews(Duties duties, Institutions institutions) {
    this.duties = duties;
    this.institutions = institutions;
  }

  /// A file was opened.
  void begin(Row row, Instant now) {
    if (row.reviewOn() != null) {
      owe(row, row.reviewOn(), now);
    }
  }

  /// Another day was named; without one nothing is owed, and nobody looked.
  void rename(Row before, @Nullable LocalDate day, Instant now) {
    if (Objects.equals(before.reviewOn(), day)) {
      owed(before, now);
      return;
    }
    if (day == null) {
      duties.lapse(before.unit(), Cases.subject(before), ACTION);
    } else {
      done(before, now);
      owe(before, day, now);
    }
  }

  /// It was turned: that is a look at it, and a day kept as it was is still to come.
  void turn(Row before, @Nullable LocalDate next, Instant now) {
    if (next == null) {
      done(before, now);
    } else {
      rename(before, next, now);
    }
  }

  /// It was joined: the leading file has a day of its own.
  void rest(Row joined) {
    duties.lapse(joined.unit(), Cases.subject(joined), ACTION);
  }

  /// It was parted again, open as it was.
  void resume(Row parted, Instant now) {
    if (!duties.isOpen(parted.unit(), Cases.subject(parted), ACTION)) {
      begin(parted, now);
    }
  }

  /// A day to come that was set before reviews were owed is owed, once.
  void owed(Row row, Instant now) {
    var day = row.reviewOn();
    if (day != null && !day.isBefore(LocalDate.ofInstant(now, Days.KYIV))) {
      // Told by whichever node or post, at one moment: so it is opened once.
      duties.openMissingUntil(event(row, row.openedAt()), end(day));
    }
  }

  private void done(Row row, Instant now) {
    duties.settle(Cases.subject(row), ACTION, new Fact(FACT, row.id(), now));
  }

  private void owe(Row row, LocalDate day, Instant now) {
    duties.open(event(row, now), end(day));
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Days.KYIV).toInstant();
  }

  private Event event(Row row, Instant at) {
    Map<String, UUID> units = new HashMap<>(Map.of(Rule.OWNER, row.unit()));
    var watching = institutions.standing(row.unit()).coordinator();
    if (watching != null) {
      units.put(Rule.COORDINATOR, watching);
    }
    return new Event(TRIGGER, Set.of(), Cases.subject(row), at, units, row.post());
  }
}
