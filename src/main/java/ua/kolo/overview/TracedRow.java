package ua.kolo.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Place;
import ua.kolo.tracking.LowerMeasure;
import ua.kolo.tracking.PublishedMeasure;

/// What a hromada did for a measure of a programme above, as far as it is published.
public record TracedRow(Place place, State state, List<Line> lines) {
  public TracedRow {
    lines = List.copyOf(lines);
  }

  /// What is missing, or that nothing is.
  public enum State {
    NO_PROGRAMME,
    NOT_TIED,
    NO_REPORT,
    UNTOLD,
    TOLD
  }

  /// One of its measures.
  ///
  /// @param told of the longest published report of the year, the newest of these; null when there
  ///   is none
  public record Line(LowerMeasure measure, @Nullable PublishedMeasure told) {
    boolean isTold() {
      return told != null && told.status() != null;
    }

    boolean isDone() {
      return told != null && told.done();
    }
  }

  static TracedRow of(Place place, boolean programme, List<Line> lines) {
    return new TracedRow(place, state(programme, lines), lines);
  }

  private static State state(boolean programme, List<Line> lines) {
    if (lines.isEmpty()) {
      return programme ? State.NOT_TIED : State.NO_PROGRAMME;
    }
    if (lines.stream().anyMatch(Line::isTold)) {
      return State.TOLD;
    }
    return lines.stream().anyMatch(line -> line.told() != null) ? State.UNTOLD : State.NO_REPORT;
  }

  /// All its measures told, and what was to be done is done.
  public boolean isDone() {
    return !lines.isEmpty() && lines.stream().allMatch(Line::isDone);
  }
}
