package ua.kolo.clearance;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;

/// Somebody came to a record out of the ordinary; waits for the verdict of each side: of whose
/// record it is, and of where they came from.
///
/// @param verdict of the institution whose record it is
/// @param senders of the institution they came from, when that is another
/// @param own of the institution that looks at it, given for `ownReason` by `ownBy` at `ownAt`
public record Incident(
    UUID id,
    What what,
    String kind,
    UUID record,
    UUID owner,
    UUID person,
    UUID unit,
    @Nullable Reason reason,
    Instant happenedAt,
    @Nullable Instant untilAt,
    @Nullable Verdict verdict,
    @Nullable UUID judge,
    @Nullable Instant givenAt,
    @Nullable Verdict senders,
    @Nullable Verdict own,
    @Nullable VerdictReason ownReason,
    @Nullable UUID ownBy,
    @Nullable Instant ownAt) {
  /// How they came to it.
  public enum What {
    /// Opened for a while a record of another institution, or one colleagues work with.
    GLASS_BROKEN,
    /// Tried a record that names them or somebody close.
    CONFLICT_TRIED,
    /// Tried a sealed record without being named for it.
    SEALED_TRIED,
    /// Tried a record that others of the own institution work with.
    KEPT_TRIED
  }

  static Incident broken(UUID id, String kind, UUID record, Way way, Reason reason, Instant until) {
    return new Incident(
        id,
        What.GLASS_BROKEN,
        kind,
        record,
        way.owner,
        way.person,
        way.unit,
        reason,
        way.at,
        until,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static Incident tried(UUID id, What what, String kind, UUID record, Way way) {
    return new Incident(
        id,
        what,
        kind,
        record,
        way.owner,
        way.person,
        way.unit,
        null,
        way.at,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /// When the glass closes, as Kyiv's clocks show it; empty when it was none.
  public String until() {
    return untilAt == null ? "" : CLOCK.format(untilAt.atZone(Days.KYIV));
  }

  /// When it happened, as Kyiv's clocks show it.
  public String happened() {
    return DAY_AND_CLOCK.format(happenedAt.atZone(Days.KYIV));
  }

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  /// Who came from where to whose record, and when.
  record Way(UUID owner, UUID person, UUID unit, Instant at) {}
}
