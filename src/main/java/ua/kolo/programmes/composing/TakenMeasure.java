package ua.kolo.programmes.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Result.Kind;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.wording.Terms;

/// A measure taken over: its years moved, what came of it and where it was read left behind.
final class TakenMeasure {
  private final YearShift years;
  private final Period period;
  private final boolean hasTerms;
  private final TakenMoney money;

  /// @param hasTerms the table it comes to stand in has a column for terms
  TakenMeasure(YearShift years, Period period, boolean hasTerms, MoneyRule rule) {
    this.years = years;
    this.period = period;
    this.hasTerms = hasTerms;
    money = new TakenMoney(years, rule);
  }

  /// @param done its result tells what was done, whatever its column says
  Measure of(Measure measure, String key, Map<Integer, String> others, boolean done) {
    var result = measure.result();
    boolean expected = !done && result != null && result.kind() == Kind.EXPECTED;
    return new Measure(
        key,
        measure.number(),
        measure.text(),
        measure.lead(),
        measure.parent(),
        measure.otherParents(),
        measure.executors(),
        term(measure.term().raw()),
        lines(measure.lines(), expected),
        expected ? result : null,
        expected ? measure.quantities() : List.of(),
        measure.indicators().stream().map(this::indicator).toList(),
        Map.of(),
        measure.notes().stream().filter(note -> note == Measure.Note.SUB_ITEM).toList(),
        others);
  }

  private Term term(@Nullable String raw) {
    return raw == null ? Terms.missing(period, !hasTerms) : Terms.parse(years.words(raw), period);
  }

  private List<FundingLine> lines(List<FundingLine> lines, boolean results) {
    var all = new ArrayList<FundingLine>();
    for (var line : money.of(lines)) {
      all.add(results ? line : line.telling(null));
    }
    return all;
  }

  private Measure.Indicator indicator(Measure.Indicator indicator) {
    var targets = new TreeMap<>(indicator.targets());
    targets.keySet().removeIf(year -> year <= 0);
    var moved = new TreeMap<>(years.of(targets, words -> words));
    if (indicator.targets().containsKey(0)) {
      moved.put(0, indicator.targets().getOrDefault(0, ""));
    }
    return new Measure.Indicator(indicator.text(), indicator.unit(), moved);
  }
}
