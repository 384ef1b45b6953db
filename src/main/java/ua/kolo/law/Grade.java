package ua.kolo.law;

import java.util.Locale;

/// How the wording of a norm is known; printed as in the files: `SEEN-2nd`.
public enum Grade {
  /// The wording of the act itself was on screen.
  SEEN,
  /// Read in a secondary source.
  SEEN_2ND,
  /// Read in a source of low trust.
  SEEN_3RD,
  /// From memory, sure of the substance.
  REC_HI,
  /// From memory, unsure.
  REC_LO,
  /// From memory.
  RECALLED,
  /// Sources contradict each other.
  CONFLICT,
  /// Not law: a list of this program.
  DESIGN;

  static Grade of(String printed) {
    return valueOf(printed.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// Whether a person has yet to compare it with the act, unless somebody confirmed it.
  Verification verification() {
    return switch (this) {
      case SEEN -> Verification.SEEN;
      case DESIGN -> Verification.OWN;
      case SEEN_2ND, SEEN_3RD, REC_HI, REC_LO, RECALLED, CONFLICT -> Verification.UNVERIFIED;
    };
  }
}
