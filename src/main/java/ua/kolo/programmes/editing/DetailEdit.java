package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ua.kolo.programmes.editing.Correction.Detail;
import ua.kolo.programmes.editing.Correction.RemoveIndicator;
import ua.kolo.programmes.editing.Correction.SetIndicator;
import ua.kolo.programmes.editing.Correction.SetIndicatorUnit;
import ua.kolo.programmes.editing.Correction.SetLineExecutors;
import ua.kolo.programmes.editing.Correction.SetLineResult;
import ua.kolo.programmes.editing.Correction.SetOther;
import ua.kolo.programmes.editing.Correction.SetTarget;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Measure.Indicator;
import ua.kolo.programmes.wording.Quantities;
import ua.kolo.programmes.wording.Texts;

/// Changes of a measure's indicators, notes and what its lines of money say of their own.
final class DetailEdit {
  private final Layout layout;
  private final MeasureEdit edit;

  DetailEdit(Layout layout, MeasureEdit edit) {
    this.layout = layout;
    this.edit = edit;
  }

  /// What the change decides of its measure.
  static Field field(Detail detail) {
    return switch (detail) {
      case SetIndicator _, SetIndicatorUnit _, SetTarget _, RemoveIndicator _ -> Field.INDICATOR;
      case SetOther _ -> Field.PLACE;
      case SetLineResult _ -> Field.RESULT;
      case SetLineExecutors _ -> Field.EXECUTORS;
    };
  }

  void apply(MeasureDraft draft, Detail detail) {
    switch (detail) {
      case SetIndicator(_, var at, var text) -> name(draft, at, Texts.normalise(text));
      case SetIndicatorUnit(_, var at, var unit) -> unit(draft, at, Texts.normalise(unit));
      case SetTarget set -> target(draft, set);
      case RemoveIndicator(_, var at) -> remove(draft, at);
      case SetOther(_, var column, var text) -> other(draft, column, Texts.normalise(text));
      case SetLineResult(_, var line, var text) -> result(draft, line, Texts.normalise(text));
      case SetLineExecutors(_, var line, var typed) -> bodies(draft, line, typed);
    }
  }

  private void name(MeasureDraft draft, int at, String text) {
    if (text.isEmpty()) {
      throw new CorrectionRefused("noText");
    }
    column(Role.INDICATOR);
    if (at == draft.indicators.size()) {
      var more = new ArrayList<>(draft.indicators);
      more.add(new Indicator(text, null, new HashMap<>()));
      draft.indicators = more;
      return;
    }
    change(draft, at, one -> new Indicator(text, one.unit(), one.targets()));
  }

  private void unit(MeasureDraft draft, int at, String unit) {
    column(Role.INDICATOR_UNIT);
    change(
        draft, at, one -> new Indicator(one.text(), unit.isEmpty() ? null : unit, one.targets()));
  }

  private void target(MeasureDraft draft, SetTarget set) {
    boolean column =
        layout.columns().stream()
            .filter(one -> one.role() == Role.INDICATOR_TARGET)
            .anyMatch(one -> Objects.requireNonNullElse(one.year(), 0) == set.year());
    if (!column) {
      throw new CorrectionRefused("noColumn");
    }
    var typed = Texts.normalise(set.typed());
    change(
        draft,
        set.indicator(),
        one -> {
          var targets = new HashMap<>(one.targets());
          targets.put(set.year(), typed);
          targets.values().removeIf(String::isEmpty);
          return new Indicator(one.text(), one.unit(), targets);
        });
  }

  private static void change(MeasureDraft draft, int at, UnaryOperator<Indicator> change) {
    var all = new ArrayList<>(draft.indicators);
    all.set(existing(draft, at), change.apply(all.get(at)));
    if (all.get(at).text().isEmpty() && all.get(at).targets().isEmpty()) {
      throw new CorrectionRefused("noText");
    }
    draft.indicators = all;
  }

  private static void remove(MeasureDraft draft, int at) {
    var all = new ArrayList<>(draft.indicators);
    all.remove(existing(draft, at));
    draft.indicators = all;
  }

  private static int existing(MeasureDraft draft, int at) {
    if (at < 0 || at >= draft.indicators.size()) {
      throw new CorrectionRefused("noSuchIndicator");
    }
    return at;
  }

  private void column(Role role) {
    if (layout.columns().stream().noneMatch(column -> column.role() == role)) {
      throw new CorrectionRefused("noColumn");
    }
  }

  private void other(MeasureDraft draft, int column, String text) {
    if (!layout.others().contains(column)) {
      throw new CorrectionRefused("noColumn");
    }
    var others = new HashMap<>(draft.others);
    others.put(column, text);
    others.values().removeIf(String::isEmpty);
    draft.others = others;
  }

  /// The measure's result is what its lines say together.
  private static void result(MeasureDraft draft, int line, String text) {
    MeasureEdit.existing(draft, line);
    if (draft.result == null || draft.lines.get(line).result() == null) {
      throw new CorrectionRefused("noSuchLine");
    }
    draft.lines.set(line, draft.lines.get(line).telling(text.isEmpty() ? null : text));
    var said =
        draft.lines.stream()
            .map(FundingLine::result)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    draft.result = said.isEmpty() ? null : new Measure.Result(draft.result.kind(), said);
    draft.quantities = Quantities.find(said);
  }

  /// The measure's bodies are those of its lines together, as the rows of its table name them, and
  /// those a person named for the measure alone.
  private void bodies(MeasureDraft draft, int line, String typed) {
    MeasureEdit.existing(draft, line);
    var named = edit.bodies(typed);
    if (named.isEmpty() || draft.lines.size() < 2) {
      throw new CorrectionRefused("noText");
    }
    draft.lines.replaceAll(own -> own.executors().isEmpty() ? own.by(draft.executors) : own);
    var inLines = ofLines(draft).stream().map(Executor::name).collect(Collectors.toSet());
    draft.lines.set(line, draft.lines.get(line).by(named));
    var all = ofLines(draft);
    var told = all.stream().map(Executor::name).collect(Collectors.toSet());
    draft.executors.stream()
        .filter(body -> !inLines.contains(body.name()) && !told.contains(body.name()))
        .forEach(all::add);
    draft.executors = List.copyOf(all);
  }

  private static Set<Executor> ofLines(MeasureDraft draft) {
    var all = new LinkedHashSet<Executor>();
    draft.lines.forEach(own -> all.addAll(own.executors()));
    return all;
  }
}
