package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.kolo.programmes.plan.Measure;

/// T2: one measure stands in the plan more than once, in different places or word for word.
final class RepeatedMeasureCheck implements Check {
  private static final double SAME = 0.9;
  private static final double WORD_FOR_WORD = 0.995;

  /// Shorter texts are alike without being the same.
  private static final int LEAST_WORDS = 4;

  @Override
  public List<Finding> check(Survey survey) {
    var all = new ArrayList<Finding>();
    var left = new ArrayList<>(survey.measures());
    var words = new IdentityHashMap<Measure, List<String>>();
    left.forEach(measure -> words.put(measure, words(measure)));
    while (!left.isEmpty()) {
      var one = left.removeFirst();
      var again = left.stream().filter(two -> alike(words, one, two)).toList();
      left.removeAll(again);
      if (!again.isEmpty()) {
        all.add(finding(survey, one, again));
      }
    }
    return all;
  }

  private static Finding finding(Survey survey, Measure one, List<Measure> again) {
    var every = Stream.concat(Stream.of(one), again.stream()).toList();
    var about = every.stream().map(Measure::key).collect(Collectors.joining());
    var places = every.stream().map(survey::place).toList();
    return Finding.text(Rule.T2, "", about, Rule.T2.severity(), places, Map.of());
  }

  private static boolean alike(Map<Measure, List<String>> words, Measure one, Measure two) {
    return alike(
        words.getOrDefault(one, List.of()), words.getOrDefault(two, List.of()), siblings(one, two));
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
