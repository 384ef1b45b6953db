package ua.kolo.platform;

/// Signs texts with a key kept outside the database: what is stored of them tells nothing, and
/// cannot be tried word by word.
public interface Signing {
  /// A signature of the text, the same each time while the key is.
  ///
  /// @param purpose what the signature is for; one made for another purpose is none
  String sign(String purpose, String text);

  /// Whether this program signed the text for that purpose, with any key still in use.
  boolean isSigned(String purpose, String text, String signature);
}
