package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.documents.Sheet.Style;
import ua.kolo.documents.Sheet.Text;
import ua.kolo.programmes.editing.Differences;
import ua.kolo.programmes.editing.PlanDifference;
import ua.kolo.programmes.editing.PlanDifference.Field;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;

/// What an amendment changes, measure by measure: what was on the left, what will be on the right.
public final class ComparisonTable {
  private static final List<Integer> WIDTHS = List.of(6, 44, 44);
  private final Map<String, String> goals = new LinkedHashMap<>();
  private final List<List<Cell>> rows = new ArrayList<>();
  private final Layout layout;

  private ComparisonTable(Plan before, Plan after) {
    layout = after.layout();
    before.nodes().forEach(this::goal);
    after.nodes().forEach(this::goal);
  }

  /// The table as a document.
  ///
  /// @param heading lines above it: the first is the title
  /// @param signature the line beneath it; null for none
  public static Sheet of(
      Plan before, Plan after, List<String> heading, @Nullable String signature) {
    var table = new ComparisonTable(before, after);
    table.fill(Differences.between(before, after), after);
    var parts = new ArrayList<Sheet.Part>();
    for (int at = 0; at < heading.size(); at++) {
      parts.add(new Text(at == 0 ? Style.TITLE : Style.BODY, heading.get(at)));
    }
    if (table.rows.isEmpty()) {
      parts.add(new Text(Style.BODY, PrintedWords.of("compared.none")));
    } else {
      table.rows.addFirst(head());
      parts.add(new Sheet.Table(WIDTHS, 1, table.rows));
    }
    if (signature != null) {
      parts.add(new Text(Style.SIGNATURE, signature));
    }
    return new Sheet(heading.getFirst(), true, PrintedWords.of("page"), parts);
  }

  private static List<Cell> head() {
    return List.of(
        new Cell(0, PrintedWords.of("compared.number"), Look.HEADER),
        new Cell(1, PrintedWords.of("compared.before"), Look.HEADER),
        new Cell(2, PrintedWords.of("compared.after"), Look.HEADER));
  }

  private void goal(Node node) {
    goals.put(node.key(), node.number() == null ? node.text() : node.number() + " " + node.text());
  }

  private void fill(PlanDifference difference, Plan after) {
    section("compared.document", !difference.document().isEmpty());
    difference.document().forEach(this::document);
    section("compared.changed", !difference.changed().isEmpty());
    for (var changed : difference.changed()) {
      row(
          number(changed.after()),
          changed(changed, changed.before(), true),
          changed(changed, changed.after(), false));
    }
    section("compared.added", !difference.added().isEmpty());
    after.measures().stream()
        .filter(difference.added()::contains)
        .forEach(added -> row(number(added), PrintedWords.of("compared.absent"), whole(added)));
    section("compared.removed", !difference.removed().isEmpty());
    difference
        .removed()
        .forEach(
            removed -> row(number(removed), whole(removed), PrintedWords.of("compared.dropped")));
  }

  private void document(PlanDifference.Change change) {
    row("", document(change, change.before()), document(change, change.after()));
  }

  private static String document(PlanDifference.Change change, @Nullable String value) {
    if (value == null) {
      return PrintedWords.of("compared.blank");
    }
    return change.field() == Field.TOTAL ? value : label(change.field()) + " " + value;
  }

  private void section(String key, boolean needed) {
    if (needed) {
      rows.add(List.of(new Cell(0, WIDTHS.size(), 1, PrintedWords.of(key), Look.BANNER)));
    }
  }

  private void row(String number, String before, String after) {
    rows.add(
        List.of(
            new Cell(0, number, Look.CENTRED),
            new Cell(1, before, Look.PLAIN),
            new Cell(2, after, Look.PLAIN)));
  }

  private static String number(Measure measure) {
    return measure.number() == null ? "" : measure.number();
  }

  /// A measure as it will be, whole: what is worded anew holds nothing but its new words. Its
  /// number and its section only where they differ.
  public static List<String> said(PlanDifference.Changed changed, Layout layout) {
    var lines = fields(changed.after(), layout);
    changed.changes().stream()
        .filter(one -> one.field() == Field.NUMBER || one.field() == Field.PARENT)
        .forEach(one -> line(lines, one.field(), one.after()));
    return lines;
  }

  /// A new measure: its words and all that is said of it.
  public static List<String> said(Measure measure, Layout layout) {
    return fields(measure, layout);
  }

  /// The words of the measure and the fields that differ.
  private static String changed(PlanDifference.Changed changed, Measure measure, boolean before) {
    var lines = new ArrayList<String>();
    lines.add(words(measure));
    for (var change : changed.changes()) {
      if (change.field() != Field.TEXT) {
        var value = before ? change.before() : change.after();
        lines.add(
            label(change.field())
                + " "
                + (value == null ? PrintedWords.of("compared.blank") : value));
      }
    }
    return String.join("\n", lines);
  }

  private String whole(Measure measure) {
    var lines = fields(measure, layout);
    var parent = new ArrayList<String>();
    line(parent, Field.PARENT, measure.parent() == null ? null : goals.get(measure.parent()));
    lines.addAll(1, parent);
    return String.join("\n", lines);
  }

  private static List<String> fields(Measure measure, Layout layout) {
    var lines = new ArrayList<String>();
    lines.add(words(measure));
    line(lines, Field.EXECUTORS, Differences.executors(measure));
    line(lines, Field.TERM, measure.term().raw());
    line(
        lines,
        Field.SOURCES,
        measure.lines().stream()
            .flatMap(line -> line.sources().stream())
            .distinct()
            .collect(Collectors.joining(", ")));
    line(lines, Field.MONEY, Differences.money(measure));
    line(lines, Field.RESULT, measure.result() == null ? null : measure.result().text());
    line(lines, Field.INDICATORS, Differences.indicators(measure));
    line(lines, Field.OTHERS, Differences.others(layout, measure));
    return lines;
  }

  private static void line(List<String> lines, Field field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      lines.add(label(field) + " " + value);
    }
  }

  /// The words of a measure with those its list begins with.
  public static String words(Measure measure) {
    return measure.lead() == null ? measure.text() : measure.lead() + " " + measure.text();
  }

  private static String label(Field field) {
    return PrintedWords.of("compared." + field);
  }
}
