package ua.kolo.tracking.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report tells of one measure, its bodies together.
///
/// @param key of the measure, stable across editions
/// @param status the worst any of its bodies told; null when nobody told
/// @param words one line a body that told
public record Told(
    String key,
    @Nullable String number,
    String text,
    @Nullable String goal,
    Contribution.@Nullable Status status,
    List<Words> words) {
  public Told {
    words = List.copyOf(words);
  }

  /// What one body told.
  ///
  /// @param text what was done; null when its state and reason say all
  /// @param why not all was done, or not for the money planned
  /// @param whole all of it in words, as the council's table has it
  public record Words(
      String executor,
      Contribution.@Nullable Status status,
      @Nullable String text,
      @Nullable String why,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String whole) {}

  /// One entry a measure, in the order of the plan.
  public static List<Told> of(List<ReportedRow> rows) {
    var byMeasure = new LinkedHashMap<String, List<Contribution>>();
    rows.forEach(
        entry ->
            byMeasure.computeIfAbsent(entry.row().key(), _ -> new ArrayList<>()).add(entry.row()));
    return byMeasure.values().stream().map(Told::measure).toList();
  }

  private static Told measure(List<Contribution> theirs) {
    var first = theirs.getFirst();
    var words = new ArrayList<Words>();
    for (var row : theirs) {
      var whole = RowWords.of(row);
      if (whole != null) {
        words.add(
            new Words(
                row.executor(),
                row.status(),
                row.narrative(),
                row.reason(),
                row.doneFrom(),
                row.doneTo(),
                whole));
      }
    }
    return new Told(first.key(), first.number(), first.text(), first.goal(), worst(theirs), words);
  }

  private static Contribution.@Nullable Status worst(List<Contribution> theirs) {
    Contribution.Status worst = null;
    for (var row : theirs) {
      var status = row.status();
      if (status != null && (worst == null || weight(status) > weight(worst))) {
        worst = status;
      }
    }
    return worst;
  }

  private static int weight(Contribution.Status status) {
    return switch (status) {
      case NOT_NEEDED -> 0;
      case NO_CASES -> 1;
      case DONE -> 2;
      case UNDER_WAY -> 3;
      case PARTLY -> 4;
      case NOT_DONE -> 5;
    };
  }

  /// Whether what was to be done is done, or there was nothing to do.
  public boolean isDone() {
    return status != null && weight(status) <= weight(Contribution.Status.DONE);
  }
}
