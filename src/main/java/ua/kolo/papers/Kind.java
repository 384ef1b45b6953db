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

  /// Whether it tells somebody of reports.
  boolean isNotice() {
    return this == NOTICE_POLICE || this == NOTICE_CHILDREN;
  }

  /// Whether it is made out for an offender too: sent to a course, agreed to it or refused it.
  public boolean isOfOffenders() {
    return this == REFERRAL || this == CONSENT || this == REFUSAL;
  }

  /// Whether it goes to another institution, and so past the gate of consent.
  public boolean isAddressed() {
    return addressed;
  }
}
