package ua.kolo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everybody the demo's files name, with their phones and mail addresses: staff and appointed
/// specialists, who stand in the clear in a few places only (decision 0083).
final class DemoPeople {
  /// Where a name, phone or mail address of staff or of a specialist may stand; nowhere else.
  static final Set<String> ALLOWED =
      lines(Path.of("src/test/resources/names-in-the-clear.txt"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Path FILES = Path.of("src/main/resources/demo");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{Ll}ʼ’-]+(?: \\p{Lu}[\\p{Ll}ʼ’-]+){1,2}");
  private static final Pattern REACHED_AT =
      Pattern.compile("\\+380[ \\d]{9,}\\d|[\\w.-]+@[\\w.-]+");
  private static final String LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщюя";
  private static final List<String> LATIN =
      List.of(
          "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch iu ia"
              .split(" ", -1));

  private DemoPeople() {}

  /// Names in Cyrillic and Latin, phones as written and as stored, mail addresses.
  static Set<String> words() {
    return Stream.of("people.txt", "specialists.txt")
        .map(FILES::resolve)
        .flatMap(DemoPeople::lines)
        .flatMap(DemoPeople::words)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file, UTF_8).stream().filter(line -> !line.startsWith("#"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Stream<String> words(String line) {
    var fields = List.of(line.split(";", -1));
    return fields.stream()
        .map(field -> field.replaceAll("\\(.*\\)", "").strip())
        .flatMap(
            field ->
                NAME.matcher(field).matches()
                    ? Stream.of(field, latin(field))
                    : REACHED_AT.matcher(field).matches()
                        ? Stream.of(field, field.replace(" ", ""))
                        : Stream.of());
  }

  // As in a passport; the first letter of a word differs for four letters.
  private static String latin(String name) {
    return Stream.of(name.split(" ", -1))
        .map(
            word ->
                word.toLowerCase(Locale.ROOT)
                    .replaceAll("^є", "ye")
                    .replaceAll("^ї", "yi")
                    .replaceAll("^ю", "yu")
                    .replaceAll("^я", "ya")
                    .chars()
                    .mapToObj(DemoPeople::latin)
                    .collect(Collectors.joining()))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static String latin(int letter) {
    var at = LETTERS.indexOf(letter);
    if (at >= 0) {
      return LATIN.get(at);
    }
    return letter < 128 ? String.valueOf((char) letter) : "";
  }
}
