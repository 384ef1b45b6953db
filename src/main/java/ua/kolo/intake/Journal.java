package ua.kolo.intake;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.StandsFor;

/// The journals of the order of interaction; an institution keeps the one of its kind.
enum Journal {
  BODIES('П'),
  HEALTH('М'),
  EDUCATION('О');

  private final char letter;

  Journal(char letter) {
    this.letter = letter;
  }

  static Journal of(@Nullable String institutionKind) {
    if ("HEALTH".equals(institutionKind)) {
      return HEALTH;
    }
    return "EDU".equals(StandsFor.duty(institutionKind)) ? EDUCATION : BODIES;
  }

  static @Nullable Journal lettered(char letter) {
    return Arrays.stream(values())
        .filter(one -> one.letter == Character.toUpperCase(letter))
        .findFirst()
        .orElse(null);
  }

  static String reference(String journal, int year, int number) {
    var letter =
        Arrays.stream(values())
            .filter(one -> one.name().equals(journal))
            .map(one -> one.letter)
            .findFirst()
            .orElse('П');
    return "%s-%d-%05d".formatted(letter, year, number);
  }
}
