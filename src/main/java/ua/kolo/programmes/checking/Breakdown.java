package ua.kolo.programmes.checking;

import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import ua.kolo.programmes.plan.FundingLine.State;

/// A line and the lines that detail it («у т.ч.»).
record Breakdown(Entry parent, List<Entry> details) {
  /// What the line prints and what its details give, over the cells both know.
  Deviation deviation() {
    var sum = Amounts.sum(details.stream().map(Entry::amounts).toList());
    var keys = new TreeSet<>(parent.amounts().cells().keySet());
    keys.retainAll(sum.cells().keySet());
    return new Deviation(parent.amounts().over(keys), sum.over(keys));
  }

  /// The details are more than the line, or less though they are all there is.
  boolean wrong() {
    return parent.pays()
        && details.stream().anyMatch(Entry::known)
        && (tooMuch() || (deviation().any() && isWhole()));
  }

  /// Somewhere the details are more than the line.
  boolean tooMuch() {
    return deviation().difference().cells().values().stream().anyMatch(v -> v.signum() < 0);
  }

  /// Every detail has a source of its own, none that of the line itself. A blank or a dash is a
  /// source that is not used; words leave open what they mean.
  boolean isWhole() {
    var sources =
        Stream.concat(Stream.of(parent), details.stream()).flatMap(e -> e.sources().stream());
    boolean distinct = sources.map(Words::fold).allMatch(new HashSet<String>()::add);
    return details.size() > 1 && distinct && details.stream().allMatch(Breakdown::isNamed);
  }

  private static boolean isNamed(Entry detail) {
    var state = detail.line().state();
    return state != State.TEXT && state != State.SOURCE_ONLY && !detail.sources().isEmpty();
  }
}
