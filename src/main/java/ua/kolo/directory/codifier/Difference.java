package ua.kolo.directory.codifier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an edition of the codifier changes. Templates read it, so it is public.
///
/// @param byCategory rows of the file by category
/// @param changed the name, the category or what it lies in
public record Difference(
    int rows,
    Map<String, Integer> byCategory,
    List<Change> added,
    List<Change> changed,
    List<Change> abolished) {
  /// One place that changes; `before` is null for what is new, `after` for what is gone.
  public record Change(
      String code,
      String category,
      @Nullable String before,
      @Nullable String after,
      String within) {
    public boolean isRenamed() {
      return before != null && after != null && !before.equals(after);
    }
  }

  public Difference {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    abolished = List.copyOf(abolished);
  }

  public long renamed() {
    return changed.stream().filter(Change::isRenamed).count();
  }

  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && abolished.isEmpty();
  }

  /// The file holds much less than is known: perhaps a part of the codifier.
  public boolean isSuspicious() {
    return abolished.size() > Math.max(50, rows / 10);
  }

  public List<Change> of(String which) {
    return switch (which) {
      case "changed" -> changed;
      case "abolished" -> abolished;
      default -> added;
    };
  }
}
