package ua.kolo.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The person at the command line: their language, and what is said to them, always in UTF-8.
///
/// A command gets it in its constructor.
public final class Terminal {
  private final Locale reader;
  private final Wording wording;
  private final PrintWriter out;
  private final PrintWriter err;

  public Terminal(Locale reader, Wording wording, PrintWriter out, PrintWriter err) {
    this.reader = reader;
    this.wording = wording;
    this.out = out;
    this.err = err;
  }

  /// The terminal of this process; the texts are those of the named modules.
  public static Terminal ofProcess(Locale reader, String... modules) {
    return new Terminal(
        reader, Wording.of(modules), utf8(FileDescriptor.out), utf8(FileDescriptor.err));
  }

  /// The language asked for by `--lang`, or by the environment; Ukrainian when neither says.
  public static Locale language(List<String> arguments, Map<String, String> environment) {
    var asked = arguments.indexOf("--lang");
    var spoken =
        asked >= 0 && asked + 1 < arguments.size()
            ? Stream.of(arguments.get(asked + 1))
            : Stream.concat(
                arguments.stream()
                    .filter(argument -> argument.startsWith("--lang="))
                    .map(argument -> argument.substring("--lang=".length())),
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                    .map(name -> environment.getOrDefault(name, "")));
    var first = spoken.filter(name -> !name.isEmpty()).findFirst().orElse("uk");
    return first.startsWith("en") ? Locale.ENGLISH : Wording.UKRAINIAN;
  }

  public Locale reader() {
    return reader;
  }

  public PrintWriter out() {
    return out;
  }

  public PrintWriter err() {
    return err;
  }

  public void say(String key, Object... details) {
    out.println(wording.text(reader, key, details));
    out.flush();
  }

  public void complain(String key, Object... details) {
    err.println(wording.text(reader, key, details));
    err.flush();
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
