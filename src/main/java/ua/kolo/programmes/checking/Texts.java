package ua.kolo.programmes.checking;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The module's messages in one language, readable without a running program. Ukrainian is the
/// root.
final class Texts {
  private final Locale locale;
  private final Properties texts = new Properties();

  Texts(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    this.locale = english ? Locale.ENGLISH : Locale.of("uk");
    load("/messages/checking.properties");
    if (english) {
      load("/messages/checking_en.properties");
    }
  }

  boolean isEnglish() {
    return locale.equals(Locale.ENGLISH);
  }

  Locale locale() {
    return locale;
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  String text(String key) {
    return text(key, Map.of());
  }

  String text(String key, Map<String, ?> words) {
    var pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No message " + key);
    }
    return new MessageFormat(pattern, locale).format(words);
  }

  private void load(String resource) {
    try {
      texts.load(new StringReader(Table.text(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
