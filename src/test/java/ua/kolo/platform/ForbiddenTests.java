package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever is refused reads in words what right is lacking; a program gets its code beside.
class ForbiddenTests {
  private final Messages messages = new Messages(Wording.of("status", "rights"));

  @ParameterizedTest
  @EnumSource(Right.class)
  void theRightIsToldInWords(Right right) {
    for (var reader : List.of(Wording.UKRAINIAN, Locale.ENGLISH)) {
      var said = new Forbidden(right).updateAndGetBody(messages, reader);

      assertThat(said.getDetail())
          .contains(messages.getMessage("rights.right." + right, null, reader))
          .doesNotContain(right.name());
      assertThat(said.getProperties()).containsEntry("right", right.name());
    }
  }
}
