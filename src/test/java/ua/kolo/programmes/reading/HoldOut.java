package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.documents.Documents;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.exchange.PlanExport;
import ua.kolo.programmes.exchange.PublishedPlan.Item;
import ua.kolo.programmes.exchange.PublishedPlan.Line;

/// Documents written before they were read, held against what their writer meant.
final class HoldOut {
  private final Map<String, int[]> shares = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();
  private final String name;

  private HoldOut(String name) {
    this.name = name;
  }

  /// The file of a set and the expected answer by its name without ending.
  static HoldOut of(Path file, JsonNode expected) throws Exception {
    String name = file.getFileName().toString();
    var score = new HoldOut(name);
    var plan = new PlanReader().read(new Documents().read(Files.readAllBytes(file), name));
    var read = PlanExport.of(plan, new Checks().check(plan));
    score.measures(expected.path("measures"), read.measures());
    var told = new ArrayList<BigDecimal>();
    for (var check : read.checks()) {
      var difference = check.difference();
      if (difference != null) {
        told.add(difference.abs());
      }
    }
    score.sums(expected, told);
    return score;
  }

  static Map<String, JsonNode> expected(Path folder) throws Exception {
    var all = new LinkedHashMap<String, JsonNode>();
    JsonMapper.shared()
        .readTree(Files.readString(folder.resolve("oracle.json")))
        .properties()
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  private void measures(JsonNode wanted, List<Item> found) {
    var left = new ArrayList<>(found);
    for (var want : wanted) {
      String text = Words.fold(want.path("text").asString());
      var got = left.stream().filter(item -> Words.fold(item.text()).equals(text)).findFirst();
      add("measures", got.isPresent() ? 1 : 0, 1, want.path("text").asString());
      got.ifPresent(item -> left.remove(item));
      if (got.isPresent()) {
        measure(want, got.get());
      } else {
        add("money", 0, want.path("lines").size(), "lost with its measure");
      }
    }
    add("invented", left.size(), 0, left.stream().map(Item::text).toList().toString());
  }

  private void measure(JsonNode want, Item got) {
    String where = got.text().substring(0, Math.min(30, got.text().length())) + " ";
    var bodies = new HashSet<String>();
    want.path("ex").forEach(body -> bodies.add(Words.fold(body.asString())));
    var named = new HashSet<String>();
    got.executors().forEach(body -> named.add(Words.fold(body.name())));
    add("executors", bodies.equals(named) ? 1 : 0, 1, where + got.executors());
    boolean days =
        want.path("from").asString().equals(String.valueOf(got.term().from()))
            && want.path("to").asString().equals(String.valueOf(got.term().to()));
    add("terms", days ? 1 : 0, 1, where + got.term());
    String parent = want.path("parent").asString("");
    if (!parent.isEmpty()) {
      boolean under = Words.fold(String.valueOf(got.parentText())).endsWith(Words.fold(parent));
      add("parents", under ? 1 : 0, 1, where + got.parentText());
    }
    if (want.has("money")) {
      summed(want.path("money"), got, where);
    } else {
      lines(want, got, where);
    }
  }

  /// What a whole measure costs, however its lines are cut.
  private void summed(JsonNode want, Item got, String where) {
    var sums = new TreeMap<String, BigDecimal>();
    for (var line : got.lines()) {
      line.byYear().forEach((year, sum) -> sums.merge("" + year, sum, BigDecimal::add));
      sums.merge("total", amount(line), BigDecimal::add);
    }
    for (var entry : want.properties()) {
      var sum = sums.getOrDefault(entry.getKey(), BigDecimal.ZERO);
      boolean same = sum.compareTo(entry.getValue().decimalValue()) == 0;
      add("money", same ? 1 : 0, 1, where + entry + " got " + sums);
    }
  }

  private void lines(JsonNode want, Item got, String where) {
    var left = new ArrayList<>(got.lines());
    if (want.path("loose").asInt(0) == 1) {
      summed(JsonMapper.shared().createObjectNode().set("total", loose(want)), got, where);
      return;
    }
    int right = 0;
    for (var line : want.path("lines")) {
      right += left.removeIf(once(found -> agrees(line, found))) ? 1 : 0;
    }
    left.removeIf(line -> amount(line).signum() == 0);
    int all = want.path("lines").size();
    add("money", right, all + left.size(), where + want.path("lines") + " got " + got.lines());
    for (var line : want.path("lines")) {
      String state = line.path("state").asString();
      boolean said = got.lines().stream().anyMatch(found -> found.state().name().equals(state));
      add("states", said ? 1 : 0, 1, where + state + " got " + got.lines());
    }
  }

  private static JsonNode loose(JsonNode want) {
    var total = want.path("lines").path(0).path("total");
    return total.isNumber() ? total : JsonMapper.shared().getNodeFactory().numberNode(0);
  }

  private static <T> java.util.function.Predicate<T> once(java.util.function.Predicate<T> like) {
    boolean[] done = {false};
    return item -> !done[0] && like.test(item) && (done[0] = true);
  }

  private static boolean agrees(JsonNode want, Line got) {
    var total = want.path("total");
    if (!total.isNumber()) {
      return amount(got).signum() == 0;
    }
    var years = new TreeMap<String, BigDecimal>();
    got.byYear().forEach((year, sum) -> years.put("" + year, sum));
    boolean same = amount(got).compareTo(total.decimalValue()) == 0;
    for (var year : want.path("byYear").properties()) {
      var sum = years.remove(year.getKey());
      boolean nought = year.getValue().decimalValue().signum() == 0;
      same &= sum == null ? nought : sum.compareTo(year.getValue().decimalValue()) == 0;
    }
    boolean dated = !want.path("byYear").isEmpty();
    return same && !(dated && years.values().stream().anyMatch(sum -> sum.signum() != 0));
  }

  private static BigDecimal amount(Line line) {
    if (line.ofWhich() && line.sources().isEmpty()) {
      return BigDecimal.ZERO;
    }
    return line.total() != null
        ? line.total()
        : line.byYear().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void sums(JsonNode expected, List<BigDecimal> told) {
    var left = new ArrayList<>(told);
    for (var wrong : expected.path("wrong")) {
      var sum = wrong.decimalValue().abs();
      boolean found = left.removeIf(once(difference -> difference.compareTo(sum) == 0));
      add("sums", found ? 1 : 0, 1, wrong + " told " + told);
    }
    expected.path("wrong").forEach(w -> forget(left, w));
    expected.path("also").forEach(w -> forget(left, w));
    add("accused", left.size(), 0, left.toString());
  }

  // The year beside the total of one wrong sum is told too.
  private static void forget(List<BigDecimal> left, JsonNode known) {
    left.removeIf(difference -> difference.compareTo(known.decimalValue().abs()) == 0);
  }

  private void add(String what, int right, int all, String miss) {
    var share = shares.computeIfAbsent(what, _ -> new int[2]);
    share[0] += right;
    share[1] += all;
    if (all == 0 ? right > 0 : right < all) {
      misses.add(name + " " + what + ": " + miss);
    }
  }

  /// The share of right answers, 1 when nothing was asked.
  static double share(List<HoldOut> scores, String what) {
    int all = sum(scores, what, 1);
    return all == 0 ? 1 : (double) sum(scores, what, 0) / all;
  }

  /// How many there are of what should not be there.
  static int count(List<HoldOut> scores, String what) {
    return sum(scores, what, 0);
  }

  private static int sum(List<HoldOut> scores, String what, int at) {
    return scores.stream().mapToInt(s -> s.shares.getOrDefault(what, new int[2])[at]).sum();
  }

  List<String> misses() {
    return misses;
  }

  /// Figures of several documents together.
  static String together(List<HoldOut> scores) {
    var sums = new TreeMap<String, int[]>();
    for (var score : scores) {
      for (var share : score.shares.entrySet()) {
        var sum = sums.computeIfAbsent(share.getKey(), _ -> new int[2]);
        sum[0] += share.getValue()[0];
        sum[1] += share.getValue()[1];
      }
    }
    var text = new StringBuilder();
    sums.forEach(
        (what, n) ->
            text.append(what).append(' ').append(n[0]).append('/').append(n[1]).append("  "));
    return text.toString();
  }
}
