package ua.kolo.programmes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.editing.PlanDifference;
import ua.kolo.programmes.plan.Measure;

/// What somebody else changed meanwhile: a field of the document or of a measure, as it was and as
/// it is.
///
/// @param measure its key; empty for the document
/// @param label its number and words, as people call it
/// @param field null when the whole measure came or went
record StaleChange(
    String measure,
    String label,
    PlanDifference.@Nullable Field field,
    @Nullable String before,
    @Nullable String after) {
  static List<StaleChange> of(PlanDifference difference) {
    var all = new ArrayList<StaleChange>();
    difference
        .document()
        .forEach(one -> all.add(new StaleChange("", "", one.field(), one.before(), one.after())));
    difference
        .added()
        .forEach(m -> all.add(new StaleChange(m.key(), label(m), null, null, m.text())));
    difference
        .removed()
        .forEach(m -> all.add(new StaleChange(m.key(), label(m), null, m.text(), null)));
    for (var changed : difference.changed()) {
      for (var change : changed.changes()) {
        all.add(
            new StaleChange(
                changed.after().key(),
                label(changed.after()),
                change.field(),
                change.before(),
                change.after()));
      }
    }
    return all;
  }

  private static String label(Measure measure) {
    return measure.number() == null ? measure.text() : measure.number() + " " + measure.text();
  }
}
