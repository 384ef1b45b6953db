package ua.kolo.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.indicators.Aggregation;
import ua.kolo.indicators.Compared;

/// The figures of a hromada that may be added to others': two of its programmes may tell the same
/// places, the same people, the same count.
///
/// @param twice hromadas two programmes of which tell the same, so that the larger figure stands
record Once(List<BigDecimal> figures, int twice) {
  Once {
    figures = List.copyOf(figures);
  }

  static Once of(List<ComparedRow> rows, Together rule) {
    var byHromada = new LinkedHashMap<String, List<Compared>>();
    for (var row : rows) {
      var one = row.compared();
      if (one != null && amount(one) != null) {
        byHromada.computeIfAbsent(row.code(), _ -> new ArrayList<>()).add(one);
      }
    }
    var figures = new ArrayList<BigDecimal>();
    int twice = 0;
    for (var theirs : byHromada.values()) {
      var counted = counted(theirs, rule);
      figures.addAll(counted);
      twice += counted.size() < theirs.size() ? 1 : 0;
    }
    figures.sort(Comparator.naturalOrder());
    return new Once(figures, twice);
  }

  private static List<BigDecimal> counted(List<Compared> theirs, Together rule) {
    return switch (rule) {
      case SPREAD, UNLIKE -> amounts(theirs);
      case LARGEST -> largest(theirs);
      case AT_MOST -> asked(theirs);
      case SUM -> added(theirs);
    };
  }

  /// What stood at the year's end is the same in both.
  private static List<BigDecimal> added(List<Compared> theirs) {
    boolean events = theirs.getFirst().indicator().aggregation() == Aggregation.SUM;
    return events ? asked(theirs) : largest(theirs);
  }

  /// Events, and people, of two programmes are others, unless the same question of the catalogue
  /// counted them.
  private static List<BigDecimal> asked(List<Compared> theirs) {
    var asked = new LinkedHashMap<String, List<Compared>>();
    for (var one : theirs) {
      var query = one.indicator().query();
      var key = query == null ? one.indicator().id().toString() : query;
      asked.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
    }
    return asked.values().stream().map(Once::largest).flatMap(Collection::stream).toList();
  }

  private static List<BigDecimal> largest(List<Compared> theirs) {
    return amounts(theirs).stream().max(Comparator.naturalOrder()).stream().toList();
  }

  private static List<BigDecimal> amounts(List<Compared> theirs) {
    return theirs.stream().map(Once::amount).filter(Objects::nonNull).toList();
  }

  private static @Nullable BigDecimal amount(Compared one) {
    var figure = one.progress().figure();
    return figure == null ? null : figure.amount();
  }
}
