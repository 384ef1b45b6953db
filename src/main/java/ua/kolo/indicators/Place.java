package ua.kolo.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import ua.kolo.counts.Cell;
import ua.kolo.counts.Relation;

/// Where a figure stands: in which period, in which cell.
record Place(Period period, Cell cell) {
  /// The sums among figures of these periods: parts by sex and by age, and, when periods add up,
  /// the parts of a year.
  static List<Relation<Place>> relations(Collection<Period> periods, boolean additive) {
    var relations = new ArrayList<Relation<Place>>();
    for (var period : periods) {
      var total = new Place(period, Cell.TOTAL);
      relations.add(new Relation<>(total, cells(period, Cell.BY_SEX)));
      relations.add(new Relation<>(total, cells(period, Cell.BY_AGE)));
      if (additive && period.kind() == Period.Kind.HALF_YEAR) {
        for (var cell : Cell.values()) {
          relations.add(half(period, cell));
        }
      }
      if (additive && period.kind() == Period.Kind.YEAR) {
        for (var cell : Cell.values()) {
          relations.add(year(period, cell, Period.Kind.QUARTER));
          relations.add(year(period, cell, Period.Kind.HALF_YEAR));
        }
      }
    }
    return relations;
  }

  private static Relation<Place> year(Period year, Cell cell, Period.Kind kind) {
    var parts = Period.of(kind, year.year()).stream().map(part -> new Place(part, cell)).toList();
    return new Relation<>(new Place(year, cell), parts);
  }

  private static Relation<Place> half(Period half, Cell cell) {
    var quarters = Period.of(Period.Kind.QUARTER, half.year());
    var parts =
        quarters.subList(2 * half.part() - 2, 2 * half.part()).stream()
            .map(part -> new Place(part, cell))
            .toList();
    return new Relation<>(new Place(half, cell), parts);
  }

  private static List<Place> cells(Period period, List<Cell> cells) {
    return cells.stream().map(cell -> new Place(period, cell)).toList();
  }
}
