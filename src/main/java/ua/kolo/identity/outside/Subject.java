package ua.kolo.identity.outside;

/// Whom a provider vouches for.
///
/// @param name how the provider tells people apart, the provider included; never shown or logged
/// @param proven whether the provider itself asked for a second factor, in the way the installation
///   trusts
public record Subject(String way, String name, boolean proven) {
  @Override
  public String toString() {
    return "Subject[" + way + "]";
  }
}
