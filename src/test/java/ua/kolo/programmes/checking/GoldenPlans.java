package ua.kolo.programmes.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.Quantity;
import ua.kolo.programmes.plan.Term;

/// Plans of the hand-built oracle, where it lies beside the checkout.
final class GoldenPlans {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final String ROW = "ROW_TOTAL";
  private static final Map<String, Role> ROLES =
      Map.of(
          "TASK_NUMBER", Role.NUMBER,
          "AMOUNT_YEAR", Role.AMOUNT,
          "RESULT", Role.EXPECTED_RESULT,
          "NATIONAL_TASK", Role.TASK,
          "NATIONAL_MEASURE", Role.UPPER_MEASURE,
          "LOCAL_MEASURE", Role.MEASURE);

  private GoldenPlans() {}

  /// The folder of the oracle.
  static Optional<Path> folder() {
    return Stream.of("../shared/golden", "../../shared/golden")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst();
  }

  static Plan read(Path folder, String seed) {
    return plan(json(folder, seed));
  }

  /// The oracle of a document as it lies there.
  static JsonNode json(Path folder, String seed) {
    try (var files = Files.list(folder)) {
      var file =
          files
              .filter(f -> f.getFileName().toString().matches(seed + "_.*json"))
              .findFirst()
              .orElseThrow();
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Plan plan(JsonNode golden) {
    var nodes = new ArrayList<Node>();
    var levels = new ArrayList<String>();
    golden.get("levels").forEach(l -> levels.add(l.asString()));
    for (var goal : golden.get("goals")) {
      nodes.add(
          new Node(
              goal.get("id").asString(),
              levels.indexOf(goal.get("level").asString()),
              text(goal, "number"),
              goal.get("text").asString(),
              null,
              text(goal, "parent"),
              Origin.PERSON));
    }
    var measures = new ArrayList<Measure>();
    golden.get("measures").forEach(m -> measures.add(measure(m, rowTotals(golden))));
    var totals = new ArrayList<PrintedTotal>();
    var sections = new ArrayDeque<>(nodes.stream().filter(n -> n.level() == 0).toList());
    for (var total : golden.path("totals")) {
      if (!kind(total).equals(ROW)) {
        total(total, kind(total).equals("SECTION_TOTAL") ? sections.poll() : null, totals);
      }
    }
    return new Plan(head(golden), layout(golden), nodes, measures, totals, List.of());
  }

  private static String kind(JsonNode total) {
    return total.get("kind").asString();
  }

  /// Printed totals of rows by the row's number: only the wrong ones are listed apart.
  private static Map<String, JsonNode> rowTotals(JsonNode golden) {
    var rows = new HashMap<String, JsonNode>();
    for (var total : golden.path("totals")) {
      if (kind(total).equals(ROW)) {
        rows.put(total.get("row").asString(), total);
      }
    }
    return rows;
  }

  private static Head head(JsonNode golden) {
    var document = golden.get("document");
    var period = document.get("period");
    var footnotes = new ArrayList<String>();
    document.path("footnotes").forEach(f -> footnotes.add(f.isString() ? f.asString() : ""));
    return new Head(
        document.get("title").asString(),
        Head.Kind.valueOf(document.get("kind").asString()),
        Head.Level.valueOf(document.get("level").asString()),
        Head.Place.UNKNOWN,
        new Head.Period(period.get("from").asInt(), period.get("to").asInt()),
        Head.Approval.NONE,
        AmountUnit.THOUSAND,
        List.of(),
        footnotes);
  }

  private static Role role(String name) {
    return Stream.of(Role.values())
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElse(Role.UNKNOWN);
  }

  private static Layout layout(JsonNode golden) {
    var columns = new ArrayList<Layout.Column>();
    for (var column : golden.path("table").path("columns")) {
      var name = column.get("role").asString();
      var role = ROLES.containsKey(name) ? ROLES.get(name) : role(name);
      columns.add(
          new Layout.Column(
              role == null ? Role.UNKNOWN : role,
              column.get("header").asString(),
              null,
              null,
              null,
              1));
    }
    return new Layout(columns, List.of(), List.of(), false, true, Layout.Shape.ROW_PER_MEASURE);
  }

  private static Measure measure(JsonNode from, Map<String, JsonNode> rowTotals) {
    var lines = lines(from, rowTotals.get(from.get("id").asString()));
    var quantities = new ArrayList<Quantity>();
    from.path("quantities").forEach(q -> quantities.add(quantity(q)));
    return new Measure(
        from.get("id").asString(),
        text(from, "number"),
        from.get("text").asString(),
        text(from, "leadText"),
        text(from, "parent"),
        List.of(),
        executors(from),
        term(from.get("term")),
        lines,
        result(from.path("result")),
        quantities,
        List.of(),
        new EnumMap<>(Measure.Field.class),
        List.of());
  }

  /// @param row a wrong total of the row: of its one line, or printed above several lines
  private static List<FundingLine> lines(JsonNode from, @Nullable JsonNode row) {
    var lines = new ArrayList<FundingLine>();
    var printed = from.path("lines");
    if (printed.isEmpty()) {
      lines.add(line(from.get("funding"), List.of(), null, false));
    }
    boolean above = row != null && printed.size() > 1;
    if (above) {
      lines.add(line(from.get("funding"), List.of(), row, false));
    }
    printed.forEach(l -> lines.add(line(l, executors(l), above ? null : row, above)));
    return lines;
  }

  private static Measure.@Nullable Result result(JsonNode from) {
    return from.isObject()
        ? new Measure.Result(
            Measure.Result.Kind.valueOf(from.get("kind").asString()), from.get("text").asString())
        : null;
  }

  private static List<Executor> executors(JsonNode from) {
    var all = new ArrayList<Executor>();
    for (var executor : from.path("executors")) {
      all.add(new Executor(executor.get("name").asString(), executor.get("byConsent").asBoolean()));
    }
    return all;
  }

  private static Quantity quantity(JsonNode from) {
    return new Quantity(
        Quantity.Kind.EXACT,
        number(from.path("value")),
        number(from.path("min")),
        number(from.path("max")),
        from.path("unit").asString(""),
        from.path("quote").asString(""));
  }

  private static Term term(JsonNode from) {
    return new Term(
        text(from, "raw"),
        day(from, "from"),
        day(from, "to"),
        Term.Recurrence.valueOf(from.get("recurrence").asString()),
        List.of(),
        false,
        from.path("periodInherited").asBoolean(false),
        null,
        false);
  }

  private static FundingLine line(
      JsonNode from, List<Executor> executors, @Nullable JsonNode row, boolean ofWhich) {
    var sources = new ArrayList<String>();
    if (row == null || ofWhich || from.has("executorsRaw")) {
      from.path("sources").forEach(s -> sources.add(s.asString()));
    }
    var amounts = row == null ? from : row;
    var total = number(amounts.path("total"));
    return new FundingLine(
        executors,
        sources,
        from.has("sourceRaw") ? text(from, "sourceRaw") : String.join(", ", sources),
        FundingLine.State.valueOf(from.get("state").asString()),
        total,
        total != null && !years(amounts).isEmpty(),
        years(amounts),
        new HashMap<>(),
        ofWhich,
        null,
        Origin.PERSON);
  }

  private static void total(JsonNode from, @Nullable Node node, List<PrintedTotal> totals) {
    var kind = PrintedTotal.Kind.valueOf(from.get("kind").asString());
    totals.add(
        new PrintedTotal(
            from.get("label").asString(),
            kind,
            from.has("source") ? text(from, "source") : text(from, "executor"),
            node == null ? null : node.key(),
            kind == PrintedTotal.Kind.OF_WHICH ? totals.size() - 1 : null,
            number(from.path("total")),
            years(from),
            new HashMap<>(),
            Origin.PERSON));
  }

  private static SortedMap<Integer, BigDecimal> years(JsonNode from) {
    var years = new TreeMap<Integer, BigDecimal>();
    var byYear = from.path("byYear");
    for (var name : byYear.propertyNames()) {
      var amount = number(byYear.get(name));
      if (amount != null) {
        years.put(Integer.valueOf(name), amount);
      }
    }
    return years;
  }

  private static @Nullable BigDecimal number(JsonNode from) {
    return from.isNumber() ? from.decimalValue().multiply(THOUSAND) : null;
  }

  private static @Nullable LocalDate day(JsonNode from, String name) {
    var text = text(from, name);
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String text(JsonNode from, String name) {
    var value = from.path(name);
    return value.isString() ? value.asString() : null;
  }
}
