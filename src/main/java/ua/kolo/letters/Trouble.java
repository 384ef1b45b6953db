package ua.kolo.letters;

/// Why a letter did not go.
public enum Trouble {
  /// The person has no confirmed address, or nobody set where roots go.
  NO_ADDRESS,
  /// The server of mail did not answer, or offers no encryption.
  UNREACHABLE,
  /// It did not let the program in.
  LOGIN,
  /// It did not take the letter.
  REFUSED
}
