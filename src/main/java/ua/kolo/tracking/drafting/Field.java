package ua.kolo.tracking.drafting;

/// Words a document needs that no data hold. What is left empty is printed as a line to write on.
public enum Field {
  COUNCIL,
  COUNCIL_GENITIVE,
  SESSION,
  NAME_GENITIVE,
  NAME_ACCUSATIVE,
  INITIATOR,
  BASIS,
  DEVELOPER,
  CO_DEVELOPERS,
  RESPONSIBLE,
  PARTICIPANTS,
  SPENDING_UNIT,
  SPENDING_UNIT_CODE,
  AIM,
  RESULTS,
  REASON,
  REPORT_BY,
  CONTROL,
  /// Who signs: asked each time, never kept, for it names a person.
  SIGNER;

  /// Whether what is written is kept for the next time and for other documents.
  public boolean isKept() {
    return this != SIGNER;
  }

  /// Whether it is more than a line.
  public boolean isLong() {
    return this == PARTICIPANTS
        || this == AIM
        || this == RESULTS
        || this == REASON
        || this == NAME_GENITIVE
        || this == NAME_ACCUSATIVE;
  }
}
