package ua.kolo.programmes.composing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

/// What a smaller sum of money pays of a plan: measures that must stay come first, then, when
/// wished, those that carry out an act they name, then the others in the order of the document. The
/// measure at which the money ends is paid in part, those after it not at all.
public final class Cut {
  private static final Pattern ACT =
      Pattern.compile(
          "закон(?:у|ом|і|и|ів)? україни|(?:постанов|розпоряджен)\\p{L}+ кабінету міністрів"
              + "|указ\\p{L}* президента|конвенці\\p{L}+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private final Plan plan;
  private final Set<String> kept;
  private final Map<String, List<FundingLine>> paid = new LinkedHashMap<>();

  private Cut(Plan plan, Set<String> kept) {
    this.plan = plan;
    this.kept = kept;
  }

  /// Spends the money over the measures.
  ///
  /// @param kept keys of measures that must stay
  /// @param lawFirst measures that name the act they carry out come before the rest
  public static Cut of(Plan plan, Budget budget, Set<String> kept, boolean lawFirst) {
    var cut = new Cut(plan, kept);
    var purses = budget.purses(cut.asked());
    plan.measures().stream()
        .sorted(Comparator.comparingInt(measure -> cut.turn(measure, lawFirst)))
        .forEach(
            measure -> cut.paid.put(measure.key(), new CutLines(measure.lines(), purses).lines()));
    return cut;
  }

  /// The measure names the act it carries out.
  public static boolean isLawBound(Measure measure) {
    return Stream.of(measure.lead(), measure.text())
        .anyMatch(words -> words != null && ACT.matcher(words).find());
  }

  private int turn(Measure measure, boolean lawFirst) {
    if (kept.contains(measure.key())) {
      return 0;
    }
    return lawFirst && isLawBound(measure) ? 1 : 2;
  }

  /// What became of a measure's money.
  public enum Fate {
    STAYS,
    PART,
    OUT,
    FREE
  }

  /// Money before and after.
  public record Change(BigDecimal before, BigDecimal after) {
    public BigDecimal less() {
      return before.subtract(after);
    }

    Change plus(Change other) {
      return new Change(before.add(other.before), after.add(other.after));
    }
  }

  /// A measure and what became of it.
  public record Row(Measure measure, boolean kept, boolean lawBound, Change money) {
    public Fate fate() {
      if (money.before().signum() == 0) {
        return Fate.FREE;
      }
      if (money.less().signum() == 0) {
        return Fate.STAYS;
      }
      return money.after().signum() == 0 ? Fate.OUT : Fate.PART;
    }
  }

  /// The measures in the order of the document.
  public List<Row> rows() {
    return plan.measures().stream()
        .map(m -> new Row(m, kept.contains(m.key()), isLawBound(m), change(m)))
        .toList();
  }

  public Change total() {
    return plan.measures().stream()
        .map(this::change)
        .reduce(new Change(BigDecimal.ZERO, BigDecimal.ZERO), Change::plus);
  }

  /// By year; 0 is money without one.
  public SortedMap<Integer, Change> years() {
    var all = new TreeMap<Integer, Change>();
    each(
        (before, after) -> {
          var now = CutLines.asked(after);
          CutLines.asked(before)
              .forEach(
                  (year, sum) ->
                      all.merge(
                          year,
                          new Change(sum, now.getOrDefault(year, BigDecimal.ZERO)),
                          Change::plus));
        });
    return all;
  }

  /// By source as printed; empty words for money that names none.
  public Map<String, Change> sources() {
    var all = new LinkedHashMap<String, Change>();
    each(
        (before, after) -> {
          var change = new Change(sum(before), sum(after));
          if (change.before().signum() > 0) {
            all.merge(String.join("; ", before.sources()), change, Change::plus);
          }
        });
    return all;
  }

  /// The change that makes it the plan.
  ///
  /// @param leave measures that fell out leave the plan; else they stay without money
  public Correction.ReplaceMoney correction(boolean leave) {
    var fates = rows().stream().collect(Collectors.groupingBy(Row::fate));
    var changed = new ArrayList<>(fates.getOrDefault(Fate.PART, List.of()));
    var out = fates.getOrDefault(Fate.OUT, List.of());
    if (!leave) {
      changed.addAll(out);
    }
    var lines = new LinkedHashMap<String, List<FundingLine>>();
    changed.forEach(
        row -> lines.put(row.measure().key(), paid.getOrDefault(row.measure().key(), List.of())));
    var leaving = leave ? out.stream().map(row -> row.measure().key()).toList() : List.<String>of();
    return new Correction.ReplaceMoney(lines, Set.copyOf(leaving));
  }

  private SortedMap<Integer, BigDecimal> asked() {
    var all = new TreeMap<Integer, BigDecimal>();
    plan.measures().stream()
        .flatMap(measure -> measure.lines().stream())
        .filter(line -> !line.ofWhich())
        .forEach(
            line ->
                CutLines.asked(line).forEach((year, sum) -> all.merge(year, sum, BigDecimal::add)));
    return all;
  }

  private Change change(Measure measure) {
    var now = paid.getOrDefault(measure.key(), List.of());
    return new Change(sum(measure.lines()), sum(now));
  }

  private interface Pair {
    void take(FundingLine before, FundingLine after);
  }

  private void each(Pair pair) {
    for (var measure : plan.measures()) {
      var now = paid.getOrDefault(measure.key(), List.of());
      for (int at = 0; at < now.size(); at++) {
        if (!measure.lines().get(at).ofWhich()) {
          pair.take(measure.lines().get(at), now.get(at));
        }
      }
    }
  }

  private static BigDecimal sum(List<FundingLine> lines) {
    return lines.stream()
        .filter(line -> !line.ofWhich())
        .map(Cut::sum)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sum(FundingLine line) {
    return CutLines.asked(line).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
