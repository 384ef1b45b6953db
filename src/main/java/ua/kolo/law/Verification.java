package ua.kolo.law;

/// Whether an edition may be relied on.
public enum Verification {
  /// The wording of the act was read when the edition was written.
  SEEN,
  /// A named person compared it with the act on a day.
  CONFIRMED,
  /// To be compared with the act; may be overridden by an institution.
  UNVERIFIED,
  /// Not law: a list of this program.
  OWN
}
