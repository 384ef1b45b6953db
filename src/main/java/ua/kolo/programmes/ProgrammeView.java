package ua.kolo.programmes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Plan;

/// A programme with its newest edition.
///
/// @param version for the next change; a change with another one is refused
/// @param plan of the newest edition, draft or adopted
/// @param editions newest first
/// @param source the document the newest edition was read from, null when made otherwise
public record ProgrammeView(
    ProgrammeId id,
    int version,
    ProgrammeStatus status,
    Plan plan,
    boolean canUndo,
    boolean canRedo,
    int openFindings,
    int blockingFindings,
    List<Edition> editions,
    @Nullable ImportId source) {
  public ProgrammeView {
    editions = List.copyOf(editions);
  }

  /// One edition.
  ///
  /// @param act null while it is a draft
  public record Edition(
      UUID id,
      int number,
      @Nullable Act act,
      @Nullable Instant adoptedAt,
      @Nullable String adoptedBy) {}
}
