package ua.kolo.programmes.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure;

/// What tells a newer plan from an older one, measure by measure. Measures are paired by the path
/// above them and their words, not by number.
public record PlanDifference(List<Measure> added, List<Measure> removed, List<Changed> changed) {
  public PlanDifference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /// A measure that stands in both.
  public record Changed(Measure before, Measure after, List<Change> changes) {
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /// One field in words for people; null where it was empty.
  public record Change(Field field, @Nullable String before, @Nullable String after) {}

  /// The fields compared.
  public enum Field {
    NUMBER,
    TEXT,
    PARENT,
    EXECUTORS,
    TERM,
    SOURCES,
    MONEY,
    RESULT
  }
}
