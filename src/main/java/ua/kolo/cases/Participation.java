package ua.kolo.cases;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Another institution takes part in a case and reads these parts of its file until the end.
///
/// @param ground why no consent was needed, of `consent_exempt_reason`; null when she agreed or the
///   law asks for none
/// @param lapsed a consent it was let in by holds no more: she took it back or refused since
public record Participation(
    UUID id,
    UUID file,
    UUID institution,
    String name,
    Reason reason,
    Set<Section> sections,
    @Nullable String ground,
    boolean lapsed,
    Instant beganAt,
    String beganBy,
    @Nullable Instant endedAt) {
  /// Why it takes part.
  public enum Reason {
    REFERRAL,
    CONFERENCE,
    /// The law makes the two bodies act together (law 2229-VIII, article 15).
    LAW
  }

  public Participation {
    sections = Set.copyOf(sections);
  }

  public boolean stands() {
    return endedAt == null;
  }
}
