package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Recount;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.Question;

/// Changes of many measures in one step, so that one undo takes them back.
final class ManyMeasures {
  private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d{1,4})([.)]?)");
  private final Plan plan;

  ManyMeasures(Plan plan) {
    this.plan = plan;
  }

  Plan add(Correction.AddMeasures add) {
    var order = new MeasureOrder(plan);
    int place = order.endOf(add.node());
    var known = new HashSet<String>();
    order.measures.forEach(measure -> known.add(measure.key()));
    var number = lastNumber(add.node());
    for (var measure : add.measures()) {
      if (!known.add(measure.key())) {
        throw new CorrectionRefused("sameKey");
      }
      number = next(number);
      order.measures.add(place++, placed(measure, add.node(), number));
    }
    return with(order.measures, Set.of());
  }

  Plan replace(Correction.ReplaceMoney money) {
    var order = new MeasureOrder(plan);
    money
        .lines()
        .forEach(
            (key, lines) -> {
              int place = order.find(key);
              var draft = MeasureDraft.of(order.measures.get(place));
              draft.lines = new ArrayList<>(lines);
              order.measures.set(place, draft.whole());
            });
    money.out().forEach(key -> order.measures.remove(order.find(key)));
    // Sums of the plan before would be false beside other money, however they were printed.
    return Recount.all(with(order.measures, money.out()));
  }

  private static Measure placed(Measure measure, @Nullable String node, @Nullable String number) {
    var draft = MeasureDraft.of(measure);
    draft.parent = node;
    draft.otherParents = List.of();
    draft.number = number;
    return draft.whole();
  }

  /// The number the next one follows; null when numbers here follow no rule we know.
  private @Nullable String lastNumber(@Nullable String node) {
    var last =
        plan.measures().stream()
            .filter(measure -> node == null || node.equals(measure.parent()))
            .reduce((_, later) -> later)
            .orElse(null);
    if (last != null) {
      return last.number();
    }
    var own =
        plan.nodes().stream()
            .filter(one -> one.key().equals(node))
            .map(Node::number)
            .filter(one -> one != null && COUNTED.matcher(one).matches())
            .findFirst()
            .orElse(null);
    return own == null ? null : own.replaceFirst("[.)]$", "") + ".0.";
  }

  private static @Nullable String next(@Nullable String number) {
    var counted = number == null ? null : COUNTED.matcher(number);
    return counted == null || !counted.matches()
        ? null
        : counted.group(1) + (Integer.parseInt(counted.group(2)) + 1) + counted.group(3);
  }

  private Plan with(List<Measure> measures, Set<String> out) {
    List<Question> left =
        plan.questions().stream()
            .filter(question -> question.subject() == null || !out.contains(question.subject()))
            .toList();
    return new Plan(plan.head(), plan.layout(), plan.nodes(), measures, plan.totals(), left);
  }
}
