package ua.kolo.clearance;

/// Why a reviewer opens a record again to whoever is tied to it. Codes, since a sentence would put
/// a person's story into the database in plain text.
public enum TieEnd {
  /// The person of the record only bears the same name.
  NAMESAKE,
  MISTAKE,
  NO_LONGER,
  OTHER
}
