package ua.kolo.overview.surveys;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A request with what is told and what is missing.
public record SurveySheet(Survey survey, List<SurveyItem> items, List<Row> rows) {
  private static final int HUNDRED = 100;

  public SurveySheet {
    items = List.copyOf(items);
    rows = List.copyOf(rows);
  }

  /// How many hromadas told everything, or sent all they have.
  public int answered() {
    return (int) rows.stream().filter(Row::isDone).count();
  }

  /// How many told one thing.
  public int told(UUID item) {
    return (int) rows.stream().filter(row -> !row.of(item).isMissing()).count();
  }

  public int percent() {
    return rows.isEmpty() ? 0 : answered() * HUNDRED / rows.size();
  }

  /// A hromada.
  ///
  /// @param told by the thing asked; what is missing is not there
  public record Row(SurveyPart part, String name, Map<UUID, Told> told, int items) {
    public Told of(UUID item) {
      return told.getOrDefault(item, Told.MISSING);
    }

    public boolean isDone() {
      return part.isSent() || missing() == 0;
    }

    public int missing() {
      return items - told.size();
    }

    /// How many things are answered by what is published.
    public int published() {
      return (int)
          told.values().stream().filter(one -> one.source() == Told.Source.PUBLISHED).count();
    }
  }
}
