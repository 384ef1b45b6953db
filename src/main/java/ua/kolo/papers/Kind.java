package ua.kolo.papers;

/// What a paper is for.
public enum Kind {
  NOTICE_POLICE(true),
  NOTICE_CHILDREN(true),
  REFERRAL(true),
  CONSENT(false),
  REFUSAL(false),
  NEEDS_ACT(false),
  DECISION(false),
  DECISION_URGENT(false),
  DECISION_NO(false),
  PLAN(false),
  CERTIFICATE(false);

  private final boolean addressed;

  Kind(boolean addressed) {
    this.addressed = addressed;
  }

  /// Whether it goes to another institution, and so past the gate of consent.
  public boolean isAddressed() {
    return addressed;
  }
}
