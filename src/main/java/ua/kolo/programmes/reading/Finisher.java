package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Measure.Note;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Question;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.reading.Drafts.MeasureDraft;
import ua.kolo.programmes.wording.Alignment;
import ua.kolo.programmes.wording.Quantities;
import ua.kolo.programmes.wording.Terms;
import ua.kolo.programmes.wording.Texts;

/// Reads the words of the measures' cells: executors, terms, money, results.
final class Finisher {
  private final Columns columns;
  private final UnwrittenTerm terms;
  private final Funding funding;
  private final ExecutorCells executors;
  private final ResultCells results;
  private final Asking asking;
  private String lastSource = "";

  Finisher(
      Columns columns,
      ExecutorCells executors,
      UnwrittenTerm terms,
      Funding funding,
      List<Question> questions) {
    this.columns = columns;
    this.terms = terms;
    this.funding = funding;
    this.asking = new Asking(questions);
    this.executors = executors;
    this.results = new ResultCells(columns);
  }

  Measure measure(MeasureDraft draft) {
    var origins = new EnumMap<Field, Origin>(draft.origins);
    var first = draft.rows.getFirst();
    var rows = new ArrayList<Funding.Row>();
    for (var line : draft.rows) {
      rows.add(row(draft, line, line == first));
    }
    var all = new LinkedHashMap<String, Executor>();
    rows.forEach(row -> row.executors().forEach(e -> all.putIfAbsent(e.toString(), e)));
    mark(origins, first, Field.EXECUTORS, Role.EXECUTORS);
    mark(origins, first, Field.SOURCE, Role.SOURCE);
    var result = results.of(draft, rows);
    mark(origins, first, Field.RESULT, results.role());
    var term = term(draft, origins);
    askOfSharedMoney(draft);
    return new Measure(
        draft.key,
        draft.number,
        draft.text,
        draft.lead,
        draft.parent == null ? null : draft.parent.key,
        draft.otherParents.stream().map(node -> node.key).toList(),
        List.copyOf(all.values()),
        term,
        funding.lines(rows, terms.within(draft.parent), term),
        result,
        result == null ? List.of() : Quantities.find(result.text()),
        results.indicators(draft),
        origins,
        draft.notes.stream().sorted().toList(),
        others(first));
  }

  private Funding.Row row(MeasureDraft draft, Line line, boolean first) {
    var who = executors.of(draft, line, first);
    String source = funding.source(line);
    boolean inherits =
        source.isEmpty() && (!first || draft.notes.contains(Note.INHERITED_EXECUTORS));
    if (inherits && !lastSource.isEmpty() && columns.hasAmounts(line)) {
      source = lastSource;
      draft.notes.add(Note.INHERITED_SOURCE);
    }
    lastSource = line.part == null ? source : lastSource;
    String result =
        results.role() == null ? "" : Texts.normalise(columns.text(line, results.role()));
    return new Funding.Row(line, who, source, result.isEmpty() ? null : result);
  }

  private Term term(MeasureDraft draft, Map<Field, Origin> origins) {
    if (!columns.has(Role.TERM)) {
      return terms.of(draft);
    }
    var line = draft.rows.getFirst();
    String cell = columns.range(line, Role.TERM);
    if (columns.carried(line, Role.TERM)) {
      draft.notes.add(Note.SHARED_TERM);
    }
    if (draft.siblings > 1 && !cell.isEmpty()) {
      var aligned = Alignment.terms(cell, draft.siblings);
      if (aligned.confidence() < Origin.DOUBTFUL) {
        asking.ask(
            Question.Code.SHARED_TERM, draft, Field.TERM, line, List.of(Texts.normalise(cell)));
      }
      cell = aligned.parts().get(draft.index);
      if (aligned.shared().get(draft.index)) {
        draft.notes.add(Note.SHARED_TERM);
      }
    }
    mark(origins, line, Field.TERM, Role.TERM);
    if (Texts.normalise(cell).isEmpty()) {
      return Terms.missing(terms.period(), false);
    }
    var term = parsed(draft, line, cell);
    if (term.doubtful()) {
      origins.computeIfPresent(Field.TERM, (_, origin) -> origin.sure(0.5));
      asking.ask(
          Question.Code.TERM_UNCLEAR, draft, Field.TERM, line, List.of(Texts.normalise(cell)));
    }
    return term;
  }

  private Term parsed(MeasureDraft draft, Line line, String cell) {
    var period = terms.within(draft.parent);
    return Optional.of(line)
        .filter(_ -> draft.siblings == 1)
        .flatMap(own -> TermWithBodies.of(columns, own))
        .map(both -> TermWithBodies.whole(Terms.parse(both.term(), period), cell))
        .orElseGet(() -> Terms.parse(cell, period));
  }

  private void askOfSharedMoney(MeasureDraft draft) {
    boolean money = draft.rows.stream().anyMatch(columns::hasAmounts);
    if (money && draft.siblings > 1 && draft.index == 0) {
      asking.ask(
          Question.Code.AMOUNT_SHARED, draft, Field.AMOUNT, draft.rows.getFirst(), List.of());
    }
  }

  private Map<Integer, String> others(Line line) {
    var others = new HashMap<Integer, String>();
    for (int c = 0; c < columns.size(); c++) {
      boolean noField =
          Set.of(Role.PLACE, Role.NOTE, Role.UNKNOWN).contains(columns.get(c).role())
              || (columns.get(c).role() == Role.ACTUAL_RESULT
                  && results.role() != Role.ACTUAL_RESULT);
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
}
