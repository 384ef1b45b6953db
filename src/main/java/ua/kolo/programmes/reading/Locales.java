package ua.kolo.programmes.reading;

import java.util.Locale;

/// The language of the documents.
final class Locales {
  static final Locale UK = Locale.of("uk");

  private Locales() {}
}
