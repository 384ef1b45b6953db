package ua.kolo.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head;

/// A programme in a list.
///
/// @param money hryvnias of all lines of the newest edition
/// @param repealedOn the day of the act that repealed it; null while it holds
/// @param territory the smallest place the document names, null when it names none
public record ProgrammeRow(
    UUID id,
    String title,
    Head.Kind kind,
    Head.@Nullable Level level,
    @Nullable String territory,
    @Nullable Integer periodFrom,
    @Nullable Integer periodTo,
    ProgrammeStatus status,
    int edition,
    int measures,
    BigDecimal money,
    int openFindings,
    int blockingFindings,
    @Nullable LocalDate repealedOn) {
  /// Whether an adopted programme still holds.
  public enum Force {
    IN_FORCE,
    COMPLETED,
    REPEALED
  }

  public Force force(LocalDate today) {
    if (repealedOn != null && !repealedOn.isAfter(today)) {
      return Force.REPEALED;
    }
    return periodTo != null && periodTo < today.getYear() ? Force.COMPLETED : Force.IN_FORCE;
  }
}
