package ua.kolo.programmes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.SourceDocument;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Plan;

/// A document under review: the file as it came, and what was read from it.
///
/// @param version for the next change; a change with another one is refused
/// @param reason message key that tells why the file could not be read, null when it could
/// @param document as it looks; null until read
/// @param plan as read and corrected; null until read
/// @param mapping roles a person gave to columns
/// @param programme what it became, or the programme it is a newer file of; null for neither
public record ImportView(
    ImportId id,
    int version,
    State state,
    @Nullable String reason,
    String fileName,
    String format,
    long size,
    String sha256,
    Instant receivedAt,
    String receivedBy,
    @Nullable SourceDocument document,
    @Nullable Plan plan,
    Layout.Mapping mapping,
    boolean canUndo,
    boolean canRedo,
    @Nullable ProgrammeId programme) {
  /// Where the document stands.
  public enum State {
    READING,
    READ,
    UNREADABLE,
    ACCEPTED,
    DROPPED
  }

  /// It may still be corrected.
  public boolean isOpen() {
    return state == State.READ;
  }
}
