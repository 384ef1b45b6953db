package ua.kolo.tracking.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.tracking.RowFigures;

/// Figures of indicators by the measures of a report: told once rows are accepted, or the report is
/// approved without those who never answered.
@Component
class ReportedFigures {
  private final Contributions contributions;
  private final RowFigures figures;

  ReportedFigures(Contributions contributions, RowFigures figures) {
    this.contributions = contributions;
    this.figures = figures;
  }

  /// What bodies told with their rows.
  Map<UUID, List<RowFigures.Asked>> of(UUID report) {
    return figures.told(contributions.of(report).stream().map(one -> one.row().id()).toList());
  }

  void accepted(List<Contribution> accepted) {
    if (!accepted.isEmpty()) {
      var measures = measures(accepted.getFirst().report());
      accepted.forEach(
          row ->
              figures.accepted(row.place(), bodies(measures.getOrDefault(row.key(), List.of()))));
    }
  }

  void approved(UUID report) {
    measures(report)
        .values()
        .forEach(
            rows ->
                rows.stream()
                    .filter(ReportedFigures::heard)
                    .findFirst()
                    .ifPresent(row -> figures.approved(row.place(), bodies(rows))));
  }

  /// Figures that were accepted and are no value of their whole measure.
  List<RowFigures.Left> left(UUID report) {
    var measures = measures(report);
    var shared =
        measures.values().stream()
            .filter(rows -> rows.size() > 1)
            .flatMap(List::stream)
            .map(Contribution::id)
            .toList();
    var told = figures.told(shared).keySet();
    var left = new ArrayList<RowFigures.Left>();
    for (var rows : measures.values()) {
      rows.stream()
          .filter(row -> rows.size() > 1 && heard(row) && told.contains(row.id()))
          .findFirst()
          .ifPresent(row -> left.addAll(figures.left(row.place(), bodies(rows))));
    }
    return left;
  }

  private Map<String, List<Contribution>> measures(UUID report) {
    var measures = new LinkedHashMap<String, List<Contribution>>();
    contributions
        .of(report)
        .forEach(
            one ->
                measures.computeIfAbsent(one.row().key(), _ -> new ArrayList<>()).add(one.row()));
    return measures;
  }

  private static List<RowFigures.Body> bodies(List<Contribution> rows) {
    return rows.stream()
        .map(row -> new RowFigures.Body(row.id(), row.executor(), heard(row)))
        .toList();
  }

  private static boolean heard(Contribution row) {
    return row.state() == Contribution.State.ACCEPTED;
  }
}
