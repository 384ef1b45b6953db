package ua.kolo.assistance;

import java.util.Set;

/// How a referral stands; what may follow what is a rule, not a habit.
public enum State {
  SENT,
  ACCEPTED,
  REFUSED,
  BEGUN,
  /// Said when asked after a while; the referral stands as begun.
  GOES_ON,
  PROVIDED,
  STOPPED,
  RECALLED;

  /// What the receiver may say next.
  public Set<State> answers() {
    return switch (this) {
      case SENT -> Set.of(ACCEPTED, REFUSED);
      case ACCEPTED -> Set.of(BEGUN, REFUSED);
      case BEGUN, GOES_ON -> Set.of(GOES_ON, PROVIDED, STOPPED);
      case REFUSED, PROVIDED, STOPPED, RECALLED -> Set.of();
    };
  }

  /// How a referral stands after it was said.
  State stands() {
    return this == GOES_ON ? BEGUN : this;
  }

  /// Whether the sender may still take it back.
  public boolean isRecallable() {
    return this == SENT || this == ACCEPTED;
  }

  /// Whether a reason belongs to it.
  public boolean asksWhy() {
    return this == REFUSED || this == STOPPED;
  }

  public boolean isEnd() {
    return answers().isEmpty();
  }
}
