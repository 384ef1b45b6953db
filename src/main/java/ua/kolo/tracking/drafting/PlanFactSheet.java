package ua.kolo.tracking.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet;
import ua.kolo.platform.Days;
import ua.kolo.tracking.cash.MoneyLine;
import ua.kolo.tracking.reporting.RowWords;

/// Planned by the programme, told by executors, paid by the treasury: line by line, for a year.
final class PlanFactSheet {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<Integer> WIDTHS = List.of(5, 25, 11, 9, 9, 9, 9, 7, 16);

  private PlanFactSheet() {}

  static Sheet of(Material material) {
    var parts = new ArrayList<Sheet.Part>();
    var title = Words.say("planFact.title", String.valueOf(material.year()));
    parts.add(new Sheet.Text(Sheet.Style.TITLE, title));
    parts.add(new Sheet.Text(Sheet.Style.BODY, material.outline().title()));
    if (!material.times().isEmpty()) {
      parts.add(new Sheet.Text(Sheet.Style.BODY, Words.say("planFact.told", days(material))));
    }
    parts.add(new Sheet.Text(Sheet.Style.UNIT, Words.say("unit")));
    parts.add(table(material));
    parts.add(new Sheet.Text(Sheet.Style.NOTE, Words.say("planFact.note")));
    parts.add(new Sheet.Text(Sheet.Style.SIGNATURE, material.words().of(Field.SIGNER)));
    return new Sheet(title, true, Words.say("page"), parts);
  }

  /// The days reports tell of: those that follow one another together.
  private static String days(Material material) {
    var spans = new ArrayList<LocalDate[]>();
    for (var one : material.times()) {
      boolean goesOn = !spans.isEmpty() && spans.getLast()[1].plusDays(1).equals(one.startsOn());
      if (goesOn) {
        spans.getLast()[1] = one.endsOn();
      } else {
        spans.add(new LocalDate[] {one.startsOn(), one.endsOn()});
      }
    }
    return spans.stream()
        .map(span -> Days.show(span[0]) + "–" + Days.show(span[1]))
        .collect(Collectors.joining(", "));
  }

  private static Sheet.Table table(Material material) {
    var heads = new ArrayList<String>();
    for (var key :
        List.of(
            "number",
            "measure",
            "source",
            "planned",
            "allocated",
            "told",
            "paid",
            "percent",
            "deviation")) {
      heads.add(Words.say("head." + key));
    }
    var table = new TableDraft(WIDTHS, 3, WIDTHS.size() - 1, heads);
    var told = told(material);
    var deviations = deviations(material);
    var sums = new Sums();
    @Nullable String goal = null;
    for (var line : material.money()) {
      if (line.goal() != null && !line.goal().equals(goal)) {
        goal = line.goal();
        table.banner(goal);
      }
      var amounts = line.fact() == null ? null : line.fact().amounts();
      var spent = told.get(line.key() + "#" + line.line());
      var allocated = amounts == null ? null : amounts.allocated();
      var paid = amounts == null ? null : amounts.spent();
      sums.add(line.planned(), allocated, spent, paid);
      table.row(
          cells(
              line.number() == null ? "" : line.number(),
              Words.payers(line),
              source(line),
              line.planned(),
              allocated,
              spent,
              paid,
              // Said of the measure, so once.
              Objects.requireNonNullElse(deviations.remove(line.key()), "")));
    }
    table.sum(
        cells("", Words.say("total"), "", sums.planned, sums.allocated, sums.told, sums.paid, ""));
    return table.table();
  }

  private static List<String> cells(
      String number,
      String text,
      String source,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal allocated,
      @Nullable BigDecimal told,
      @Nullable BigDecimal paid,
      String deviation) {
    return List.of(
        number,
        text,
        source,
        Words.thousands(planned),
        Words.thousands(allocated),
        Words.thousands(told),
        Words.thousands(paid),
        percent(paid == null ? told : paid, planned),
        deviation);
  }

  /// Per cent of the plan; a dash without a plan, never 0 or 100 by default.
  static String percent(@Nullable BigDecimal spent, @Nullable BigDecimal planned) {
    if (spent == null || planned == null || planned.signum() == 0) {
      return "–";
    }
    var percent = spent.multiply(HUNDRED).divide(planned, 1, RoundingMode.HALF_UP);
    return percent.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static String source(MoneyLine line) {
    return line.source() == null ? "–" : line.source();
  }

  /// What did not go as planned and why, by measure: of each body that told it.
  private static Map<String, String> deviations(Material material) {
    var said = new LinkedHashMap<String, String>();
    for (var entry : material.rows()) {
      var row = entry.row();
      var deviation = RowWords.deviation(row);
      if (deviation != null) {
        var days = Days.show(row.startsOn()) + "–" + Days.show(row.endsOn());
        var part = material.times().size() > 1 ? days + ": " + deviation : deviation;
        said.merge(row.key(), row.executor() + ": " + part, (one, other) -> one + "\n" + other);
      }
    }
    return said;
  }

  private static Map<String, BigDecimal> told(Material material) {
    var told = new HashMap<String, BigDecimal>();
    for (var entry : material.rows()) {
      for (var line : entry.money()) {
        if (line.spent() != null) {
          told.merge(entry.row().key() + "#" + line.line(), line.spent(), BigDecimal::add);
        }
      }
    }
    return told;
  }

  /// Sums of columns; null while nothing was told.
  private static final class Sums {
    private @Nullable BigDecimal planned;
    private @Nullable BigDecimal allocated;
    private @Nullable BigDecimal told;
    private @Nullable BigDecimal paid;

    void add(
        @Nullable BigDecimal planned,
        @Nullable BigDecimal allocated,
        @Nullable BigDecimal told,
        @Nullable BigDecimal paid) {
      this.planned = sum(this.planned, planned);
      this.allocated = sum(this.allocated, allocated);
      this.told = sum(this.told, told);
      this.paid = sum(this.paid, paid);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.add(other);
    }
  }
}
