package ua.kolo.webhooks;

/// Why a try came to nothing.
public enum Trouble {
  /// The name leads to no address, or into a network that is not to be reached from here.
  ADDRESS,
  UNREACHABLE,
  /// Its certificate does not vouch for the name, or no common way of encryption.
  TLS,
  /// No answer in ten seconds.
  TIMEOUT,
  /// It sent elsewhere; nothing follows.
  REDIRECT,
  /// It answered, and not with 2xx.
  REFUSED
}
