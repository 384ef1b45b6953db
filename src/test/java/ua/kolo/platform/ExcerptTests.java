package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTests {
  /// Of attributes named in words Thymeleaf lets none of our objects be asked: the page breaks.
  private static final Pattern ASKED_WHERE_NONE_MAY =
      Pattern.compile("th:attr(?:append|prepend)?=\"[^\"]*[({ ]@\\w+\\.");

  private final Excerpt excerpt = new Excerpt();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "Програма протидії насильству, 40, Програма протидії насильству",
        "Програма протидії насильству, 29, Програма протидії насильству",
        "Програма протидії насильству, 28, Програма протидії насильству",
        "Програма протидії насильству, 27, Програма протидії…",
        "Програма протидії насильству, 18, Програма протидії…",
        "'Навчання, наради та зустрічі', 10, Навчання…",
        "'Громада – це ми', 11, Громада…",
        "Найзвичайніший, 8, Найзвич…"
      })
  void endsBetweenWords(String text, int longest, String expected) {
    assertThat(excerpt.of(text, longest)).isEqualTo(expected).hasSizeLessThanOrEqualTo(longest);
  }

  @Test
  void nothingStaysNothing() {
    assertThat(excerpt.of(null, 10)).isNull();
  }

  /// There is one way to shorten; the other one cuts words.
  @Test
  void pagesCutNoWords() throws IOException {
    try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("#strings.abbreviate")
            .doesNotContainPattern(ASKED_WHERE_NONE_MAY);
      }
    }
  }
}
