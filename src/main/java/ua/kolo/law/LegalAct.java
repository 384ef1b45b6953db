package ua.kolo.law;

import org.jspecify.annotations.Nullable;

/// An act terms and lists come from.
///
/// @param dated a day or a year, as exactly as it is known
public record LegalAct(
    Basis basis, Kind kind, String number, @Nullable String dated, String body, Phrase title) {
  /// What an act is called.
  public enum Kind {
    LAW,
    CODE,
    RESOLUTION,
    ORDER
  }

  public String code() {
    return basis.code();
  }
}
