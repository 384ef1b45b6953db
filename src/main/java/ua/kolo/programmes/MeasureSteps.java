package ua.kolo.programmes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

/// Where a measure can go among those it stands with.
///
/// @param up it is not the first
/// @param above key of the measure it follows after a step up, null when it becomes the first
/// @param below key of the measure it follows after a step down, null when it is the last
record MeasureSteps(boolean up, @Nullable String above, @Nullable String below) {
  static MeasureSteps of(Plan plan, Measure measure) {
    var siblings = siblings(plan, measure);
    int at = siblings.indexOf(measure.key());
    return new MeasureSteps(
        at > 0,
        at > 1 ? siblings.get(at - 2) : null,
        at < siblings.size() - 1 ? siblings.get(at + 1) : null);
  }

  private static List<String> siblings(Plan plan, Measure measure) {
    return plan.measures().stream()
        .filter(other -> Objects.equals(other.parent(), measure.parent()))
        .map(Measure::key)
        .toList();
  }
}
