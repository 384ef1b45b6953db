package ua.kolo.tracking.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many measures of each goal are done by a report, as bars.
record Goals(List<Row> rows, int done, int missing, int total) {
  private static final int WHOLE = 100;

  /// One goal.
  record Row(String label, String amount, int percent, @Nullable String href) {}

  static Goals of(List<ReportedRow> entries) {
    var measures = Told.of(entries);
    var byGoal = new LinkedHashMap<String, List<Told>>();
    for (var measure : measures) {
      var goal = measure.goal() == null ? "–" : measure.goal();
      byGoal.computeIfAbsent(goal, _ -> new ArrayList<>()).add(measure);
    }
    var rows = new ArrayList<Row>();
    byGoal.forEach((goal, theirs) -> rows.add(row(goal, theirs)));
    int done = (int) measures.stream().filter(Told::isDone).count();
    int missing = (int) measures.stream().filter(one -> one.status() == null).count();
    return new Goals(rows, done, missing, measures.size());
  }

  private static Row row(String goal, List<Told> theirs) {
    int done = (int) theirs.stream().filter(Told::isDone).count();
    return new Row(goal, done + " / " + theirs.size(), done * WHOLE / theirs.size(), null);
  }
}
