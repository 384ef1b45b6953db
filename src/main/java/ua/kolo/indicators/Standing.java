package ua.kolo.indicators;

/// How an indicator stands against its target.
public enum Standing {
  MET,
  /// More than was promised.
  MORE,
  UNDER_WAY,
  BEHIND,
  /// Nobody told: missing, which is not zero.
  NO_VALUE,
  /// There is a value too small to be shown, or one that would give such away.
  HIDDEN,
  NO_TARGET
}
