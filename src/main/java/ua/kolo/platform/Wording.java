package ua.kolo.platform;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Texts of `messages/*.properties` by key; also serves the command line, where there is no Spring.
public final class Wording {
  public static final Locale UKRAINIAN = Locale.of("uk");

  private final Map<String, String> ukrainian = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();

  /// The texts of the named modules.
  public static Wording of(String... modules) {
    var wording = new Wording();
    for (var module : modules) {
      wording.read(open(module + ".properties"), wording.ukrainian);
      wording.read(open(module + "_en.properties"), wording.english);
    }
    return wording;
  }

  /// The text of the key with its arguments filled in.
  public String text(Locale reader, String key, Object... arguments) {
    var pattern = find(reader, key);
    return pattern == null ? key : fill(pattern, reader, arguments);
  }

  void read(InputStream file, boolean inEnglish) {
    read(file, inEnglish ? english : ukrainian);
  }

  @Nullable String find(Locale reader, String key) {
    var own = "en".equals(reader.getLanguage()) ? english.get(key) : null;
    return own == null ? ukrainian.get(key) : own;
  }

  static String fill(String pattern, Locale reader, Object @Nullable [] arguments) {
    if (arguments == null || arguments.length == 0) {
      return pattern;
    }
    return new MessageFormat(pattern, reader).format(arguments);
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        Wording.class.getResourceAsStream("/messages/" + name), () -> "No messages/" + name);
  }

  private void read(InputStream file, Map<String, String> texts) {
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
