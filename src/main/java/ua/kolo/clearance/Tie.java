package ua.kolo.clearance;

/// What somebody of the staff is to the person a record is about.
public enum Tie {
  SELF,
  SPOUSE,
  FORMER_SPOUSE,
  PARENT,
  CHILD,
  SIBLING,
  OTHER_KIN,
  CLOSE
}
