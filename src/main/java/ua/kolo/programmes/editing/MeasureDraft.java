package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Quantity;
import ua.kolo.programmes.plan.Term;

/// A measure taken apart to change some of it.
final class MeasureDraft {
  final String key;
  @Nullable String number;
  String text;
  @Nullable String lead;
  @Nullable String parent;
  List<String> otherParents;
  List<Executor> executors;
  Term term;
  List<FundingLine> lines;
  Measure.@Nullable Result result;
  List<Quantity> quantities;
  List<Measure.Indicator> indicators;
  private final Map<Field, Origin> origins = new EnumMap<>(Field.class);
  private final List<Measure.Note> notes;
  Map<Integer, String> others;

  private MeasureDraft(String key, Measure source) {
    this.key = key;
    number = source.number();
    text = source.text();
    lead = source.lead();
    parent = source.parent();
    otherParents = source.otherParents();
    executors = source.executors();
    term = source.term();
    lines = new ArrayList<>(source.lines());
    result = source.result();
    quantities = source.quantities();
    indicators = source.indicators();
    origins.putAll(source.origins());
    notes = source.notes();
    others = source.others();
  }

  static MeasureDraft of(Measure measure) {
    return new MeasureDraft(measure.key(), measure);
  }

  /// The same measure under another key.
  static MeasureDraft of(String key, Measure measure) {
    return new MeasureDraft(key, measure);
  }

  static MeasureDraft empty(String key, String text, Term term) {
    return new MeasureDraft(
        key,
        new Measure(
            key, null, text, null, null, List.of(), List.of(), term, List.of(), null, List.of(),
            List.of(), Map.of(), List.of()));
  }

  /// A person has decided: the cell stays known, the doubt is gone.
  void decide(Field field) {
    var origin = origins.get(field);
    origins.put(field, origin == null ? Origin.PERSON : origin.sure(1));
  }

  Measure whole() {
    return new Measure(
        key,
        number,
        text,
        lead,
        parent,
        otherParents,
        executors,
        term,
        lines,
        result,
        quantities,
        indicators,
        origins,
        notes,
        others);
  }
}
