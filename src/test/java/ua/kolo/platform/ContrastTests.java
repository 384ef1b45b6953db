package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours of both themes are far enough apart for tired eyes and old monitors (WCAG 2.2).
class ContrastTests {
  private static final Path TOKENS = Path.of("src/main/resources/static/css/tokens.css");
  private static final Pattern COLOUR = Pattern.compile("--k-([\\w-]+): (#[0-9a-f]{6});");
  private static final List<String> GROUNDS = List.of("bg", "surface", "sunken", "hover");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textIsReadableOnEveryGround(boolean dark) throws IOException {
    var theme = theme(dark);

    for (var text : List.of("text", "quiet", "accent", "danger", "warning", "good")) {
      for (var ground : GROUNDS) {
        assertThat(theme.contrast(text, ground))
            .as("%s on %s", text, ground)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void signsAndNotesAreReadableOnTheirTints(boolean dark) throws IOException {
    var theme = theme(dark);

    for (var tone : List.of("accent", "danger", "warning", "good")) {
      assertThat(theme.contrast(tone, tone + "-tint")).as(tone).isGreaterThanOrEqualTo(4.5);
      assertThat(theme.contrast("text", tone + "-tint"))
          .as("text on " + tone)
          .isGreaterThanOrEqualTo(4.5);
      assertThat(theme.contrast("quiet", tone + "-tint"))
          .as("quiet on " + tone)
          .isGreaterThanOrEqualTo(4.5);
    }
    assertThat(theme.contrast("on-fill", "accent-fill")).isGreaterThanOrEqualTo(4.5);
    assertThat(theme.contrast("on-fill", "danger-fill")).isGreaterThanOrEqualTo(4.5);
    assertThat(theme.contrast("rail-text", "rail")).isGreaterThanOrEqualTo(4.5);
    assertThat(theme.contrast("rail-on", "rail-active")).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void controlsAndFocusAreSeen(boolean dark) throws IOException {
    var theme = theme(dark);

    for (var edge : List.of("control", "focus")) {
      for (var ground : GROUNDS) {
        assertThat(theme.contrast(edge, ground))
            .as("%s on %s", edge, ground)
            .isGreaterThanOrEqualTo(3.0);
      }
    }
    for (var bar : List.of("bar-1", "bar-2", "bar-3", "bar-4")) {
      assertThat(theme.contrast(bar, "surface")).as(bar).isGreaterThanOrEqualTo(3.0);
    }
  }

  private static Theme theme(boolean dark) throws IOException {
    var sheets = Files.readString(TOKENS).split("prefers-color-scheme: dark", 2);
    var colours = new HashMap<String, Integer>();
    read(sheets[0], colours);
    if (dark) {
      read(sheets[1], colours);
    }
    return new Theme(colours);
  }

  private static void read(String sheet, Map<String, Integer> colours) {
    COLOUR
        .matcher(sheet)
        .results()
        .forEach(found -> colours.put(found.group(1), Integer.decode(found.group(2))));
  }

  private record Theme(Map<String, Integer> colours) {
    double contrast(String one, String other) {
      var lights = List.of(light(one), light(other));
      return (Collections.max(lights) + 0.05) / (Collections.min(lights) + 0.05);
    }

    private double light(String name) {
      int colour = Objects.requireNonNull(colours.get(name), name);
      return 0.2126 * linear(colour >> 16)
          + 0.7152 * linear(colour >> 8 & 0xff)
          + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int part) {
      var share = part / 255.0;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
  }
}
