package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Measure.Note;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Question;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.reading.Drafts.MeasureDraft;
import ua.kolo.programmes.wording.Alignment;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.KnownBodies;
import ua.kolo.programmes.wording.Quantities;
import ua.kolo.programmes.wording.Terms;
import ua.kolo.programmes.wording.Texts;

/// Reads the words of the measures' cells: executors, terms, money, results.
final class Finisher {
  private final Columns columns;
  private final KnownBodies known;
  private final @Nullable Period period;
  private final Funding funding;
  private final boolean merges;
  private final List<Question> questions;
  private List<Executor> lastExecutors = List.of();
  private String lastSource = "";

  Finisher(
      Columns columns,
      KnownBodies known,
      @Nullable Period period,
      Funding funding,
      boolean merges,
      List<Question> questions) {
    this.columns = columns;
    this.known = known;
    this.period = period;
    this.funding = funding;
    this.merges = merges;
    this.questions = questions;
  }

  Measure measure(MeasureDraft draft) {
    var origins = new EnumMap<Field, Origin>(draft.origins);
    var first = draft.rows.getFirst();
    var rows = new ArrayList<Funding.Row>();
    for (var line : draft.rows) {
      rows.add(row(draft, line, line == first));
    }
    var executors = new LinkedHashMap<String, Executor>();
    rows.forEach(row -> row.executors().forEach(e -> executors.putIfAbsent(e.toString(), e)));
    mark(origins, first, Field.EXECUTORS, Role.EXECUTORS);
    mark(origins, first, Field.SOURCE, Role.SOURCE);
    var result = result(draft, rows);
    mark(origins, first, Field.RESULT, resultRole());
    return new Measure(
        draft.key,
        draft.number,
        draft.text,
        draft.lead,
        draft.parent == null ? null : draft.parent.key,
        draft.otherParents.stream().map(node -> node.key).toList(),
        List.copyOf(executors.values()),
        term(draft, origins),
        funding.lines(own(draft, rows)),
        result,
        result == null ? List.of() : Quantities.find(result.text()),
        indicators(draft),
        origins,
        draft.notes.stream().sorted().toList(),
        others(first));
  }

  private Funding.Row row(MeasureDraft draft, Line line, boolean first) {
    var executors = executors(draft, line, first);
    String source = funding.source(line);
    boolean inherits =
        source.isEmpty() && (!first || draft.notes.contains(Note.INHERITED_EXECUTORS));
    if (inherits && !lastSource.isEmpty() && columns.hasAmounts(line)) {
      source = lastSource;
      draft.notes.add(Note.INHERITED_SOURCE);
    }
    lastSource = source;
    String result = resultRole() == null ? "" : Texts.normalise(columns.text(line, resultRole()));
    return new Funding.Row(line, executors, source, result.isEmpty() ? null : result);
  }

  private List<Executor> executors(MeasureDraft draft, Line line, boolean first) {
    String cell = columns.text(line, Role.EXECUTORS);
    if (cell.isEmpty() && columns.carried(line, Role.EXECUTORS)) {
      cell = first ? columns.reaching(line, Role.EXECUTORS) : "";
      draft.notes.add(Note.INHERITED_EXECUTORS);
    }
    if (cell.isEmpty() && inherits(line, first)) {
      draft.notes.add(Note.INHERITED_EXECUTORS);
      ask(Question.Code.SHARED_EXECUTORS, draft, Field.EXECUTORS, line, names(lastExecutors));
      return lastExecutors;
    }
    var all = new ArrayList<Executor>();
    for (var split : dealt(draft, cell)) {
      all.add(withRole(split.executor(), columns.has(Role.CO_EXECUTORS)));
      if (split.confidence() < Origin.DOUBTFUL && !cell.isEmpty()) {
        ask(
            Question.Code.EXECUTOR_BOUNDARY,
            draft,
            Field.EXECUTORS,
            line,
            List.of(split.executor().name()));
      }
    }
    coExecutors(line, all);
    lastExecutors = all.isEmpty() ? lastExecutors : List.copyOf(all);
    return all.isEmpty() && !first ? lastExecutors : all;
  }

  private boolean inherits(Line line, boolean first) {
    return !merges && first && columns.hasAmounts(line) && columns.has(Role.EXECUTORS);
  }

  private static Executor withRole(Executor executor, boolean roles) {
    boolean told = executor.role() != null || !roles;
    return told
        ? executor
        : new Executor(executor.name(), executor.byConsent(), Executor.Role.RESPONSIBLE);
  }

  private void coExecutors(Line line, List<Executor> all) {
    for (var split : Executors.split(columns.reaching(line, Role.CO_EXECUTORS), known)) {
      var one = split.executor();
      all.add(new Executor(one.name(), one.byConsent(), Executor.Role.CO_EXECUTOR));
    }
  }

  private List<Executors.Split> dealt(MeasureDraft draft, String cell) {
    if (draft.siblings == 1) {
      return Executors.split(cell, known);
    }
    var aligned = Alignment.executors(cell, draft.siblings, known);
    if (aligned.shared().get(draft.index)) {
      draft.notes.add(Note.SHARED_EXECUTORS);
    }
    if (aligned.confidence() < Origin.DOUBTFUL) {
      ask(
          Question.Code.SHARED_EXECUTORS,
          draft,
          Field.EXECUTORS,
          draft.rows.getFirst(),
          List.of(Texts.normalise(cell)));
    }
    return aligned.parts().get(draft.index);
  }

  private Term term(MeasureDraft draft, Map<Field, Origin> origins) {
    if (!columns.has(Role.TERM)) {
      return Terms.missing(period, true);
    }
    var line = draft.rows.getFirst();
    String cell = columns.range(line, Role.TERM);
    if (columns.carried(line, Role.TERM)) {
      draft.notes.add(Note.SHARED_TERM);
    }
    if (draft.siblings > 1 && !cell.isEmpty()) {
      var aligned = Alignment.terms(cell, draft.siblings);
      cell = aligned.parts().get(draft.index);
      if (aligned.shared().get(draft.index)) {
        draft.notes.add(Note.SHARED_TERM);
      }
    }
    mark(origins, line, Field.TERM, Role.TERM);
    if (Texts.normalise(cell).isEmpty()) {
      return Terms.missing(period, false);
    }
    var term = Terms.parse(cell, period);
    if (term.doubtful()) {
      origins.computeIfPresent(Field.TERM, (_, origin) -> origin.sure(0.5));
      ask(Question.Code.TERM_UNCLEAR, draft, Field.TERM, line, List.of(Texts.normalise(cell)));
    }
    return term;
  }

  private Measure.@Nullable Result result(MeasureDraft draft, List<Funding.Row> rows) {
    var role = resultRole();
    if (role == null) {
      return null;
    }
    var texts = new ArrayList<String>();
    rows.forEach(
        row -> {
          if (row.result() != null) {
            texts.add(row.result());
          }
        });
    if (texts.isEmpty()) {
      String reaching = Texts.normalise(columns.reaching(draft.rows.getFirst(), role));
      if (reaching.isEmpty()) {
        return null;
      }
      texts.add(reaching);
    }
    var kind =
        role == Role.EXPECTED_RESULT ? Measure.Result.Kind.EXPECTED : Measure.Result.Kind.ACTUAL;
    return new Measure.Result(kind, String.join(" ", texts));
  }

  private @Nullable Role resultRole() {
    return columns.has(Role.EXPECTED_RESULT)
        ? Role.EXPECTED_RESULT
        : columns.has(Role.ACTUAL_RESULT) ? Role.ACTUAL_RESULT : null;
  }

  /// Only the first measure of a cell owns its money.
  private List<Funding.Row> own(MeasureDraft draft, List<Funding.Row> rows) {
    boolean money = draft.rows.stream().anyMatch(columns::hasAmounts);
    if (money && draft.siblings > 1 && draft.index == 0) {
      ask(Question.Code.AMOUNT_SHARED, draft, Field.AMOUNT, draft.rows.getFirst(), List.of());
    }
    return rows;
  }

  private List<Measure.Indicator> indicators(MeasureDraft draft) {
    var all = new ArrayList<Measure.Indicator>();
    for (var line : draft.rows) {
      String text = Texts.normalise(columns.text(line, Role.INDICATOR));
      var targets = new HashMap<Integer, String>();
      for (int c = 0; c < columns.size(); c++) {
        var column = columns.get(c);
        if (column.role() == Role.INDICATOR_TARGET && !line.blank(c)) {
          targets.put(column.year() == null ? 0 : column.year(), Texts.normalise(line.at(c)));
        }
      }
      if (!text.isEmpty() || !targets.isEmpty()) {
        String unit = Texts.normalise(columns.text(line, Role.INDICATOR_UNIT));
        all.add(new Measure.Indicator(text, unit.isEmpty() ? null : unit, targets));
      }
    }
    return all;
  }

  private Map<Integer, String> others(Line line) {
    var others = new HashMap<Integer, String>();
    for (int c = 0; c < columns.size(); c++) {
      boolean noField =
          Set.of(Role.PLACE, Role.NOTE, Role.UNKNOWN).contains(columns.get(c).role())
              || (columns.get(c).role() == Role.ACTUAL_RESULT
                  && resultRole() != Role.ACTUAL_RESULT);
      if (noField && !line.blank(c)) {
        others.put(c, Texts.normalise(line.at(c)));
      }
    }
    return others;
  }

  private void mark(Map<Field, Origin> origins, Line line, Field field, @Nullable Role role) {
    int column = role == null ? -1 : columns.of(role);
    if (column >= 0) {
      double sure = columns.get(column).confidence();
      var origin = Interpreter.origin(line, column);
      origins.putIfAbsent(field, origin.sure(Math.min(sure, origin.confidence())));
    }
  }

  private void ask(
      Question.Code code, MeasureDraft draft, Field field, Line line, List<String> details) {
    int column = draft.origins.getOrDefault(field, Origin.PERSON).column();
    questions.add(
        new Question(
            code, draft.key, field, details, new Origin(line.block, line.row, column, 0.5)));
  }

  private static List<String> names(List<Executor> executors) {
    return executors.stream().map(Executor::name).toList();
  }

  /// Years the measures' own words name, for the plan's period.
  static Set<Integer> years(List<MeasureDraft> drafts, Columns columns) {
    var years = new TreeSet<Integer>(Comparator.naturalOrder());
    columns.all.forEach(
        column -> {
          if (column.year() != null) {
            years.add(column.year());
          }
        });
    for (var draft : drafts) {
      var term = Terms.parse(columns.range(draft.rows.getFirst(), Role.TERM), null);
      if (term.from() != null) {
        years.add(term.from().getYear());
      }
      if (term.to() != null) {
        years.add(term.to().getYear());
      }
    }
    return years;
  }
}
