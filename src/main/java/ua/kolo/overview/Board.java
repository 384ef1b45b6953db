package ua.kolo.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Place;
import ua.kolo.programmes.AdoptedRow;
import ua.kolo.tracking.PublishedReport;

/// The hromadas of a place side by side.
///
/// @param found how many of them the filter shows
/// @param start how many of these stand before the rows
/// @param rows the asked part of them, in their order
/// @param upper programmes of the place's own oblast and raions
public record Board(
    Place place,
    BoardFilter filter,
    BoardTotals totals,
    int found,
    int start,
    List<HromadaRow> rows,
    List<Upper> upper) {
  public Board {
    rows = List.copyOf(rows);
    upper = List.copyOf(upper);
  }

  /// A programme of an oblast, a raion or the state.
  ///
  /// @param report the published one of the asked part of the year; null when there is none
  public record Upper(AdoptedRow programme, @Nullable PublishedReport report) {}

  /// How many stand before the next page.
  public int end() {
    return start + rows.size();
  }

  /// How many of these have a published report.
  public int upperReported() {
    return (int) upper.stream().filter(one -> one.report() != null).count();
  }
}
