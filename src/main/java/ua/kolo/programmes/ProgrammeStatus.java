package ua.kolo.programmes;

/// Where a programme stands.
public enum ProgrammeStatus {
  /// Never adopted yet.
  DRAFT,
  /// The newest edition is adopted.
  ADOPTED,
  /// An adopted edition is in force and the next one is being prepared.
  AMENDING
}
