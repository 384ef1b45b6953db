package ua.kolo.law;

/// A list of values by its code.
public record ValueList(Basis basis, Phrase name, int values, int unverified) {
  public String code() {
    return basis.code();
  }
}
