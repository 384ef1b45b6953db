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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Texts of `messages/*.properties` by key; also serves the command line, where there is no Spring.
public final class Wording {
  public static final Locale UKRAINIAN = Locale.of("uk");

  // To read a pattern costs more than to fill it. Only texts come here and a reader's languages are
  // two, so they are few; a language somebody wrote into a cookie is not kept.
  private static final Set<Locale> OURS = Set.of(UKRAINIAN, Locale.ENGLISH);
  private static final Map<Form, MessageFormat> FORMATS = new ConcurrentHashMap<>();

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
    return OURS.contains(reader)
        ? filled(FORMATS.computeIfAbsent(new Form(pattern, reader), Form::format), arguments)
        : new MessageFormat(pattern, reader).format(arguments);
  }

  // One format is not for two at once.
  private static String filled(MessageFormat format, Object[] arguments) {
    synchronized (format) {
      return format.format(arguments);
    }
  }

  private record Form(String pattern, Locale reader) {
    MessageFormat format() {
      return new MessageFormat(pattern, reader);
    }
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
