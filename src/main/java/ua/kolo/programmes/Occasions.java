package ua.kolo.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.plan.Term.Recurrence;
import ua.kolo.programmes.plan.Term.Window;

/// The times a measure is due in the years of its programme, in order. What goes on all year is
/// told of each year, so that each year has its own answer.
final class Occasions {
  private static final int YEAR = 12;
  private final Measure measure;
  private final Term term;
  private final LocalDate act;
  private final LocalDate first;
  private final LocalDate last;

  private Occasions(Measure measure, Head.@Nullable Period period, LocalDate act) {
    this.measure = measure;
    this.act = act;
    term = measure.term();
    int from = period == null ? act.getYear() : period.from();
    int to = period == null ? from : period.to();
    first = term.from() == null ? LocalDate.of(from, 1, 1) : term.from();
    var end = term.to() == null ? LocalDate.of(Math.max(to, first.getYear()), 12, 31) : term.to();
    last = end.isBefore(first) ? first : end;
  }

  /// The times of a measure.
  ///
  /// @param period of the programme; null when it names none
  /// @param act the day of the act that adopted it
  static List<Occasion> of(Measure measure, Head.@Nullable Period period, LocalDate act) {
    return new Occasions(measure, period, act).all();
  }

  private List<Occasion> all() {
    var named = named();
    if (!named.isEmpty() && isBroad()) {
      return named;
    }
    // One time, though both the measure's words and its term say it.
    var times = new LinkedHashMap<List<LocalDate>, Occasion>();
    Stream.concat(named.stream(), regular().stream())
        .forEach(one -> times.putIfAbsent(List.of(one.from(), one.due()), one));
    return times.values().stream().sorted(Occasion.IN_ORDER).toList();
  }

  /// Days the measure names say more than «протягом року».
  private boolean isBroad() {
    return term.windows().isEmpty()
        && term.afterAct() == null
        && (term.recurrence() == Recurrence.NONE || term.recurrence() == Recurrence.ANNUAL);
  }

  private List<Occasion> named() {
    var text = measure.lead() == null ? measure.text() : measure.lead() + " " + measure.text();
    var windows = FixedDays.in(text);
    return eachYear(windows, Occasion.Kind.FIXED_DAY);
  }

  private List<Occasion> regular() {
    if (term.afterAct() != null) {
      return List.of(new Occasion(Occasion.Kind.DEADLINE, act, act.plusDays(term.afterAct())));
    }
    boolean again = term.recurrence() != Recurrence.NONE || term.windows().size() > 1;
    if (!term.windows().isEmpty() && again) {
      var kind = term.deadline() ? Occasion.Kind.DEADLINE : Occasion.Kind.WINDOW;
      return eachYear(term.windows(), kind);
    }
    return switch (term.recurrence()) {
      case CONTINUOUS -> parts(YEAR, Occasion.Kind.CONTINUOUS);
      case ON_DEMAND -> parts(YEAR, Occasion.Kind.ON_DEMAND);
      // A week is too short to be told of; the month is.
      case WEEKLY, MONTHLY -> parts(1, Occasion.Kind.WINDOW);
      case QUARTERLY -> parts(YEAR / 4, Occasion.Kind.WINDOW);
      case SEMIANNUAL -> parts(YEAR / 2, Occasion.Kind.WINDOW);
      case ANNUAL -> parts(YEAR, Occasion.Kind.WINDOW);
      case NONE -> once();
    };
  }

  private List<Occasion> once() {
    if (term.deadline()) {
      return List.of(new Occasion(Occasion.Kind.DEADLINE, first, last));
    }
    boolean wholeYears = first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1;
    return wholeYears
        ? parts(YEAR, Occasion.Kind.WINDOW)
        : List.of(new Occasion(Occasion.Kind.WINDOW, first, last));
  }

  /// The years cut into parts of so many months.
  private List<Occasion> parts(int months, Occasion.Kind kind) {
    var all = new ArrayList<Occasion>();
    for (var at = LocalDate.of(first.getYear(), 1, 1); !at.isAfter(last); ) {
      var next = at.plusMonths(months);
      add(all, kind, at, next.minusDays(1));
      at = next;
    }
    return all;
  }

  private List<Occasion> eachYear(List<Window> windows, Occasion.Kind kind) {
    var all = new ArrayList<Occasion>();
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      for (var window : windows) {
        var due = day(year, window.toMonth(), window.toDay());
        var from = day(year, window.fromMonth(), window.fromDay());
        // «до 25 листопада» leaves the whole year before it.
        boolean lastDay = kind == Occasion.Kind.DEADLINE && from.equals(due);
        add(all, kind, lastDay ? LocalDate.of(year, 1, 1) : from, due);
      }
    }
    return all;
  }

  /// Adds what of it lies inside the measure's time.
  private void add(List<Occasion> all, Occasion.Kind kind, LocalDate from, LocalDate due) {
    var begins = from.isBefore(first) ? first : from;
    var ends = due.isAfter(last) ? last : due;
    if (!begins.isAfter(ends)) {
      all.add(new Occasion(kind, begins, ends));
    }
  }

  private static LocalDate day(int year, int month, int day) {
    var start = LocalDate.of(year, month, 1);
    return start.withDayOfMonth(Math.min(day, start.lengthOfMonth()));
  }
}
