package ua.kolo.programmes.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.plan.Term.Recurrence;
import ua.kolo.programmes.plan.Term.Window;

/// Makes one term of a cell's marks.
final class TermReading {
  private final String raw;
  private final Head.@Nullable Period plan;
  private final List<Mark.Part> parts = new ArrayList<>();
  private final List<Mark.Years> years = new ArrayList<>();
  private Recurrence recurrence = Recurrence.NONE;
  private @Nullable LocalDate since;
  private @Nullable Integer day;
  private @Nullable Integer afterAct;
  private boolean deadline;
  private boolean doubtful;

  TermReading(String raw, Head.@Nullable Period plan) {
    this.raw = raw;
    this.plan = plan;
  }

  Term of(List<Mark> marks) {
    for (int i = 0; i < marks.size(); i++) {
      take(marks.get(i), i == 0 ? null : marks.get(i - 1));
    }
    doubtful |= marks.isEmpty() || parts.stream().anyMatch(Mark.Part::turnsBack);
    return finish();
  }

  private void take(Mark mark, @Nullable Mark before) {
    switch (mark) {
      case Mark.Years found when before == Mark.Sign.SINCE -> since = found.first();
      case Mark.Years found -> {
        years.add(found);
        deadline |= before == Mark.Sign.UP_TO;
      }
      case Mark.Part part when before == Mark.Sign.SINCE && startYear(part) != null -> begin(part);
      case Mark.Part part -> {
        parts.add(part);
        deadline |= before == Mark.Sign.UP_TO;
      }
      case Mark.Often often -> recurrence = sharper(recurrence, often.recurrence());
      case Mark.DayOfMonth found -> day = found.day();
      case Mark.AfterAct found -> {
        afterAct = found.days();
        doubtful |= !found.exact();
      }
      case Mark.Sign sign -> doubtful |= sign == Mark.Sign.OTHER;
    }
  }

  private @Nullable Integer startYear(Mark.Part part) {
    return part.from() == null && plan != null ? Integer.valueOf(plan.from()) : part.from();
  }

  private void begin(Mark.Part part) {
    var year = startYear(part);
    if (year != null) {
      since = part.first(year);
      doubtful |= part.from() == null && plan != null && plan.from() < plan.to();
    }
  }

  // «Постійно, щокварталу»: the exact word says more.
  private static Recurrence sharper(Recurrence one, Recurrence other) {
    boolean loose = one == Recurrence.NONE || one == Recurrence.CONTINUOUS;
    boolean demand = one == Recurrence.ON_DEMAND && other != Recurrence.CONTINUOUS;
    return loose || demand ? other : one;
  }

  private Term finish() {
    if (afterAct != null) {
      return term(null, null, List.of(), true, false);
    }
    boolean dated = parts.stream().anyMatch(part -> part.from() != null);
    var base = base();
    boolean inherited = years.isEmpty() && !dated && since == null;
    if (deadline && parts.isEmpty()) {
      return term(planStart(base), last(base), List.of(), true, false);
    }
    if (parts.isEmpty()) {
      return term(first(base), last(base), dayWindows(), day != null, inherited);
    }
    return dated ? datedParts() : yearlyParts(base, inherited);
  }

  private Mark.@Nullable Years base() {
    if (!years.isEmpty()) {
      return new Mark.Years(
          years.stream().mapToInt(Mark.Years::from).min().getAsInt(),
          years.stream().mapToInt(Mark.Years::to).max().getAsInt());
    }
    return plan == null ? null : new Mark.Years(plan.from(), plan.to());
  }

  private Term datedParts() {
    var first = parts.stream().map(part -> part.first(0)).min(Comparator.naturalOrder());
    var last = parts.stream().map(part -> part.last(0)).max(Comparator.naturalOrder());
    boolean half = parts.stream().anyMatch(part -> part.from() == null || part.to() == null);
    doubtful |= half || first.get().isAfter(last.get()) || !years.isEmpty();
    if (half) {
      return term(null, null, windows(), deadline, false);
    }
    var from = deadline ? planStart(new Mark.Years(1, last.get().getYear())) : first.get();
    return term(from, last.get(), windows(), deadline, false);
  }

  private Term yearlyParts(Mark.@Nullable Years base, boolean inherited) {
    if (base == null) {
      return term(since, null, windows(), deadline, inherited);
    }
    if (base.from() == base.to() && recurrence == Recurrence.NONE) {
      var first =
          parts.stream().map(part -> part.first(base.from())).min(Comparator.naturalOrder());
      var last = parts.stream().map(part -> part.last(base.from())).max(Comparator.naturalOrder());
      return term(
          deadline ? base.first() : first.get(), last.get(), windows(), deadline, inherited);
    }
    if (recurrence == Recurrence.NONE) {
      recurrence = Recurrence.ANNUAL;
    }
    return term(first(base), last(base), windows(), deadline, inherited);
  }

  private @Nullable LocalDate first(Mark.@Nullable Years base) {
    if (since != null && base != null) {
      // A start later than the years printed beside it: two statements in one cell.
      doubtful |= !years.isEmpty() && since.isAfter(base.first());
      return since;
    }
    return since != null || base == null ? since : base.first();
  }

  private static @Nullable LocalDate last(Mark.@Nullable Years base) {
    return base == null ? null : base.last();
  }

  private @Nullable LocalDate planStart(Mark.@Nullable Years base) {
    boolean before = plan != null && base != null && plan.from() <= base.to();
    return before && plan != null ? LocalDate.of(plan.from(), 1, 1) : null;
  }

  private List<Window> windows() {
    return parts.stream()
        .filter(part -> !part.turnsBack())
        .map(part -> deadline ? part.through(part).window() : part.window())
        .toList();
  }

  // «щокварталу до 5 числа»: the first days of each quarter.
  private List<Window> dayWindows() {
    if (day == null) {
      return List.of();
    }
    int last = Math.clamp(day, 1, 28);
    int step =
        switch (recurrence) {
          case QUARTERLY -> 3;
          case SEMIANNUAL -> 6;
          case ANNUAL -> 12;
          default -> 1;
        };
    return IntStream.iterate(1, month -> month <= 12, month -> month + step)
        .mapToObj(month -> new Window(month, 1, month, last))
        .toList();
  }

  private Term term(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<Window> windows,
      boolean last,
      boolean inherited) {
    boolean unclear = doubtful || (from != null && to != null && from.isAfter(to));
    return new Term(raw, from, to, recurrence, windows, last, inherited, afterAct, unclear);
  }
}
