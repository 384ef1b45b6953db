package ua.kolo.duties;

import java.util.UUID;
import ua.kolo.duties.law.Ladder;

/// Somebody is to be told that a duty is not done yet, before its term or after; once for each
/// step, inside the transaction that writes it down.
///
/// @param unit the institution whose people are told: it owes, or watches
/// @param doers whom it concerns there: not everybody may know of a case
/// @param figures whether those are told by [FiguresDue] of the same
public record DutyTold(UUID duty, UUID unit, Ladder.Step step, Doers doers, boolean figures) {
  /// The step's name, for who writes it down.
  public String stepName() {
    return step.name();
  }
}
