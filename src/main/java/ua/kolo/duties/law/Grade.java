package ua.kolo.duties.law;

/// How well the wording of a clause is known to whoever wrote the rule down.
public enum Grade {
  /// The act's own wording was on screen.
  SEEN,
  /// Seen in news, on a court's or a lawyer's page, in a method guide.
  SEEN_2ND,
  /// Seen in a source of low trust.
  SEEN_3RD,
  /// Recalled with confidence.
  REC_HI,
  /// Recalled weakly: a question rather than an answer.
  REC_LO;

  /// Whether the rule may be relied on before somebody has read the act.
  public boolean isSeen() {
    return this == SEEN || this == SEEN_2ND;
  }
}
