package ua.kolo.identity.people;

/// By what an administrator helps somebody into their account.
public enum Deed {
  /// A one-time code for a new password.
  CODE,
  /// The second factors are taken away.
  FACTORS
}
