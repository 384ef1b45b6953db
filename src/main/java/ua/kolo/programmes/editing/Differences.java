package ua.kolo.programmes.editing;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.editing.PlanDifference.Change;
import ua.kolo.programmes.editing.PlanDifference.Changed;
import ua.kolo.programmes.editing.PlanDifference.Field;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// Tells two plans apart, measure by measure.
public final class Differences {
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+(?!\\d))");
  private final Map<String, String> oldNodes;
  private final Map<String, String> newNodes;
  private final NodePairs sections;
  private final Layout layout;

  private Differences(Plan before, Plan after) {
    oldNodes = texts(before);
    newNodes = texts(after);
    sections = new NodePairs(before, after);
    layout = after.layout();
  }

  /// Two plans of one programme, in which a measure keeps its key.
  public static PlanDifference between(Plan before, Plan after) {
    return new Differences(before, after).of(before, after, Pairing.byKeys(before, after));
  }

  /// The money of a measure in words.
  public static String money(Measure measure) {
    return lines(measure, Differences::money);
  }

  private PlanDifference of(Plan before, Plan after, Pairing pairs) {
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
    return new PlanDifference(document(before, after), pairs.added(), removed, changed);
  }

  private List<Change> document(Plan before, Plan after) {
    var all = new ArrayList<Change>();
    compare(all, Field.TITLE, before.head().title(), after.head().title());
    compare(all, Field.PERIOD, period(before), period(after));
    compare(all, Field.PLACE, place(before), place(after));
    around(all, before.head(), after.head());
    for (var node : before.nodes()) {
      compare(all, Field.NODE, words(node), words(sections.newer(node.key())));
    }
    sections.added().forEach(node -> compare(all, Field.NODE, null, words(node)));
    new HeadingChanges(before, after).each((was, is) -> compare(all, Field.HEADING, was, is));
    var newer = totals(after, newNodes);
    totals(before, oldNodes)
        .forEach(
            (label, sums) -> {
              var now = newer.getOrDefault(label, new ArrayDeque<>());
              sums.forEach(sum -> compare(all, Field.TOTAL, sum, now.poll()));
            });
    newer.values().forEach(left -> left.forEach(sum -> compare(all, Field.TOTAL, null, sum)));
    return all;
  }

  private static void around(List<Change> all, Head old, Head now) {
    compare(all, Field.UNIT, OwnUnit.words(old.unit()), OwnUnit.words(now.unit()));
    compare(all, Field.APPROVAL, lines(old.approval().raw()), lines(now.approval().raw()));
    compare(all, Field.PREAMBLE, lines(old.ownPreamble()), lines(now.ownPreamble()));
    compare(all, Field.FOOTNOTES, lines(old.footnotes()), lines(now.footnotes()));
  }

  private static String lines(List<String> paragraphs) {
    return String.join("\n", paragraphs);
  }

  private static @Nullable String words(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    var text = node.number() == null ? node.text() : node.number() + " " + node.text();
    return node.outcome() == null ? text : text + ". " + node.outcome();
  }

  private static @Nullable String period(Plan plan) {
    var period = plan.head().period();
    return period == null ? null : period.from() + "–" + period.to();
  }

  private static String place(Plan plan) {
    var place = plan.head().place();
    return Stream.of(place.hromada(), place.raion(), place.oblast())
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining(", "));
  }

  // Printed sums in words, by what they are the sum of; of those called alike in their order.
  private static Map<String, Deque<String>> totals(Plan plan, Map<String, String> nodes) {
    var sums = new LinkedHashMap<String, Deque<String>>();
    for (var total : plan.totals()) {
      var of = total.node() == null ? "" : nodes.getOrDefault(total.node(), "");
      sums.computeIfAbsent(total.kind() + "|" + total.label() + "|" + of, _ -> new ArrayDeque<>())
          .add(total.label() + ": " + money(total));
    }
    return sums;
  }

  private static String money(PrintedTotal total) {
    var amount = total.total();
    var years = years(total.byYear());
    if (amount == null) {
      return years.isEmpty()
          ? total.raw().values().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("–")
          : years;
    }
    return plain(amount) + (years.isEmpty() ? "" : " (" + years + ")");
  }

  private static String years(Map<Integer, BigDecimal> byYear) {
    return byYear.entrySet().stream()
        .map(year -> year.getKey() + ": " + plain(year.getValue()))
        .collect(Collectors.joining(", "));
  }

  private List<Change> changes(Measure before, Measure after) {
    var all = new ArrayList<Change>();
    compare(all, Field.NUMBER, before.number(), after.number());
    compare(all, Field.TEXT, text(before), text(after));
    if (!sameSection(before.parent(), after.parent())) {
      compare(all, Field.PARENT, text(oldNodes, before), text(newNodes, after));
    }
    compare(all, Field.EXECUTORS, executors(before), executors(after));
    compare(all, Field.TERM, before.term().raw(), after.term().raw());
    compare(
        all,
        Field.SOURCES,
        lines(before, Differences::sources),
        lines(after, Differences::sources));
    compare(all, Field.MONEY, lines(before, Differences::money), lines(after, Differences::money));
    compare(all, Field.RESULT, result(before), result(after));
    compare(all, Field.INDICATORS, indicators(before), indicators(after));
    compare(all, Field.OTHERS, others(layout, before), others(layout, after));
    return all;
  }

  /// A section called otherwise is told once, not of each of its measures.
  private boolean sameSection(@Nullable String before, @Nullable String after) {
    var newer = before == null ? null : sections.newer(before);
    return newer != null && newer.key().equals(after);
  }

  /// The indicators of a measure in words.
  public static String indicators(Measure measure) {
    return measure.indicators().stream()
        .map(
            one ->
                Stream.of(
                        Stream.of(one.text()),
                        Stream.ofNullable(one.unit()),
                        new TreeMap<>(one.targets())
                            .entrySet().stream()
                                .map(
                                    target ->
                                        target.getKey() == 0
                                            ? target.getValue()
                                            : target.getKey() + ": " + target.getValue()))
                    .flatMap(words -> words)
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  /// Cells of a table's columns without a field, in its order; of the newer table, where a cell of
  /// a column that is gone counts as gone.
  public static String others(Layout layout, Measure measure) {
    return layout.others().stream()
        .map(column -> measure.others().getOrDefault(column, ""))
        .filter(cell -> !cell.isBlank())
        .collect(Collectors.joining("; "));
  }

  // What stands before several measures is said of each.
  private static String text(Measure measure) {
    return measure.lead() == null ? measure.text() : measure.lead() + " " + measure.text();
  }

  private static void compare(
      List<Change> all, Field field, @Nullable String before, @Nullable String after) {
    var old = words(before);
    var now = words(after);
    if (!Objects.equals(old, now)) {
      all.add(new Change(field, old, now));
    }
  }

  private static @Nullable String words(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable String text(Map<String, String> nodes, Measure measure) {
    return measure.parent() == null ? null : nodes.get(measure.parent());
  }

  /// The bodies of a measure in words.
  public static String executors(Measure measure) {
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
    return measure.lines().stream()
        .map(words)
        .filter(said -> !said.isBlank())
        .collect(Collectors.joining("; "));
  }

  private static String sources(FundingLine line) {
    return String.join(", ", line.sources());
  }

  // «540 000 (2026: 90 000, 2027: 100 000)», or the cell as printed where it holds no amount.
  private static String money(FundingLine line) {
    if (line.total() == null && line.byYear().isEmpty()) {
      return line.raw().values().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
    }
    var years = years(line.byYear());
    return plain(line.amount()) + (years.isEmpty() ? "" : " (" + years + ")");
  }

  private static String plain(BigDecimal amount) {
    var parts = amount.stripTrailingZeros().toPlainString().split("\\.", 2);
    var whole = THOUSANDS.matcher(parts[0]).replaceAll("\u00A0");
    return parts.length == 1 ? whole : whole + "," + parts[1];
  }

  private static Map<String, String> texts(Plan plan) {
    return plan.nodes().stream().collect(Collectors.toMap(Node::key, Node::text, (a, _) -> a));
  }
}
