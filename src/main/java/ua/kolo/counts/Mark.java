package ua.kolo.counts;

/// What stands instead of a figure.
public enum Mark {
  /// From one to four: «<5».
  FEW,
  /// Any number: shown, it would let a small one be computed.
  HIDDEN
}
