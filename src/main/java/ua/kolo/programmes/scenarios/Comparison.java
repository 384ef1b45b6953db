package ua.kolo.programmes.scenarios;

import java.util.ArrayList;
import java.util.List;
import ua.kolo.programmes.composing.Cut;
import ua.kolo.programmes.plan.Measure;

/// Two scenarios of one programme beside each other.
///
/// @param differing measures that do not get the same in both
public record Comparison(
    SavedScenario one,
    SavedScenario other,
    Cut.Change oneTotal,
    Cut.Change otherTotal,
    List<Pair> differing) {
  /// A measure in both.
  public record Pair(Measure measure, Cut.Row one, Cut.Row other) {}

  static Comparison of(SavedScenario one, Cut oneCut, SavedScenario other, Cut otherCut) {
    var pairs = new ArrayList<Pair>();
    var others = otherCut.rows();
    for (var row : oneCut.rows()) {
      var beside = others.get(pairs.size());
      pairs.add(new Pair(row.measure(), row, beside));
    }
    pairs.removeIf(pair -> pair.one().money().after().compareTo(pair.other().money().after()) == 0);
    return new Comparison(one, other, oneCut.total(), otherCut.total(), pairs);
  }
}
