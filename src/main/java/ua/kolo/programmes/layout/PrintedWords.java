package ua.kolo.programmes.layout;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Words Kolo itself adds to a printed plan. The document is the council's, so they are Ukrainian.
final class PrintedWords {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(
          "messages.layout", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  private PrintedWords() {}

  static String of(String key) {
    return WORDS.getString("layout." + key);
  }
}
