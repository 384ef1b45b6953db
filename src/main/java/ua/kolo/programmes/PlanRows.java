package ua.kolo.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.Term;

/// A plan laid out as rows of the tables lists are read from.
final class PlanRows {
  final List<NodeRow> nodes = new ArrayList<>();
  final List<MeasureLine> measures = new ArrayList<>();
  final List<Participation> participations = new ArrayList<>();
  final List<Money> money = new ArrayList<>();
  final List<YearSum> years = new ArrayList<>();
  private final UUID unit;
  private final UUID draft;
  private final Map<String, Node> byKey = new HashMap<>();

  PlanRows(UUID unit, UUID draft, Plan plan) {
    this.unit = unit;
    this.draft = draft;
    plan.nodes().forEach(this::add);
    plan.measures().forEach(this::add);
    sumYears();
  }

  private void sumYears() {
    var sums = new LinkedHashMap<String, YearSum>();
    for (var line : money) {
      if (line.amount() != null && line.countsYear()) {
        var id = line.year() == null ? "" : line.year().toString();
        sums.merge(id, new YearSum(unit, draft, id, line.year(), line.amount()), YearSum::and);
      }
    }
    years.addAll(sums.values());
  }

  private void add(Node node) {
    byKey.put(node.key(), node);
    nodes.add(
        new NodeRow(
            unit,
            draft,
            node.key(),
            nodes.size(),
            node.level(),
            node.number(),
            node.text(),
            node.parent()));
  }

  private void add(Measure measure) {
    var above = above(measure);
    var term = measure.term();
    measures.add(
        new MeasureLine(
            unit,
            draft,
            measure.key(),
            measures.size() + 1,
            measure.number(),
            measure.text(),
            above.isEmpty() ? null : above.getFirst().key(),
            above.stream().map(Node::text).toList(),
            term.raw(),
            term.from(),
            term.to(),
            term.recurrence(),
            amount(measure)));
    int position = 0;
    for (var executor : measure.executors()) {
      participations.add(participation(measure, executor, position++));
    }
    var accounts = Accounts.of(measure.lines());
    for (int line = 0; line < measure.lines().size(); line++) {
      add(measure, line, accounts.get(line));
    }
  }

  private Participation participation(Measure measure, Executor executor, int position) {
    return new Participation(
        unit,
        draft,
        measure.key() + "/" + position,
        measure.key(),
        position,
        executor.name(),
        executor.byConsent());
  }

  private void add(Measure measure, int number, Accounts account) {
    var line = measure.lines().get(number);
    line.byYear().forEach((year, amount) -> money.add(row(measure, number, year, amount, account)));
    var rest = line.amount();
    for (var amount : line.byYear().values()) {
      rest = rest.subtract(amount);
    }
    if (line.byYear().isEmpty()) {
      money.add(row(measure, number, null, line.total(), account));
    } else if (rest.signum() != 0) {
      money.add(row(measure, number, null, rest, account));
    }
  }

  private Money row(
      Measure measure,
      int number,
      @Nullable Integer year,
      @Nullable BigDecimal amount,
      Accounts account) {
    var line = measure.lines().get(number);
    var payers = line.executors().isEmpty() ? measure.executors() : line.executors();
    return new Money(
        unit,
        draft,
        measure.key() + "/" + number + "/" + (year == null ? "" : year),
        measure.key(),
        number,
        joined(payers.stream().map(Executor::name).toList()),
        payers.size() > 1,
        joined(line.sources()),
        line.state(),
        year,
        amount,
        line.ofWhich(),
        account.source(),
        account.year());
  }

  private List<Node> above(Measure measure) {
    var path = new ArrayList<Node>();
    var node = node(measure.parent());
    while (node != null && !path.contains(node)) {
      path.addFirst(node);
      node = node(node.parent());
    }
    return path;
  }

  private @Nullable Node node(@Nullable String key) {
    return key == null ? null : byKey.get(key);
  }

  private static @Nullable BigDecimal amount(Measure measure) {
    return measure.lines().stream()
        .filter(line -> !line.ofWhich() && (line.total() != null || !line.byYear().isEmpty()))
        .map(FundingLine::amount)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static @Nullable String joined(List<String> names) {
    return names.isEmpty() ? null : names.stream().collect(Collectors.joining("; "));
  }

  record NodeRow(
      UUID unit,
      UUID draft,
      String id,
      int position,
      int level,
      @Nullable String number,
      String text,
      @Nullable String parent) {}

  record MeasureLine(
      UUID unit,
      UUID draft,
      String id,
      int position,
      @Nullable String number,
      String text,
      @Nullable String goal,
      List<String> path,
      @Nullable String term,
      @Nullable LocalDate termFrom,
      @Nullable LocalDate termTo,
      Term.Recurrence recurrence,
      @Nullable BigDecimal amount) {}

  record Participation(
      UUID unit,
      UUID draft,
      String id,
      String measure,
      int position,
      String name,
      boolean byConsent) {}

  record Money(
      UUID unit,
      UUID draft,
      String id,
      String measure,
      int line,
      @Nullable String payer,
      boolean shared,
      @Nullable String source,
      FundingLine.State state,
      @Nullable Integer year,
      @Nullable BigDecimal amount,
      boolean ofWhich,
      boolean countsSource,
      boolean countsYear) {}

  record YearSum(UUID unit, UUID draft, String id, @Nullable Integer year, BigDecimal amount) {
    YearSum and(YearSum other) {
      return new YearSum(unit, draft, id, year, amount.add(other.amount));
    }
  }
}
