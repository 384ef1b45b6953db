package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ua.kolo.programmes.plan.Measure;

/// T2: one measure stands in the plan twice, in different places or word for word.
final class RepeatedMeasureCheck implements Check {
  private static final double SAME = 0.9;
  private static final double WORD_FOR_WORD = 0.995;

  /// Shorter texts are alike without being the same.
  private static final int LEAST_WORDS = 4;

  @Override
  public List<Finding> check(Survey survey) {
    var all = new ArrayList<Finding>();
    var measures = survey.measures();
    for (int i = 0; i < measures.size(); i++) {
      for (int j = i + 1; j < measures.size(); j++) {
        var one = measures.get(i);
        var two = measures.get(j);
        if (alike(one, two)) {
          var places = List.of(survey.place(one), survey.place(two));
          all.add(
              Finding.text(
                  Rule.T2, "", one.key() + two.key(), Rule.T2.severity(), places, Map.of()));
        }
      }
    }
    return all;
  }

  static boolean alike(Measure one, Measure two) {
    var first = Words.stems(whole(one));
    var second = Words.stems(whole(two));
    if (first.size() < LEAST_WORDS || second.size() < LEAST_WORDS) {
      return false;
    }
    boolean siblings = Objects.equals(one.parent(), two.parent());
    return Words.likeness(first, second) >= (siblings ? WORD_FOR_WORD : SAME);
  }

  private static String whole(Measure measure) {
    return measure.lead() == null ? measure.text() : measure.lead() + " " + measure.text();
  }
}
