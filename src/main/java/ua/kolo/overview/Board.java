package ua.kolo.overview;

import java.util.List;
import ua.kolo.directory.Place;

/// The hromadas of a place side by side.
///
/// @param rows those asked for, in their order
public record Board(Place place, BoardFilter filter, BoardTotals totals, List<HromadaRow> rows) {
  public Board {
    rows = List.copyOf(rows);
  }
}
