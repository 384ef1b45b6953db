package ua.kolo.duties;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.duties.law.Ladder;
import ua.kolo.duties.law.Rule;
import ua.kolo.platform.Acting;

/// One action that an institution owes, or owed.
///
/// @param unit the institution that owes it
/// @param watchedBy the coordinator's institution, null when nobody watches
/// @param edition of the rule it was opened under
/// @param post of the owing institution that took it on, null for nobody
/// @param dueAt the first instant that is too late
/// @param told who was told that it is not done, the highest last
public record Duty(
    UUID id,
    UUID unit,
    UUID openedBy,
    @Nullable UUID watchedBy,
    Rule rule,
    int edition,
    Subject subject,
    @Nullable UUID post,
    Instant eventAt,
    Instant dueAt,
    State state,
    @Nullable Settlement settlement,
    @Nullable Waived waived,
    List<Ladder.Step> told) {
  /// How it stands now.
  public enum State {
    OVERDUE,
    /// Due before the day ends in Kyiv.
    TODAY,
    /// Due in the seven days after today.
    WEEK,
    LATER,
    DONE,
    DONE_LATE,
    WAIVED
  }

  /// What settled it.
  ///
  /// @param at when the action was done
  /// @param recordedAt when the system learned of it
  public record Settlement(Instant at, Instant recordedAt, String factKind, UUID fact) {}

  /// Why it is no longer owed though nothing was done.
  public record Waived(Instant at, Waiver.Reason reason, @Nullable String note) {}

  public Duty {
    told = List.copyOf(told);
  }

  public boolean isOpen() {
    return settlement == null && waived == null;
  }

  /// What is owed, in words.
  public String name(Locale reader) {
    return rule.name().in(reader);
  }

  /// Whether its rule asks for the action of `duty_action`.
  public boolean asks(String action) {
    return rule.action().equals(action);
  }

  /// Whether whoever acts belongs to the institution that owes it.
  public boolean isOurs() {
    return unit.equals(Acting.current().unit());
  }

  /// Whether the acting institution may say that nothing more is owed: it owes, or it watches.
  public boolean isOursToWaive() {
    return isOurs() || Acting.current().unit().equals(watchedBy);
  }

  /// Whether it is owed on another matter now, or its matter ended: not for anybody to take back.
  public boolean isMoved() {
    return waived != null && waived.reason().isOfTheProgram();
  }

  /// Whether the acting post took it on.
  public boolean isMine() {
    return post != null && Objects.equals(post, Acting.current().post());
  }
}
