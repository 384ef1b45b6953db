package ua.kolo.programmes.checking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import ua.kolo.programmes.checking.Tally.Part;
import ua.kolo.programmes.plan.PrintedTotal;

/// The lines behind a «у т.ч.» total: those of the body or the source it names, else those whose
/// measure speaks of what it names.
final class OfWhichLines {
  /// How much of the subject a measure's text must hold.
  private static final double SPOKEN_OF = 0.9;

  /// A shorter subject is found in too many texts.
  private static final int LEAST_STEMS = 2;

  private final List<Entry> scope;

  OfWhichLines(List<Entry> scope) {
    this.scope = scope;
  }

  Tally tally(int index, PrintedTotal total) {
    var subject = total.subject();
    if (subject == null) {
      return Tally.of(index, total, List.of(), false);
    }
    for (var naming : Naming.values()) {
      var known = new HashMap<String, Double>();
      var named =
          parts(
              e ->
                  naming.names(e).stream()
                      .anyMatch(n -> known.computeIfAbsent(n, k -> naming.fit(subject, k)) > 0));
      if (!named.isEmpty()) {
        return Tally.of(index, total, named, true);
      }
    }
    var stems = Words.stems(subject);
    return Tally.of(index, total, parts(e -> speaks(e, stems)), false);
  }

  private List<Part> parts(Predicate<Entry> wanted) {
    return scope.stream().filter(wanted).map(Part::whole).toList();
  }

  private static boolean speaks(Entry entry, List<String> stems) {
    var text = new HashSet<>(Words.stems(entry.measure().text()));
    return stems.size() >= LEAST_STEMS && Words.contained(stems, text) >= SPOKEN_OF;
  }
}
