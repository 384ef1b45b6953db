package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.kolo.counts.Cell;
import ua.kolo.counts.Mark;
import ua.kolo.counts.Suppression;
import ua.kolo.platform.Ids;

/// What was told of an indicator so far, exactly, and what everybody else was shown of it.
///
/// @param elsewhere what the same question of the catalogue answered for other indicators: two
///   answers to one question together tell no more than one
/// @param targets promised of it
/// @param added how many were told since it was read
record Before(
    Map<Period, Value> values,
    Map<Period, Value> elsewhere,
    Map<Place, Mark> marks,
    List<Target> targets,
    int added) {
  static Before of(ValueRows rows, List<Target> targets, UUID indicator, List<UUID> alike) {
    var values = new HashMap<Period, Value>();
    var elsewhere = new HashMap<Period, Value>();
    var marks = new HashMap<Place, Mark>();
    for (var other : alike) {
      if (!other.equals(indicator)) {
        rows.of(List.of(other), false).forEach(one -> elsewhere.putIfAbsent(one.period(), one));
        rows.marks(other).forEach(marks::putIfAbsent);
      }
    }
    rows.of(List.of(indicator), false).forEach(value -> values.put(value.period(), value));
    marks.putAll(rows.marks(indicator));
    return new Before(values, elsewhere, marks, targets, 0);
  }

  /// The same once these are told too.
  Before with(List<Value> fresh, Map<Place, Mark> marked) {
    var all = new HashMap<>(values);
    var known = new HashMap<>(marks);
    for (var value : fresh) {
      all.put(value.period(), value);
      known.keySet().removeIf(place -> place.period().equals(value.period()));
    }
    known.putAll(marked);
    return new Before(all, elsewhere, known, targets, added + 1);
  }

  /// What stands instead of the fresh figures: as it was decided where the same was told before,
  /// else anew.
  ///
  /// @param withheld cells left out whatever they are, since with others of their kind they would
  ///   tell a small one
  Map<Place, Mark> marks(List<Value> fresh, boolean additive, Set<Cell> withheld) {
    var told = new HashMap<Place, Long>();
    var marked = new HashMap<>(marks);
    elsewhere.values().forEach(value -> put(value, told));
    values.values().forEach(value -> put(value, told));
    var now = new HashMap<Place, Long>();
    fresh.forEach(value -> put(value, now));
    var same = new HashMap<Place, Mark>();
    told.putAll(now);
    now.entrySet().removeIf(one -> kept(one.getKey(), one.getValue(), same));
    now.keySet().forEach(told::remove);
    now.keySet().forEach(marked::remove);
    now.keySet().stream()
        .filter(place -> withheld.contains(place.cell()))
        .forEach(place -> marked.put(place, Mark.HIDDEN));
    var periods = new HashSet<Period>();
    told.keySet().forEach(place -> periods.add(place.period()));
    now.keySet().forEach(place -> periods.add(place.period()));
    same.putAll(Suppression.of(told, marked, now, Place.relations(periods, additive)));
    return same;
  }

  private boolean kept(Place place, long amount, Map<Place, Mark> same) {
    var before = values.getOrDefault(place.period(), elsewhere.get(place.period()));
    var figure = before == null ? null : before.of(place.cell());
    if (figure == null || figure.amount() == null || figure.amount().longValueExact() != amount) {
      return false;
    }
    var mark = marks.get(place);
    if (mark != null) {
      same.put(place, mark);
    }
    return true;
  }

  private static void put(Value value, Map<Place, Long> amounts) {
    value
        .figures()
        .forEach(
            (cell, figure) ->
                amounts.put(
                    new Place(value.period(), cell),
                    Objects.requireNonNull(figure.amount()).longValueExact()));
  }

  /// The year's sum, once every part of it is told: kept beside them, because it may be shown where
  /// one of the parts is not.
  Optional<Value> sum(Indicator indicator, Value fresh) {
    if (!indicator.isOfPeople()
        || indicator.aggregation() != Aggregation.SUM
        || indicator.every() == Period.Kind.YEAR) {
      return Optional.empty();
    }
    var sums = new EnumMap<Cell, BigDecimal>(Cell.class);
    for (var period : Period.of(indicator.every(), fresh.period().year())) {
      var part = period.equals(fresh.period()) ? fresh : values.get(period);
      if (part == null) {
        return Optional.empty();
      }
      part.figures()
          .forEach(
              (cell, figure) ->
                  sums.merge(cell, Objects.requireNonNull(figure.amount()), BigDecimal::add));
    }
    return Optional.of(derived(fresh, sums));
  }

  private static Value derived(Value fresh, Map<Cell, BigDecimal> sums) {
    var figures = new EnumMap<Cell, Figure>(Cell.class);
    sums.forEach((cell, amount) -> figures.put(cell, Figure.of(amount)));
    return new Value(
        Ids.next(),
        fresh.indicator(),
        Period.year(fresh.period().year()),
        Value.Source.DERIVED,
        null,
        null,
        fresh.query(),
        fresh.queryVersion(),
        fresh.toldAt(),
        fresh.toldBy(),
        false,
        null,
        figures);
  }
}
