package ua.kolo.programmes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

/// A new measure as typed: its words, the node it stands under, the measure it follows.
final class MeasureForm {
  private MeasureForm() {}

  static Correction correction(Map<String, String> typed) {
    return new Correction.AddMeasure(
        word(typed, "after"), word(typed, "node"), typed.getOrDefault("text", ""));
  }

  /// The key of the measure that was added.
  static String added(Plan plan, Map<String, String> typed) {
    var text = typed.getOrDefault("text", "").strip();
    List<Measure> same = plan.measures().stream().filter(m -> m.text().equals(text)).toList();
    var after = word(typed, "after");
    for (var measure : same) {
      int place = plan.measures().indexOf(measure);
      if (place > 0 && Objects.equals(plan.measures().get(place - 1).key(), after)) {
        return measure.key();
      }
    }
    return same.getFirst().key();
  }

  private static @Nullable String word(Map<String, String> typed, String name) {
    var word = typed.get(name);
    return word == null || word.isBlank() ? null : word;
  }
}
