package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// S2: lines that detail a line («у т.ч.») fit into it; when they break it down wholly by source,
/// they give it exactly.
final class SourceLinesCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var all = new ArrayList<Finding>();
    var entries = survey.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).line().ofWhich()) {
        var details = details(entries, i);
        if (!details.isEmpty() && entries.get(i).pays()) {
          judge(entries.get(i), details, all);
        }
      }
    }
    return all;
  }

  private static List<Entry> details(List<Entry> entries, int parent) {
    var measure = entries.get(parent).measure().key();
    return entries.subList(parent + 1, entries.size()).stream()
        .takeWhile(e -> e.line().ofWhich() && e.measure().key().equals(measure))
        .toList();
  }

  private static void judge(Entry parent, List<Entry> details, List<Finding> all) {
    if (details.stream().noneMatch(Entry::known)) {
      return;
    }
    var sum = Amounts.sum(details.stream().map(Entry::amounts).toList());
    var keys = new TreeSet<>(parent.amounts().cells().keySet());
    keys.retainAll(sum.cells().keySet());
    var deviation = new Deviation(parent.amounts().over(keys), sum.over(keys));
    var cells = deviation.difference().cells().values();
    boolean tooMuch = cells.stream().anyMatch(v -> v.signum() < 0);
    boolean tooLittle = deviation.any() && isWhole(parent, details);
    if (tooMuch || tooLittle) {
      all.add(
          Finding.sum(
              Rule.S2, Rule.S2.severity(), parent.place(), deviation, reason(deviation, details)));
    }
  }

  /// Every detail has a source of its own, none that of the line itself, and every amount is known.
  private static boolean isWhole(Entry parent, List<Entry> details) {
    var sources =
        Stream.concat(Stream.of(parent), details.stream()).flatMap(e -> e.sources().stream());
    boolean distinct = sources.map(Words::fold).allMatch(new HashSet<String>()::add);
    boolean named = details.stream().allMatch(e -> !e.sources().isEmpty() && e.known());
    return details.size() > 1 && distinct && named;
  }

  private static Explanation reason(Deviation deviation, List<Entry> details) {
    var keys = deviation.difference().cells().keySet();
    return details.stream()
        .filter(Entry::pays)
        .filter(e -> e.amounts().over(keys).negated().equals(deviation.difference()))
        .findFirst()
        .map(
            e ->
                new Explanation(
                    List.of(
                        Explanation.Cause.at(
                            Explanation.Cause.Kind.LINE_LEFT_OUT,
                            e.place(),
                            Objects.requireNonNullElse(e.amounts().total(), e.line().amount())))))
        .orElse(Explanation.UNEXPLAINED);
  }
}
