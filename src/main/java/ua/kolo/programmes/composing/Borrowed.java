package ua.kolo.programmes.composing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

/// Measures of one plan made ready to stand in another.
public final class Borrowed {
  private final Plan source;
  private final TakenMeasure taken;
  private final boolean done;

  /// @param target the plan they come to stand in
  /// @param rule what becomes of their money
  public Borrowed(Plan source, Plan target, MoneyRule rule) {
    this.source = source;
    var before = Renewal.period(source);
    done = source.head().kind() == Head.Kind.EXECUTION_REPORT;
    var now = target.head().period() == null ? before : Renewal.period(target);
    boolean terms = target.layout().columns().stream().anyMatch(c -> c.role() == Role.TERM);
    taken = new TakenMeasure(shift(before, now), now, terms, rule);
  }

  /// The measures of these keys in the order of their plan, each under its key there.
  ///
  /// @param keys the source's keys with the new ones
  public Map<String, Measure> of(Map<String, String> keys) {
    var all = new LinkedHashMap<String, Measure>();
    for (var measure : source.measures()) {
      var key = keys.get(measure.key());
      if (key != null) {
        all.put(measure.key(), alone(taken.of(measure, key, Map.of(), done)));
      }
    }
    return all;
  }

  /// Keys of measures the source has; others are gone or were never there.
  public Set<String> known(Set<String> keys) {
    var known = new HashSet<String>();
    source.measures().forEach(measure -> known.add(measure.key()));
    known.retainAll(keys);
    return known;
  }

  // Years of an unknown period stay as they are.
  private static YearShift shift(Period before, Period now) {
    return before.from() == 0 ? new YearShift(now, now) : new YearShift(before, now);
  }

  /// The words before a list are its own when it stands alone.
  private static Measure alone(Measure measure) {
    var lead = measure.lead();
    return new Measure(
        measure.key(),
        null,
        lead == null ? measure.text() : lead + " " + measure.text(),
        null,
        null,
        List.of(),
        measure.executors(),
        measure.term(),
        measure.lines().stream().filter(line -> line.state() != State.NO_COLUMN).toList(),
        measure.result(),
        measure.quantities(),
        measure.indicators(),
        Map.of(),
        List.of(),
        Map.of());
  }
}
