package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// What a plan says, without where it was read, how sure the reader was, what was assumed, and the
/// keys made on the way: two readings of one plan are equal here.
public final class BarePlan {
  private final Plan plan;
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, Object> said = new LinkedHashMap<>();

  private BarePlan(Plan plan) {
    this.plan = plan;
    plan.nodes().forEach(node -> keys.put(node.key(), "node " + (keys.size() + 1)));
  }

  /// Statements by the place they are about.
  public static Map<String, Object> of(Plan plan) {
    return new BarePlan(plan).said();
  }

  private Map<String, Object> said() {
    said.put("head", plan.head());
    layout();
    for (var node : plan.nodes()) {
      put(
          "" + key(node.key()),
          List.of(node.level(), node.text()),
          node.number(),
          node.outcome(),
          key(node.parent()));
    }
    for (int m = 0; m < plan.measures().size(); m++) {
      measure("measure " + (m + 1), plan.measures().get(m));
    }
    plan.totals().forEach(this::total);
    return said;
  }

  private void put(String place, @Nullable Object... values) {
    var all = new ArrayList<@Nullable Object>();
    for (var value : values) {
      all.add(value);
    }
    said.put(place, all);
  }

  private @Nullable String key(@Nullable String key) {
    return key == null ? null : keys.get(key);
  }

  private void layout() {
    var layout = plan.layout();
    put("layout", layout.levels(), layout.numberRow(), layout.landscape(), layout.shape());
    for (int c = 0; c < layout.columns().size(); c++) {
      var column = layout.columns().get(c);
      put(
          "column " + c,
          column.role(),
          folded(column.header()),
          column.year(),
          column.source() == null ? null : folded(column.source()),
          column.unit());
    }
  }

  /// Line ends inside a header's words are no part of them.
  private static String folded(String header) {
    return header.replaceAll("\\s+", " ").strip();
  }

  private void measure(String place, Measure measure) {
    put(place, measure.number(), measure.lead(), measure.text(), key(measure.parent()));
    put(place + " also under", measure.otherParents().stream().map(this::key).toList());
    put(place + " executors", measure.executors());
    put(place + " term", measure.term());
    put(place + " result", measure.result(), measure.quantities());
    put(place + " indicators", measure.indicators(), measure.others());
    for (int i = 0; i < measure.lines().size(); i++) {
      line(place + " line " + (i + 1), measure.lines().get(i));
    }
  }

  private void line(String place, FundingLine line) {
    put(
        place,
        line.executors().stream().distinct().toList(),
        line.sources(),
        line.sourceRaw(),
        line.state(),
        line.total(),
        line.totalPrinted(),
        line.byYear(),
        new TreeMap<>(line.raw()),
        line.ofWhich(),
        line.result());
  }

  private void total(PrintedTotal total) {
    put(
        "total " + said.size(),
        total.label(),
        total.kind(),
        total.subject(),
        key(total.node()),
        total.partOf(),
        total.total(),
        total.byYear(),
        new TreeMap<>(total.raw()));
  }
}
