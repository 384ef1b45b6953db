package ua.kolo.law;

import java.util.Locale;

/// Words in both languages.
public record Phrase(String uk, String en) {
  public String in(Locale reader) {
    return "en".equals(reader.getLanguage()) ? en : uk;
  }
}
