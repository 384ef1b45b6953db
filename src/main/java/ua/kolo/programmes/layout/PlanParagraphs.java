package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Style;
import ua.kolo.documents.Sheet.Text;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// A plan without a table: numbered paragraphs, and a line for each thing said of a measure.
final class PlanParagraphs {
  private final Plan plan;
  private final List<Sheet.Part> parts = new ArrayList<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final AmountText.Inside inside;
  private final AmountText amounts;
  private int next;

  private PlanParagraphs(Plan plan) {
    this.plan = plan;
    plan.nodes().forEach(node -> order.put(node.key(), order.size()));
    inside = new Roles(plan.layout()).inside();
    amounts = new AmountText(plan.head().unit(), true, inside);
  }

  static List<Sheet.Part> of(Plan plan) {
    return new PlanParagraphs(plan).written();
  }

  private List<Sheet.Part> written() {
    @Nullable Measure before = null;
    for (var measure : plan.measures()) {
      headings(measure.parent() == null ? -1 : order.getOrDefault(measure.parent(), -1));
      body(MeasureText.of(measure, before).together());
      executors(measure);
      labelled(Role.TERM, "term", measure.term().raw());
      if (!insideOneLine(measure)) {
        measure.lines().forEach(this::money);
      }
      labelled(
          Role.EXPECTED_RESULT,
          "result",
          measure.result() == null ? null : measure.result().text());
      before = measure;
    }
    headings(plan.nodes().size() - 1);
    plan.totals().forEach(this::total);
    return parts;
  }

  private void total(PrintedTotal total) {
    var words = amounts.of(total.raw().get(0), total.total(), plan.head().unit());
    body(words.isEmpty() ? total.label() : total.label() + " – " + words);
  }

  private void headings(int upTo) {
    while (next <= upTo) {
      parts.add(new Text(Style.HEADING, LevelCells.words(plan.nodes().get(next++))));
    }
  }

  private void executors(Measure measure) {
    var text = ExecutorText.of(measure.executors(), null);
    labelled(Role.EXECUTORS, "executors", text.isEmpty() ? null : text.replace('\n', ' '));
  }

  /// The money words name their sources themselves, one after another.
  private boolean insideOneLine(Measure measure) {
    var words = new ArrayList<String>();
    for (var line : measure.lines()) {
      String raw = amounts.of(line);
      if (!inside.sources() || line.sources().size() != 1) {
        return false;
      }
      if (!raw.startsWith(line.sources().getFirst())) {
        return false;
      }
      words.add(raw.replaceAll("[.;]$", ""));
    }
    labelled(Role.AMOUNT, "amount", String.join("; ", words));
    return !words.isEmpty();
  }

  private void money(FundingLine line) {
    var source = Objects.requireNonNullElse(line.sourceRaw(), String.join(", ", line.sources()));
    var amount = amounts.of(line);
    boolean together = own(Role.AMOUNT).filter(PlanParagraphs::goesOn).isPresent();
    if (together && !source.isEmpty() && !amount.isEmpty()) {
      body(said(Role.SOURCE, "source", source) + "; " + said(Role.AMOUNT, "amount", amount));
    } else {
      labelled(Role.SOURCE, "source", source);
      labelled(Role.AMOUNT, "amount", amount);
    }
  }

  // «Джерело: місцевий бюджет; обсяг: 7,5 тис. грн»
  private static boolean goesOn(String label) {
    return Character.isLowerCase(label.codePointAt(0));
  }

  private void labelled(Role role, String label, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      body(said(role, label, text));
    }
  }

  private String said(Role role, String label, String text) {
    return own(role).map(words -> words + ":").orElseGet(() -> PrintedWords.of(label)) + " " + text;
  }

  /// What the document itself calls it.
  private Optional<String> own(Role role) {
    return plan.layout().columns().stream()
        .filter(column -> column.role() == role && !column.header().isBlank())
        .map(Layout.Column::header)
        .findFirst();
  }

  private void body(String text) {
    parts.add(new Text(Style.BODY, text));
  }
}
