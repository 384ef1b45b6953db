package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import ua.kolo.platform.Right;

class MessagesTests {
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");
  private static final Pattern MADE_KEY = Pattern.compile("#\\{\\|([\\w.-]*)\\$");
  private static final Pattern REFUSAL =
      Pattern.compile("new (?:BadRequest|Conflict|CannotStart)\\(\\s*\"([^\"]+)\"");
  private static final Set<String> SPOKEN = Set.of("title", "placeholder", "alt", "aria-label");

  static Stream<Path> ukrainian() throws IOException {
    return files(MESSAGES, ".properties")
        .filter(file -> !file.toString().endsWith("_en.properties"));
  }

  static Stream<Path> templates() throws IOException {
    return files(TEMPLATES, ".html");
  }

  @ParameterizedTest
  @MethodSource("ukrainian")
  void bothLanguagesSayTheSameThings(Path ukrainian) throws IOException {
    var english = Path.of(ukrainian.toString().replace(".properties", "_en.properties"));

    assertThat(keys(english)).isEqualTo(keys(ukrainian));
  }

  @ParameterizedTest
  @MethodSource("ukrainian")
  void nothingIsSaidTwiceUnderOneName(Path ukrainian) throws IOException {
    var english = Path.of(ukrainian.toString().replace(".properties", "_en.properties"));

    for (var file : List.of(ukrainian, english)) {
      assertThat(
              Files.readAllLines(file).stream()
                  .filter(line -> line.matches("[\\w.-]+ =.*"))
                  .map(line -> line.substring(0, line.indexOf(' '))))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyMessageOfATemplateExists(Path template) throws IOException {
    var html = Files.readString(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");

    assertThat(found(KEY, html)).isSubsetOf(allKeys());
    assertThat(found(MADE_KEY, html))
        .allSatisfy(beginning -> assertThat(allKeys()).anyMatch(key -> key.startsWith(beginning)));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateSpeaksByItself(Path template) throws IOException {
    assertThat(wordsOf(Files.readString(template))).isEmpty();
  }

  /// Whatever people typed is shown as text, never as tags (ASVS 5.3.3).
  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateShowsWhatWasTypedAsTags(Path template) throws IOException {
    assertThat(Files.readString(template)).doesNotContain("th:utext", "[(", "th:inline=\"none");
  }

  @Test
  void aTemplateThatSpeaksByItselfIsFound() {
    assertThat(wordsOf("<p th:text='#{a.b}'>x</p><p>Ой</p><input placeholder='Шукати'>"))
        .containsExactly("Ой", "Шукати");
  }

  @Test
  void everyRefusalHasItsSentence() throws IOException {
    var codes = new TreeSet<String>();
    for (var source : files(Path.of("src/main/java"), ".java").toList()) {
      codes.addAll(found(REFUSAL, Files.readString(source)));
    }

    assertThat(codes).isNotEmpty().isSubsetOf(allKeys());
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void everyRightHasItsWords(Right right) throws IOException {
    assertThat(allKeys()).contains("rights.right." + right);
  }

  private static List<String> wordsOf(String html) {
    var words = new ArrayList<String>();
    for (var element : Jsoup.parse(html).getAllElements()) {
      if (!isReplaced(element)) {
        words.addAll(element.textNodes().stream().map(TextNode::text).toList());
      }
      for (Attribute attribute : element.attributes()) {
        if (SPOKEN.contains(attribute.getKey())) {
          words.add(attribute.getValue());
        }
      }
    }
    return words.stream().filter(MessagesTests::hasWord).toList();
  }

  private static boolean isReplaced(Element element) {
    return element.hasAttr("th:text");
  }

  private static boolean hasWord(String text) {
    return Pattern.compile("\\p{L}{2}").matcher(text).find();
  }

  private static Set<String> allKeys() throws IOException {
    var all = new HashSet<String>();
    for (var file : ukrainian().toList()) {
      all.addAll(keys(file));
    }
    return all;
  }

  private static Set<String> keys(Path file) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static Set<String> found(Pattern pattern, String text) {
    var all = new TreeSet<String>();
    pattern.matcher(text).results().forEach(match -> all.add(match.group(1)));
    return all;
  }

  private static Stream<Path> files(Path root, String ending) throws IOException {
    try (var paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().endsWith(ending)).toList().stream();
    }
  }
}
