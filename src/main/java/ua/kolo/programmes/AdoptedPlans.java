package ua.kolo.programmes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;

/// Makes of an adopted plan what other modules are told of it.
final class AdoptedPlans {
  private final Plan plan;
  private final LocalDate day;
  private final Map<String, Node> nodes = new HashMap<>();

  private AdoptedPlans(Plan plan, LocalDate day) {
    this.plan = plan;
    this.day = day;
    plan.nodes().forEach(node -> nodes.put(node.key(), node));
  }

  static AdoptedPlan of(
      ProgrammeId id, int edition, Plan plan, Act act, @Nullable LocalDate repealedOn) {
    var head = plan.head();
    var place = head.place();
    var near = place.hromada() == null ? place.raion() : place.hromada();
    return new AdoptedPlan(
        id,
        head.title(),
        head.level() == null ? null : head.level().name(),
        near == null ? place.oblast() : near,
        head.period() == null ? null : head.period().from(),
        head.period() == null ? null : head.period().to(),
        edition,
        act,
        repealedOn,
        measures(plan, act.date()));
  }

  /// Its measures.
  ///
  /// @param day of the act, from which terms without one count
  static List<AdoptedMeasure> measures(Plan plan, LocalDate day) {
    return new AdoptedPlans(plan, day).measures();
  }

  private List<AdoptedMeasure> measures() {
    return plan.measures().stream().map(this::measure).toList();
  }

  private AdoptedMeasure measure(Measure measure) {
    var lead = measure.lead();
    return new AdoptedMeasure(
        measure.key(),
        measure.number(),
        lead == null ? measure.text() : lead + " " + measure.text(),
        goal(measure.parent()),
        measure.term().raw(),
        measure.result() == null ? null : measure.result().text(),
        measure.executors().stream()
            .map(one -> new AdoptedMeasure.Taker(one.name(), one.byConsent()))
            .toList(),
        Occasions.of(measure, plan.head().period(), day),
        lines(measure.lines()),
        measure.quantities().stream()
            .map(
                one ->
                    new AdoptedMeasure.Promise(
                        one.kind().name(),
                        one.value(),
                        one.min(),
                        one.max(),
                        one.unit(),
                        one.quote()))
            .toList());
  }

  private static List<AdoptedMeasure.Line> lines(List<FundingLine> lines) {
    var counted = Accounts.counted(lines);
    return IntStream.range(0, lines.size())
        // A table without money has a line for each measure, and nothing in it.
        .filter(at -> lines.get(at).state() != FundingLine.State.NO_COLUMN)
        .mapToObj(at -> line(at, lines.get(at), counted.get(at)))
        .toList();
  }

  private static AdoptedMeasure.Line line(int position, FundingLine line, boolean counts) {
    return new AdoptedMeasure.Line(
        position,
        line.sources().isEmpty() ? line.sourceRaw() : String.join(", ", line.sources()),
        line.executors().stream().map(Executor::name).toList(),
        line.byYear(),
        line.total(),
        !counts);
  }

  private @Nullable String goal(@Nullable String key) {
    var node = key == null ? null : nodes.get(key);
    while (node != null && node.parent() != null && nodes.containsKey(node.parent())) {
      node = nodes.get(node.parent());
    }
    if (node == null) {
      return null;
    }
    return node.number() == null ? node.text() : node.number() + " " + node.text();
  }
}
