package ua.kolo.programmes.composing;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Words Kolo itself puts into a new plan. The document is the council's, so they are Ukrainian.
final class DocumentWords {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(
          "messages.composing",
          Locale.ROOT,
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  private DocumentWords() {}

  static String of(String key) {
    return WORDS.getString("composing." + key);
  }
}
