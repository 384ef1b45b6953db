package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.KnownBodies;
import ua.kolo.programmes.wording.Quantities;
import ua.kolo.programmes.wording.Terms;

/// Changes inside one measure, read by the rules of its plan.
final class MeasureEdit {
  private final Plan plan;

  MeasureEdit(Plan plan) {
    this.plan = plan;
  }

  void executors(MeasureDraft draft, String typed) {
    var change = new BodyChange(draft.executors, bodies(typed));
    draft.executors = change.now();
    draft.lines.replaceAll(change::in);
  }

  /// Bodies as typed, told apart by the names this plan knows.
  List<Executor> bodies(String typed) {
    var known =
        new KnownBodies(
            plan.measures().stream()
                .flatMap(measure -> measure.executors().stream())
                .map(Executor::name)
                .toList());
    return Executors.typed(typed, known);
  }

  void term(MeasureDraft draft, String typed) {
    draft.term = typed.isBlank() ? noTerm() : Terms.parse(typed, plan.head().period());
  }

  void result(MeasureDraft draft, String text) {
    if (draft.result != null && draft.result.text().equals(text)) {
      return;
    }
    long own = draft.lines.stream().filter(line -> line.result() != null).count();
    var only = own == 1 && !text.isBlank() ? text : null;
    draft.lines.replaceAll(line -> line.result() == null ? line : line.telling(only));
    draft.result = text.isBlank() ? null : new Measure.Result(kind(draft.result), text);
    draft.quantities = Quantities.find(text);
  }

  void amount(MeasureDraft draft, Correction.SetAmount change) {
    int line = line(draft, change.line());
    var unit = plan.head().unit();
    draft.lines.set(
        line, MoneyEdit.amount(draft.lines.get(line), change.year(), change.typed(), unit));
  }

  /// A plan with money keeps a line to write money in.
  void removeLine(MeasureDraft draft, int line) {
    existing(draft, line);
    boolean whole = !draft.lines.remove(line).ofWhich();
    for (int i = line; whole && i < draft.lines.size() && draft.lines.get(i).ofWhich(); i++) {
      draft.lines.set(i, draft.lines.get(i).asPart(false));
    }
    if (draft.lines.isEmpty()) {
      draft.lines.add(MoneyEdit.blank());
    }
  }

  void ofWhich(MeasureDraft draft, Correction.SetOfWhich change) {
    existing(draft, change.line());
    if (change.line() == 0 && change.ofWhich()) {
      throw new CorrectionRefused("noWhole");
    }
    var line = draft.lines.get(change.line());
    draft.lines.set(change.line(), line.asPart(change.ofWhich()));
  }

  static void existing(MeasureDraft draft, int line) {
    if (line < 0 || line >= draft.lines.size()) {
      throw new CorrectionRefused("noSuchLine");
    }
  }

  void source(MeasureDraft draft, Correction.SetSource change) {
    int line = line(draft, change.line());
    draft.lines.set(line, MoneyEdit.source(draft.lines.get(line), change.typed()));
  }

  MeasureDraft fresh(String key, String text, @Nullable String node) {
    var draft = MeasureDraft.empty(key, text, noTerm());
    draft.parent = node;
    if (plan.measures().stream().anyMatch(measure -> !measure.lines().isEmpty())) {
      draft.lines.add(MoneyEdit.blank());
    }
    return draft;
  }

  static void merge(MeasureDraft into, Measure other) {
    into.text = into.text + " " + other.text();
    var executors = new LinkedHashSet<>(into.executors);
    executors.addAll(other.executors());
    into.executors = List.copyOf(executors);
    into.lines.removeIf(MoneyEdit::saysNothing);
    other.lines().stream().filter(line -> !MoneyEdit.saysNothing(line)).forEach(into.lines::add);
    if (into.lines.isEmpty()) {
      into.lines.addAll(other.lines());
    }
    into.result = both(into.result, other.result());
    into.quantities = joined(into.quantities, other.quantities());
  }

  private static Measure.@Nullable Result both(
      Measure.@Nullable Result first, Measure.@Nullable Result second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return new Measure.Result(first.kind(), first.text() + " " + second.text());
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static int line(MeasureDraft draft, int line) {
    if (line < 0 || line > draft.lines.size()) {
      throw new CorrectionRefused("noSuchLine");
    }
    if (line == draft.lines.size()) {
      draft.lines.add(MoneyEdit.blank());
    }
    return line;
  }

  private Term noTerm() {
    return Terms.missing(plan.head().period(), !has(Layout.Role.TERM));
  }

  private Measure.Result.Kind kind(Measure.@Nullable Result before) {
    if (before != null) {
      return before.kind();
    }
    return has(Layout.Role.ACTUAL_RESULT) && !has(Layout.Role.EXPECTED_RESULT)
        ? Measure.Result.Kind.ACTUAL
        : Measure.Result.Kind.EXPECTED;
  }

  private boolean has(Layout.Role role) {
    return plan.layout().columns().stream().anyMatch(column -> column.role() == role);
  }
}
