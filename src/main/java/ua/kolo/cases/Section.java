package ua.kolo.cases;

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
  /// Where she stays.
  LOCATION;

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
