package ua.kolo.programmes.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.KnownBodies;
import ua.kolo.programmes.wording.Quantities;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Terms;

/// A plan made of a template: numbered, its years and its budget named, without a single amount.
public final class TemplatePlan {
  private final Outline outline;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();

  private TemplatePlan(Outline outline) {
    this.outline = outline;
  }

  public static Plan of(Template template, Outline outline) {
    var made = new TemplatePlan(outline);
    template.sections().forEach(made::section);
    var fresh = FreshPlan.of(outline);
    return new Plan(
        fresh.head(), fresh.layout(), made.nodes, made.measures, fresh.totals(), List.of());
  }

  /// The title with the years of the period.
  public static String title(Template template, Period period) {
    return named(template.title(), period);
  }

  private void section(Template.Section section) {
    int number = (int) nodes.stream().filter(node -> node.level() == 0).count() + 1;
    var key = "s" + number;
    nodes.add(new Node(key, 0, number + ".", section.text(), null, null, Origin.PERSON));
    for (int t = 0; t < section.tasks().size(); t++) {
      task(section.tasks().get(t), key, number + "." + (t + 1) + ".");
    }
  }

  private void task(Template.Task task, String section, String number) {
    var key = "t" + number.replace(".", "-") + section;
    nodes.add(new Node(key, 1, number, task.text(), null, section, Origin.PERSON));
    for (int m = 0; m < task.items().size(); m++) {
      measures.add(measure(task.items().get(m), key, number + (m + 1) + "."));
    }
  }

  private Measure measure(Template.Item item, String node, String number) {
    var result = item.result();
    return new Measure(
        "m" + (measures.size() + 1),
        number,
        item.text(),
        null,
        node,
        List.of(),
        Executors.split(item.executors(), KnownBodies.NONE).stream()
            .map(Executors.Split::executor)
            .toList(),
        Terms.parse(named(item.term(), outline.period()), outline.period()),
        List.of(line(item.source())),
        result.isEmpty() ? null : new Measure.Result(Measure.Result.Kind.EXPECTED, result),
        Quantities.find(result),
        List.of(),
        Map.of(),
        List.of());
  }

  private FundingLine line(String source) {
    boolean none = source.isEmpty();
    var budget = DocumentWords.of("budget." + outline.level());
    var words = source.replace("{budget}", budget);
    return new FundingLine(
        List.of(),
        none ? List.of() : Sources.split(words),
        none ? null : words,
        none ? State.NOT_REQUIRED : State.BLANK,
        null,
        false,
        new TreeMap<>(),
        none ? Map.of(0, DocumentWords.of("notRequired")) : Map.of(),
        false,
        null,
        Origin.PERSON);
  }

  private static String named(String words, Period period) {
    boolean one = period.from() == period.to();
    var years = one ? String.valueOf(period.from()) : period.from() + "–" + period.to();
    return words.replace("{years}", years + " " + DocumentWords.of(one ? "year.one" : "year.many"));
  }
}
