package ua.kolo.programmes.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.editing.PlanDifference.Change;
import ua.kolo.programmes.editing.PlanDifference.Changed;
import ua.kolo.programmes.editing.PlanDifference.Field;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;

/// Tells two plans apart, measure by measure.
public final class Differences {
  private final Map<String, String> oldNodes;
  private final Map<String, String> newNodes;

  private Differences(Plan before, Plan after) {
    oldNodes = texts(before);
    newNodes = texts(after);
  }

  public static PlanDifference between(Plan before, Plan after) {
    return new Differences(before, after).of(before, new Pairing(before, after));
  }

  private PlanDifference of(Plan before, Pairing pairs) {
    var removed = new ArrayList<Measure>();
    var changed = new ArrayList<Changed>();
    for (var measure : before.measures()) {
      var newer = pairs.newer(measure);
      if (newer == null) {
        removed.add(measure);
        continue;
      }
      var changes = changes(measure, newer);
      if (!changes.isEmpty()) {
        changed.add(new Changed(measure, newer, changes));
      }
    }
    return new PlanDifference(pairs.added(), removed, changed);
  }

  private List<Change> changes(Measure before, Measure after) {
    var all = new ArrayList<Change>();
    compare(all, Field.NUMBER, before.number(), after.number());
    compare(all, Field.TEXT, before.text(), after.text());
    compare(all, Field.PARENT, text(oldNodes, before), text(newNodes, after));
    compare(all, Field.EXECUTORS, executors(before), executors(after));
    compare(all, Field.TERM, before.term().raw(), after.term().raw());
    compare(
        all,
        Field.SOURCES,
        lines(before, Differences::sources),
        lines(after, Differences::sources));
    compare(all, Field.MONEY, lines(before, Differences::money), lines(after, Differences::money));
    compare(all, Field.RESULT, result(before), result(after));
    return all;
  }

  private static void compare(
      List<Change> all, Field field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      all.add(new Change(field, before, after));
    }
  }

  private static @Nullable String text(Map<String, String> nodes, Measure measure) {
    return measure.parent() == null ? null : nodes.get(measure.parent());
  }

  private static String executors(Measure measure) {
    return measure.executors().stream()
        .map(Differences::executor)
        .collect(Collectors.joining("; "));
  }

  private static String executor(Executor executor) {
    return executor.byConsent() ? executor.name() + " (за згодою)" : executor.name();
  }

  private static @Nullable String result(Measure measure) {
    return measure.result() == null ? null : measure.result().text();
  }

  private static String lines(Measure measure, Function<FundingLine, String> words) {
    return measure.lines().stream().map(words).collect(Collectors.joining("; "));
  }

  private static String sources(FundingLine line) {
    return String.join(", ", line.sources());
  }

  private static String money(FundingLine line) {
    if (line.total() == null && line.byYear().isEmpty()) {
      return line.state().name();
    }
    return plain(line.amount()) + " " + plain(line.byYear());
  }

  private static String plain(SortedMap<Integer, BigDecimal> byYear) {
    var years = new TreeMap<Integer, String>();
    byYear.forEach((year, amount) -> years.put(year, plain(amount)));
    return years.toString();
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static Map<String, String> texts(Plan plan) {
    return plan.nodes().stream().collect(Collectors.toMap(Node::key, Node::text, (a, _) -> a));
  }
}
