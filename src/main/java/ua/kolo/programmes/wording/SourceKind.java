package ua.kolo.programmes.wording;

/// Whose money a source is.
public enum SourceKind {
  STATE,
  OBLAST,
  RAION,
  HROMADA,
  LOCAL_UNSPECIFIED,
  SUBVENTION,
  DONOR,
  OTHER
}
