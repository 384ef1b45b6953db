package ua.kolo.letters;

/// What a letter is about.
public enum Kind {
  /// Whether the address is the person's.
  CONFIRMATION,
  /// A week in figures.
  DIGEST,
  /// Terms passed, at most once a day.
  OVERDUE,
  /// Duties not done, for those whom a step of the ladder names.
  TOLD,
  /// Reports or figures are asked, or their day comes near.
  REPORT_DUE,
  /// Somebody opened a record from outside its institution, for whoever reviews that.
  GLASS_BROKEN,
  /// Somebody opened a record so, and nobody reviews that there: for administrators.
  UNREVIEWED,
  /// A reviewer found that a record was opened without need.
  UNJUSTIFIED,
  /// An administrator ended a post that heads the institution.
  HEAD_ENDED,
  /// Referrals to the institution were taken back.
  RECALLED,
  /// Somebody was helped into the reader's account.
  OWN_ENTRY,
  /// Somebody was helped into the account of a colleague whose post sees persons.
  ENTRY_HELPED,
  /// Somebody entered from a device not seen before.
  NEW_DEVICE,
  /// The root of a day of the trail, for whoever keeps it elsewhere.
  ROOT
}
