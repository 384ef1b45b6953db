package ua.kolo.conferences;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.vault.DataKey;

/// Rows with their words opened.
final class Opened {
  private Opened() {}

  static Conference.Turn turn(DataKey key, ConferenceRows.Turned row) {
    return new Conference.Turn(
        row.what(),
        row.meetsAt(),
        ConferenceSealing.openIfAny(key, ConferenceSealing.Place.TURN, row.id(), row.words()),
        row.writtenAt(),
        row.writtenBy());
  }

  /// @param answer its last one, as far as whoever acts may read it
  static Invitation invitation(
      DataKey key, InvitationRows.Kept row, String name, InvitationRows.@Nullable Answered answer) {
    return new Invitation(
        row.id(),
        row.institution(),
        name,
        row.answer(),
        answer == null
            ? null
            : ConferenceSealing.openIfAny(
                key, ConferenceSealing.Place.ANSWER, answer.id(), answer.words()),
        answer == null ? null : answer.writtenAt(),
        answer == null ? null : answer.writtenBy(),
        row.attended(),
        row.invitedAt(),
        row.invitedBy(),
        row.withdrawnAt());
  }

  static Conference.Point point(DataKey key, MinuteRows.Pointed row) {
    return new Conference.Point(
        row.id(),
        row.section(),
        ConferenceSealing.open(key, ConferenceSealing.Place.POINT, row.id(), row.words()),
        row.writtenAt(),
        row.writtenBy(),
        row.struckAt());
  }

  static Conference.Note note(DataKey key, MinuteRows.Noted row) {
    return new Conference.Note(
        row.id(),
        row.section(),
        ConferenceSealing.open(key, ConferenceSealing.Place.NOTE, row.id(), row.words()),
        row.writtenAt(),
        row.writtenBy(),
        row.replaces(),
        row.replaced());
  }

  static Decision decision(
      DataKey key, DecisionRows.Kept row, String name, List<DecisionRows.Told> outcomes) {
    return new Decision(
        row.id(),
        row.section(),
        row.institution(),
        name,
        ConferenceSealing.open(key, ConferenceSealing.Place.DECISION, row.id(), row.words()),
        row.until(),
        row.decidedAt(),
        row.decidedBy(),
        outcomes.stream().map(one -> outcome(key, one)).toList());
  }

  private static Decision.Outcome outcome(DataKey key, DecisionRows.Told row) {
    return new Decision.Outcome(
        row.id(),
        row.unit(),
        row.what(),
        ConferenceSealing.openIfAny(key, ConferenceSealing.Place.OUTCOME, row.id(), row.words()),
        row.happenedOn(),
        row.writtenAt(),
        row.writtenBy());
  }
}
