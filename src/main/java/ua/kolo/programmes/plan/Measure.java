package ua.kolo.programmes.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One measure: what will be done, by whom, when, for which money, with which result.
///
/// @param key stable in its programme across editions
/// @param number as printed, null when none
/// @param lead words shared with sibling measures, printed before their list («… навчання: а) …»)
/// @param parent key of the node above, null when it stands alone
/// @param otherParents further nodes it answers to, when one measure stands for several
/// @param term when it is due; the raw words keep several terms of one cell
/// @param lines money, one line per executor or source; never empty when the plan has money
/// @param indicators what is measured, when the table has such columns
/// @param origins the cell of each field
/// @param notes what the reader assumed: SHARED_EXECUTORS, SHARED_TERM, INHERITED_SOURCE …
/// @param others what stands in columns that have no field here (place, note, unknown), by column
public record Measure(
    String key,
    @Nullable String number,
    String text,
    @Nullable String lead,
    @Nullable String parent,
    List<String> otherParents,
    List<Executor> executors,
    Term term,
    List<FundingLine> lines,
    @Nullable Result result,
    List<Quantity> quantities,
    List<Indicator> indicators,
    Map<Field, Origin> origins,
    List<Note> notes,
    Map<Integer, String> others) {
  public Measure {
    otherParents = List.copyOf(otherParents);
    executors = List.copyOf(executors);
    lines = List.copyOf(lines);
    quantities = List.copyOf(quantities);
    indicators = List.copyOf(indicators);
    origins = Map.copyOf(origins);
    notes = List.copyOf(notes);
    others = Map.copyOf(others);
  }

  /// The same measure with other money.
  public Measure paid(List<FundingLine> other) {
    return new Measure(
        key,
        number,
        text,
        lead,
        parent,
        otherParents,
        executors,
        term,
        other,
        result,
        quantities,
        indicators,
        origins,
        notes,
        others);
  }

  /// A measure whose table has no other columns.
  public Measure(
      String key,
      @Nullable String number,
      String text,
      @Nullable String lead,
      @Nullable String parent,
      List<String> otherParents,
      List<Executor> executors,
      Term term,
      List<FundingLine> lines,
      @Nullable Result result,
      List<Quantity> quantities,
      List<Indicator> indicators,
      Map<Field, Origin> origins,
      List<Note> notes) {
    this(
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
        Map.of());
  }

  /// The parts of a measure that have a source cell of their own.
  public enum Field {
    NUMBER,
    TEXT,
    EXECUTORS,
    TERM,
    SOURCE,
    AMOUNT,
    RESULT,
    INDICATOR,
    PLACE
  }

  /// What the reader assumed about a measure.
  public enum Note {
    SHARED_EXECUTORS,
    SHARED_TERM,
    INHERITED_EXECUTORS,
    INHERITED_SOURCE,
    CONTINUED_ROW,
    SHIFTED_ROW,
    SUB_ITEM
  }

  /// An expected or an actual result.
  public record Result(Kind kind, String text) {
    /// What the words report.
    public enum Kind {
      EXPECTED,
      ACTUAL
    }
  }

  /// An indicator printed beside the measure: name, unit and yearly targets as printed.
  public record Indicator(String text, @Nullable String unit, Map<Integer, String> targets) {
    public Indicator {
      targets = Map.copyOf(targets);
    }
  }
}
