package ua.kolo.duties;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which duties to list; null means any.
///
/// @param rule code of a rule
/// @param unit the institution that owes
public record DutyFilter(Scope scope, Which which, @Nullable String rule, @Nullable UUID unit) {
  /// Whose duties.
  public enum Scope {
    /// Taken on by the acting post.
    MINE,
    /// Owed by the acting institution.
    OURS,
    /// Owed by others on what the acting institution told.
    OPENED,
    /// Watched by the acting institution, the coordinator's.
    WATCHED,
    /// Of which the ladder told whoever acts: as deputy, as head, as coordinator.
    TOLD
  }

  /// In what state.
  public enum Which {
    OPEN,
    OVERDUE,
    TODAY,
    WEEK,
    DONE,
    DONE_LATE,
    WAIVED,
    ALL
  }

  public static DutyFilter of(Scope scope, Which which) {
    return new DutyFilter(scope, which, null, null);
  }
}
