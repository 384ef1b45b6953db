package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;

/// A plan held against the expected one: for each question, how many answers agree.
final class PlanScore {
  private static final double ALIKE = 0.6;
  private final Map<String, int[]> shares = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();
  private final Map<String, String> nodes;
  private final String title;

  private PlanScore(Plan plan) {
    title = plan.head().title();
    nodes = plan.nodes().stream().collect(Collectors.toMap(Node::key, Node::text));
  }

  static PlanScore of(JsonNode expected, Plan plan) {
    var score = new PlanScore(plan);
    var goals = new HashMap<String, String>();
    expected
        .path("goals")
        .forEach(goal -> goals.put(goal.path("id").asString(), goal.path("text").asString()));
    var pairs = score.match(expected.path("measures"), plan.measures());
    pairs.forEach((want, got) -> score.measure(want, got, goals));
    score.head(expected.path("document"), plan);
    for (var total : expected.path("totals")) {
      if (!total.path("total").isNull() && !total.path("kind").asString().equals("ROW_TOTAL")) {
        var sum = total.path("total").decimalValue();
        boolean printed =
            plan.totals().stream()
                .anyMatch(t -> t.total() != null && same(thousand(t.total()), sum));
        score.add("totals", printed ? 1 : 0, 1, total.path("label").asString());
      }
    }
    return score;
  }

  private Map<JsonNode, Measure> match(JsonNode wanted, List<Measure> found) {
    var pairs = new LinkedHashMap<JsonNode, Measure>();
    var left = new ArrayList<>(found);
    for (double least : new double[] {1, ALIKE}) {
      for (var want : wanted) {
        if (!pairs.containsKey(want)) {
          best(want.path("text").asString(), left, least)
              .ifPresent(
                  got -> {
                    pairs.put(want, got);
                    left.remove(got);
                  });
        }
      }
    }
    for (var want : wanted) {
      add("measures", pairs.containsKey(want) ? 1 : 0, 1, want.path("text").asString());
    }
    add(
        "invented",
        pairs.size(),
        found.size(),
        left.stream().map(Measure::text).toList().toString());
    return pairs;
  }

  private static java.util.Optional<Measure> best(String text, List<Measure> left, double least) {
    Measure best = null;
    double most = least;
    for (var measure : left) {
      double alike = alike(fold(text), fold(measure.text()));
      if (alike >= most && (best == null || alike > most)) {
        best = measure;
        most = alike;
      }
    }
    return java.util.Optional.ofNullable(best);
  }

  private void measure(JsonNode want, Measure got, Map<String, String> goals) {
    String where = want.path("id").asString();
    add(
        "text",
        fold(want.path("text").asString()).equals(fold(got.text())) ? 1 : 0,
        1,
        where + " " + got.text());
    String parent = goals.getOrDefault(want.path("parent").asString(), "");
    String above = got.parent() == null ? title : nodes.getOrDefault(got.parent(), "");
    add("parent", fold(parent).equals(fold(above)) ? 1 : 0, 1, where + " " + above);
    var bodies =
        list(
            want.path("executors"),
            e -> fold(e.path("name").asString()) + e.path("byConsent").asBoolean());
    var named = got.executors().stream().map(e -> fold(e.name()) + e.byConsent()).toList();
    int both = common(bodies, named);
    add("executors", 2 * both, bodies.size() + named.size(), where + " " + got.executors());
    term(want.path("term"), got, where);
    money(want, got, where);
    if (want.path("result").isObject()) {
      String result = got.result() == null ? "" : got.result().text();
      add(
          "results",
          fold(want.path("result").path("text").asString()).equals(fold(result)) ? 1 : 0,
          1,
          where + " " + result);
    }
    if (!want.path("quantities").isEmpty()) {
      var numbers =
          list(
              want.path("quantities"),
              q -> plain(q.get("value")) + plain(q.get("min")) + plain(q.get("max")));
      var read =
          got.quantities().stream()
              .map(q -> plain(q.value()) + plain(q.min()) + plain(q.max()))
              .toList();
      add(
          "quantities",
          2 * common(numbers, read),
          numbers.size() + read.size(),
          where + " " + read);
    }
  }

  private void term(JsonNode want, Measure got, String where) {
    var term = got.term();
    boolean days =
        text(want.get("from")).equals(String.valueOf(term.from()))
            && text(want.get("to")).equals(String.valueOf(term.to()));
    var lawful =
        new HashSet<>(List.of(text(want.get("recurrence")), text(want.get("recurrenceFromText"))));
    boolean often = lawful.contains(term.recurrence().name());
    add("terms", days && often ? 1 : 0, 1, where + " " + want.path("raw").asString() + " " + term);
  }

  private void money(JsonNode want, Measure got, String where) {
    var lines = want.has("lines") && !want.path("lines").isEmpty() ? want.path("lines") : null;
    var wanted = lines == null ? List.of(want.path("funding")) : list(lines, line -> line);
    var found = got.lines().stream().filter(line -> !brokenDown(line, got)).toList();
    var sums = list(wanted, l -> plain(l.get("total")) + years(l.path("byYear")));
    var read =
        found.stream()
            .map(
                l -> {
                  var years = new TreeMap<String, String>();
                  l.byYear().forEach((year, sum) -> years.put("" + year, plain(thousand(sum))));
                  return plain(l.total() == null ? null : thousand(l.total())) + years;
                })
            .toList();
    add(
        "money",
        common(sums, read),
        Math.max(sums.size(), read.size()),
        where + " want " + sums + " got " + read);
    var states = list(wanted, l -> l.path("state").asString());
    add(
        "states",
        common(states, found.stream().map(l -> l.state().name()).toList()),
        states.size(),
        where + " want " + states);
    var sources = new ArrayList<String>();
    wanted.forEach(l -> l.path("sources").forEach(s -> sources.add(fold(s.asString()))));
    var named = found.stream().flatMap(l -> l.sources().stream()).map(PlanScore::fold).toList();
    add(
        "sources",
        common(sources, named),
        sources.size(),
        where + " want " + sources + " got " + named);
  }

  private static boolean brokenDown(ua.kolo.programmes.plan.FundingLine line, Measure measure) {
    return !line.ofWhich()
        && line.sources().isEmpty()
        && measure.lines().stream().anyMatch(ua.kolo.programmes.plan.FundingLine::ofWhich);
  }

  private void head(JsonNode want, Plan plan) {
    var head = plan.head();
    add(
        "level",
        want.path("level").asString().equals(String.valueOf(head.level())) ? 1 : 0,
        1,
        "" + head.level());
    var period = head.period() == null ? "" : head.period().from() + "-" + head.period().to();
    var wanted =
        want.path("period").path("from").asInt() + "-" + want.path("period").path("to").asInt();
    add("period", wanted.equals(period) ? 1 : 0, 1, period);
    add(
        "title",
        fold(want.path("title").asString()).equals(fold(head.title())) ? 1 : 0,
        1,
        head.title());
  }

  private static String years(JsonNode byYear) {
    var years = new TreeMap<String, String>();
    byYear.properties().stream()
        .filter(entry -> !entry.getValue().isNull())
        .forEach(entry -> years.put(entry.getKey(), plain(entry.getValue())));
    return years.toString();
  }

  private static <T> List<T> list(Iterable<JsonNode> nodes, Function<JsonNode, T> read) {
    var all = new ArrayList<T>();
    nodes.forEach(node -> all.add(read.apply(node)));
    return all;
  }

  private static int common(List<String> one, List<String> other) {
    var left = new ArrayList<>(other);
    return (int) one.stream().filter(left::remove).count();
  }

  private static String text(@Nullable JsonNode node) {
    return node == null || node.isNull() ? "null" : node.asString();
  }

  private static String plain(@Nullable JsonNode number) {
    return number == null || number.isNull() ? "null" : plain(number.decimalValue());
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "null" : number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal thousand(BigDecimal hryvnias) {
    return hryvnias.movePointLeft(3);
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  private static String fold(String text) {
    return Words.fold(text);
  }

  /// Shared pairs of letters, 0 to 1.
  private static double alike(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    var pairs = pairs(one);
    var others = pairs(other);
    int sum =
        pairs.values().stream().mapToInt(i -> i).sum()
            + others.values().stream().mapToInt(i -> i).sum();
    int both = 0;
    for (var pair : pairs.entrySet()) {
      both += Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0));
    }
    return sum == 0 ? 0 : 1.998 * both / sum;
  }

  private static Map<String, Integer> pairs(String text) {
    var pairs = new HashMap<String, Integer>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }

  private void add(String what, int right, int all, String miss) {
    var share = shares.computeIfAbsent(what, _ -> new int[2]);
    share[0] += right;
    share[1] += all;
    if (right < all) {
      misses.add(what + ": " + miss);
    }
  }

  /// The share that agrees, 0 to 1; 1 when nothing was asked.
  double share(String what) {
    var share = shares.getOrDefault(what, new int[] {1, 1});
    return share[1] == 0 ? 1 : (double) share[0] / share[1];
  }

  @Override
  public String toString() {
    return shares.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue()[0] + "/" + entry.getValue()[1])
        .collect(Collectors.joining(", "));
  }

  List<String> misses() {
    return misses;
  }
}
