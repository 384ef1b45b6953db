package ua.kolo.overview.services;

/// Who provides a service in a hromada.
public enum Way {
  /// An institution of the hromada itself.
  OWN,
  /// Somebody the hromada has a contract with.
  CONTRACT,
  /// Another hromada, by an agreement.
  NEIGHBOUR,
  /// Nobody: said so, which is not the same as saying nothing.
  NONE;

  public boolean isProvided() {
    return this != NONE;
  }

  /// Whether somebody outside the hromada must be named.
  public boolean namesProvider() {
    return this == CONTRACT || this == NEIGHBOUR;
  }
}
