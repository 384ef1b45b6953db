package ua.kolo.tracking.cash;

/// The part of a budget money comes from.
public enum Fund {
  GENERAL,
  SPECIAL
}
