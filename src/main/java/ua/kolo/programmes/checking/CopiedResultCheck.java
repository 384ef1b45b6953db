package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Field;

/// T1: the same result under different measures. The measure whose own words have less to do with
/// the result is named: there the text was probably copied to.
final class CopiedResultCheck implements Check {
  private static final double SAME = 0.85;

  /// Short results («Проведено 2 навчання») may be alike.
  private static final int LEAST_WORDS = 8;

  @Override
  public List<Finding> check(Survey survey) {
    var all = new ArrayList<Finding>();
    var measures = survey.measures().stream().filter(m -> result(m).size() >= LEAST_WORDS).toList();
    var results = measures.stream().map(CopiedResultCheck::result).toList();
    for (int i = 0; i < measures.size(); i++) {
      for (int j = i + 1; j < measures.size(); j++) {
        if (Words.likeness(results.get(i), results.get(j)) >= SAME
            && isCopied(measures.get(i), measures.get(j))) {
          all.add(finding(survey, measures.get(i), measures.get(j)));
        }
      }
    }
    return all;
  }

  private static boolean isCopied(Measure one, Measure two) {
    return !oneCell(one, two) && !RepeatedMeasureCheck.alike(one, two);
  }

  /// Both measures share a merged cell, so the result is common on purpose.
  private static boolean oneCell(Measure one, Measure two) {
    var origin = one.origins().get(Field.RESULT);
    return origin != null && origin.row() >= 0 && origin.equals(two.origins().get(Field.RESULT));
  }

  private static List<String> result(Measure measure) {
    var result = measure.result();
    return result == null ? List.of() : Words.stems(result.text());
  }

  private static Finding finding(Survey survey, Measure one, Measure two) {
    boolean later = kinship(two) <= kinship(one);
    var copy = survey.place(later ? two : one);
    var model = survey.place(later ? one : two);
    return Finding.text(
        Rule.T1,
        "",
        copy.key() + model.key(),
        Rule.T1.severity(),
        List.of(copy, model),
        Map.of("copy", copy.label(), "model", model.label()));
  }

  /// How much of the measure's words its result takes up.
  private static double kinship(Measure measure) {
    return Words.contained(Words.stems(measure.text()), new HashSet<>(result(measure)));
  }
}
