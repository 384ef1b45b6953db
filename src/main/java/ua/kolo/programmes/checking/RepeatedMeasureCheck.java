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
    var words = measures.stream().map(RepeatedMeasureCheck::words).toList();
    for (int i = 0; i < measures.size(); i++) {
      for (int j = i + 1; j < measures.size(); j++) {
        var one = measures.get(i);
        var two = measures.get(j);
        if (alike(words.get(i), words.get(j), siblings(one, two))) {
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
    return alike(words(one), words(two), siblings(one, two));
  }

  private static boolean alike(List<String> one, List<String> two, boolean siblings) {
    return one.size() >= LEAST_WORDS
        && two.size() >= LEAST_WORDS
        && Words.likeness(one, two) >= (siblings ? WORD_FOR_WORD : SAME);
  }

  private static boolean siblings(Measure one, Measure two) {
    return Objects.equals(one.parent(), two.parent());
  }

  private static List<String> words(Measure measure) {
    var lead = measure.lead() == null ? "" : measure.lead() + " ";
    return Words.stems(lead + measure.text());
  }
}
