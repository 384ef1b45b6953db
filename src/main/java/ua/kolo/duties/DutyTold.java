package ua.kolo.duties;

import java.util.UUID;
import ua.kolo.duties.law.Ladder;

/// Somebody is to be told that a duty is not done yet, before its term or after; once for each
/// step, inside the transaction that writes it down.
///
/// @param unit the institution whose people are told: it owes, or watches
/// @param ofCases whether it is owed on a case, which not everybody may know of
/// @param reported whether those who write reports there are told by [FiguresDue] of the same
public record DutyTold(UUID duty, UUID unit, Ladder.Step step, boolean ofCases, boolean reported) {
  /// The step's name, for who writes it down.
  public String stepName() {
    return step.name();
  }
}
