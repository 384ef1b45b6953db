package ua.kolo.programmes;

import java.util.Locale;

/// The tables of the open data on programmes.
public enum OpenDataTable {
  PROGRAMS,
  AMENDMENTS,
  REPORTS;

  /// The name in the data package.
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
