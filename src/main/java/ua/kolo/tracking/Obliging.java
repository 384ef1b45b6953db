package ua.kolo.tracking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Days;
import ua.kolo.programmes.Occasion;

/// Opens duties for measures whose day comes near: not years ahead, so that boards of duties show
/// what can be done now. Each once, also with two nodes at work.
@Service
@Transactional
class Obliging {
  static final String ACTION = "ANSWER_MEASURE";
  static final String KIND = "measure";
  static final int DAYS_AHEAD = 60;
  private static final String TRIGGER = "MEASURE_COMES_DUE";
  private static final String OFTEN = "SEVERAL_TIMES_A_YEAR";
  private static final int AT_ONCE = 200;
  private final Occurrences occurrences;
  private final Duties duties;
  private final Clock clock;

  Obliging(Occurrences occurrences, Duties duties, Clock clock) {
    this.occurrences = occurrences;
    this.duties = duties;
    this.clock = clock;
  }

  static Subject subject(Occurrence one) {
    var number = one.number() == null ? "" : one.number().replaceAll("[^\\p{L}\\p{N} ./-]", "");
    var reference = ("Захід " + number).strip();
    return new Subject(KIND, one.id(), reference.substring(0, Math.min(40, reference.length())));
  }

  List<UUID> units() {
    return occurrences.unitsToOblige(Days.today(clock).plusDays(DAYS_AHEAD));
  }

  /// Opens some of the acting institution's.
  ///
  /// @return whether there may be more
  boolean open() {
    var today = Days.today(clock);
    var near = occurrences.lockToOblige(today.plusDays(DAYS_AHEAD), AT_ONCE);
    for (var id : near) {
      var one = occurrences.find(id);
      // What was late before anybody was told of it is shown on its list, not held against anybody.
      if (!one.dueOn().isBefore(today)) {
        open(one);
      }
      occurrences.obliged(id, clock.instant());
    }
    return near.size() == AT_ONCE;
  }

  private void open(Occurrence one) {
    var body = Objects.requireNonNull(one.body());
    var units = Map.of("EXECUTOR", body, "COORDINATOR", one.unit());
    var due = one.dueOn().plusDays(1).atStartOfDay(Days.KYIV).toInstant();
    var event = new Event(TRIGGER, often(one), subject(one), clock.instant(), units, null);
    duties.open(event, due);
  }

  // What comes every month or quarter is not reminded a month ahead; days the calendar names are
  // prepared for one by one.
  private Set<String> often(Occurrence one) {
    long inTheYear =
        occurrences.beside(one).stream()
            .filter(other -> other.dueOn().getYear() == one.dueOn().getYear())
            .count();
    return inTheYear > 1 && one.kind() != Occasion.Kind.FIXED_DAY ? Set.of(OFTEN) : Set.of();
  }
}
