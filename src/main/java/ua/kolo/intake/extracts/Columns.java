package ua.kolo.intake.extracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Guesses what columns are by what stands over them; from `intake/extract-columns.csv`. Whoever
/// uploads corrects it.
@Component
class Columns {
  private final List<Rule> rules;

  Columns() {
    try (InputStream file = Columns.class.getResourceAsStream("/intake/extract-columns.csv")) {
      rules =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(Rule::of)
              .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// A field for each head, each field once; null for a head that says nothing known.
  List<@Nullable Field> guess(List<String> heads) {
    var taken = EnumSet.noneOf(Field.class);
    var guessed = new ArrayList<@Nullable Field>();
    for (var head : heads) {
      var field = field(head.toLowerCase(Locale.ROOT));
      guessed.add(field != null && taken.add(field) ? field : null);
    }
    return guessed;
  }

  private @Nullable Field field(String head) {
    return rules.stream()
        .filter(rule -> rule.stems.stream().allMatch(head::contains))
        .map(Rule::field)
        .findFirst()
        .orElse(null);
  }

  private record Rule(Field field, List<String> stems) {
    static Rule of(String line) {
      var cells = line.split(";", -1);
      return new Rule(Field.valueOf(cells[0]), List.of(cells[1].split(" ", -1)));
    }
  }
}
