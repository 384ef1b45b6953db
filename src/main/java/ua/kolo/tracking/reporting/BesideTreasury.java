package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What executors tell of a line beside what the treasury tells of it. Neither takes the other's
/// place: whoever reports sees both and decides.
@Component
class BesideTreasury {
  private final ObjectProvider<TreasuryFigures> treasury;

  BesideTreasury(ObjectProvider<TreasuryFigures> treasury) {
    this.treasury = treasury;
  }

  /// Both figures of one line.
  ///
  /// @param told by all bodies that tell of the line
  public record Line(
      @Nullable String number,
      String text,
      @Nullable String source,
      Spending told,
      TreasuryFigures.Figure paid) {
    /// Whether both tell of something and not the same.
    public boolean isDifferent() {
      return differs(told.allocated(), paid.allocated())
          || differs(told.financed(), paid.financed())
          || differs(told.spent(), paid.spent());
    }

    /// Whether the two differ; what one does not tell differs from nothing.
    public static boolean differs(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      return one != null && other != null && one.compareTo(other) != 0;
    }
  }

  /// Figures of the lines of one row, by line.
  Map<Integer, TreasuryFigures.Figure> of(Contribution row) {
    var byLine = new LinkedHashMap<Integer, TreasuryFigures.Figure>();
    figures(row.programme(), row)
        .forEach(
            (place, figure) -> {
              if (place.key().equals(row.key())) {
                byLine.put(place.line(), figure);
              }
            });
    return byLine;
  }

  /// Every line of a report the treasury tells of, in the order of the plan.
  List<Line> of(List<ReportedRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var first = rows.getFirst().row();
    var figures = figures(first.programme(), first);
    var lines = new LinkedHashMap<TreasuryFigures.Place, Line>();
    for (var entry : rows) {
      for (var told : entry.money()) {
        var place = new TreasuryFigures.Place(entry.row().key(), told.line());
        var paid = figures.get(place);
        if (paid != null) {
          lines.merge(place, line(entry.row(), told, paid), BesideTreasury::together);
        }
      }
    }
    return List.copyOf(lines.values());
  }

  private Map<TreasuryFigures.Place, TreasuryFigures.Figure> figures(
      UUID programme, Contribution row) {
    return treasury.stream()
        .findFirst()
        .map(one -> one.of(programme, row.unit(), row.startsOn(), row.endsOn()))
        .orElse(Map.of());
  }

  private static Line line(Contribution row, Spending told, TreasuryFigures.Figure paid) {
    return new Line(row.number(), row.text(), told.source(), told, paid);
  }

  private static Line together(Line one, Line other) {
    var told = one.told().plus(other.told());
    return new Line(one.number(), one.text(), one.source(), told, one.paid());
  }
}
