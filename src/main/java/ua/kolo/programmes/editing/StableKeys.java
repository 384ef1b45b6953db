package ua.kolo.programmes.editing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.Question;

/// Gives the measures of a newer reading the keys they had before, so that one measure keeps one
/// key through all editions.
public final class StableKeys {
  private StableKeys() {}

  public static Plan carry(Plan before, Plan after) {
    var keys = keys(before, after);
    var measures = after.measures().stream().map(measure -> renamed(measure, keys)).toList();
    var questions = after.questions().stream().map(question -> renamed(question, keys)).toList();
    return new Plan(
        after.head(), after.layout(), after.nodes(), measures, after.totals(), questions);
  }

  private static Map<String, String> keys(Plan before, Plan after) {
    var keys = new HashMap<>(new Pairing(before, after).olderKeys());
    var taken = new HashSet<>(keys.values());
    before.measures().forEach(measure -> taken.add(measure.key()));
    for (var measure : after.measures()) {
      keys.computeIfAbsent(measure.key(), key -> fresh(key, taken));
    }
    return keys;
  }

  private static String fresh(String key, Set<String> taken) {
    var free = key;
    for (int n = 2; !taken.add(free); n++) {
      free = key + "-" + n;
    }
    return free;
  }

  private static Measure renamed(Measure measure, Map<String, String> keys) {
    return MeasureDraft.of(keys.getOrDefault(measure.key(), measure.key()), measure).whole();
  }

  private static Question renamed(Question question, Map<String, String> keys) {
    return new Question(
        question.code(),
        renamed(question.subject(), keys),
        question.field(),
        question.details(),
        question.origin());
  }

  private static @Nullable String renamed(@Nullable String subject, Map<String, String> keys) {
    return subject == null ? null : keys.getOrDefault(subject, subject);
  }
}
