package ua.kolo.programmes.checking;

import java.time.Instant;

/// What people decided about a finding; stored beside the plan and laid over each new check.
///
/// @param finding the finding's id
/// @param fingerprint what the finding claimed when the state was set
/// @param by who set it
/// @param reason why; needed for [State#EXPLAINED]
public record FindingState(
    String finding, String fingerprint, State state, String by, Instant at, String reason) {
  public FindingState {
    if (state == State.EXPLAINED && reason.isBlank()) {
      throw new IllegalArgumentException("An explanation has words");
    }
  }

  /// Where a finding stands.
  public enum State {
    OPEN,
    EXPLAINED,
    FIXED
  }

  public static FindingState of(
      Finding finding, State state, String by, Instant at, String reason) {
    return new FindingState(finding.id(), finding.fingerprint(), state, by, at, reason);
  }

  /// An explanation holds only for what it explained: other figures or places open it again, and a
  /// finding that is found again was not fixed.
  public State stateOf(Finding found) {
    boolean same = finding.equals(found.id()) && fingerprint.equals(found.fingerprint());
    return state == State.EXPLAINED && same ? State.EXPLAINED : State.OPEN;
  }
}
