package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Measure.Note;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Question;
import ua.kolo.programmes.reading.Drafts.MeasureDraft;
import ua.kolo.programmes.wording.Alignment;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.KnownBodies;
import ua.kolo.programmes.wording.Texts;

/// Reads the executors of the measures' cells, in reading order.
final class ExecutorCells {
  private final Columns columns;
  private final KnownBodies known;
  private final boolean merges;
  private final HeadingBodies headings;
  private final Asking asking;
  private List<Executor> last = List.of();

  ExecutorCells(
      Columns columns, KnownBodies known, boolean merges, HeadingBodies headings, Asking asking) {
    this.columns = columns;
    this.known = known;
    this.merges = merges;
    this.headings = headings;
    this.asking = asking;
  }

  /// Who carries out this line of the measure; a line without a name has those before it.
  List<Executor> of(MeasureDraft draft, Line line, boolean first) {
    String cell = columns.text(line, Role.EXECUTORS);
    if (cell.isEmpty() && columns.carried(line, Role.EXECUTORS)) {
      cell = first ? columns.reaching(line, Role.EXECUTORS) : "";
      draft.notes.add(Note.INHERITED_EXECUTORS);
    }
    if (!columns.has(Role.EXECUTORS) && !columns.has(Role.CO_EXECUTORS)) {
      cell = first ? elsewhere(draft, line) : "";
    }
    if (cell.isEmpty() && inherits(line, first)) {
      draft.notes.add(Note.INHERITED_EXECUTORS);
      asking.ask(Question.Code.SHARED_EXECUTORS, draft, Field.EXECUTORS, line, names(last));
      return last;
    }
    var all = new ArrayList<Executor>();
    var dealt = dealt(draft, cell);
    for (var split : dealt) {
      all.add(withRole(split.executor(), columns.has(Role.CO_EXECUTORS)));
      if (split.confidence() < Origin.DOUBTFUL && !cell.isEmpty()) {
        asking.ask(
            Question.Code.EXECUTOR_BOUNDARY,
            draft,
            Field.EXECUTORS,
            line,
            List.of(split.executor().name()));
      }
    }
    priced(draft, line, dealt);
    coExecutors(line, all);
    last = all.isEmpty() ? last : List.copyOf(all);
    return all.isEmpty() && !first ? last : all;
  }

  // What each body spends has no column: a person sees it before it is left out.
  private void priced(MeasureDraft draft, Line line, List<Executors.Split> dealt) {
    var printed = dealt.stream().map(Executors.Split::priced).filter(Objects::nonNull).toList();
    if (!printed.isEmpty()) {
      asking.ask(Question.Code.AMOUNT_UNCLEAR, draft, Field.EXECUTORS, line, printed);
    }
  }

  /// No column of bodies: they stand beside the term, or a heading names them.
  private String elsewhere(MeasureDraft draft, Line line) {
    return TermWithBodies.of(columns, line)
        .map(TermWithBodies::bodies)
        .orElseGet(() -> headings.over(draft.parent));
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
      asking.ask(
          Question.Code.SHARED_EXECUTORS,
          draft,
          Field.EXECUTORS,
          draft.rows.getFirst(),
          List.of(Texts.normalise(cell)));
    }
    return aligned.parts().get(draft.index);
  }

  private static List<String> names(List<Executor> executors) {
    return executors.stream().map(Executor::name).toList();
  }
}
