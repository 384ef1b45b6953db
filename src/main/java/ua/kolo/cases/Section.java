package ua.kolo.cases;

import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// A part of a case file; who takes part in a case reads the parts they need and no other.
public enum Section {
  /// Who the person is.
  IDENTITY,
  /// How to reach her safely.
  CONTACT,
  /// What was reported.
  REPORT,
  /// What is being done.
  WORK,
  /// How dangerous it is.
  RISK,
  HEALTH,
  PSYCHOLOGY,
  CHILD,
  OFFENDER,
  /// Where she stays; told only to posts with the right to secret addresses.
  LOCATION;

  /// Whether the acting post reads it, where its institution does.
  public boolean isTold() {
    return this != LOCATION || Acting.current().may(Right.SECRET_ADDRESS);
  }

  /// The part of the file somebody belongs to.
  ///
  /// @param role of the list `party_role`
  static Section of(String role) {
    return switch (role) {
      case "CHILD_VICTIM", "CHILD_WITNESS" -> CHILD;
      case "OFFENDER", "CHILD_OFFENDER" -> OFFENDER;
      default -> IDENTITY;
    };
  }
}
