package ua.kolo.programmes.checking;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// The lines a sum stands under, by their place on the paper.
final class Stretch {
  private static final Set<Kind> CLOSING = EnumSet.of(Kind.SECTION_TOTAL, Kind.GRAND_TOTAL);
  private static final Comparator<Origin> READING =
      Comparator.comparingInt(Origin::block).thenComparingInt(Origin::row);

  private Stretch() {}

  /// The lines between the sum before and this one; none when a place is not known.
  static List<Entry> above(Survey survey, List<PrintedTotal> totals, int index) {
    var to = totals.get(index).origin();
    if (to.block() < 0 || survey.measures().stream().anyMatch(m -> of(survey, m).block() < 0)) {
      return List.of();
    }
    var from =
        IntStream.range(0, totals.size())
            .filter(i -> i != index && CLOSING.contains(totals.get(i).kind()))
            .mapToObj(i -> totals.get(i).origin())
            .filter(origin -> READING.compare(origin, to) < 0)
            .max(READING);
    return survey.leaves().stream()
        .filter(entry -> READING.compare(of(survey, entry.measure()), to) < 0)
        .filter(e -> from.isEmpty() || READING.compare(of(survey, e.measure()), from.get()) > 0)
        .toList();
  }

  private static Origin of(Survey survey, Measure measure) {
    return survey.place(measure).origin();
  }
}
