package ua.kolo.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.directory.StandsFor;

/// Which parts of a file an institution is given, by why it takes part and what it is; from
/// `cases/scopes.csv`.
@Component
class Scopes {
  private static final String ANY = "*";
  private final Map<String, Set<Section>> sections = new HashMap<>();

  Scopes() {
    try (InputStream file = Scopes.class.getResourceAsStream("/cases/scopes.csv")) {
      new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("reason;"))
          .forEach(this::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(String line) {
    var cells = line.split(";", -1);
    var named = EnumSet.noneOf(Section.class);
    Arrays.stream(cells[2].split(" ", -1)).map(Section::valueOf).forEach(named::add);
    sections.put(key(Participation.Reason.valueOf(cells[0]), cells[1]), Set.copyOf(named));
  }

  /// The parts opened at the beginning.
  ///
  /// @param kind of the institution, of `agency_type` or `org_kind`; null when nobody said
  Set<Section> of(Participation.Reason reason, @Nullable String kind) {
    return StandsFor.all(kind).stream()
        .map(one -> sections.get(key(reason, one)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> Objects.requireNonNull(sections.get(key(reason, ANY))));
  }

  private static String key(Participation.Reason reason, String kind) {
    return reason + ";" + kind;
  }
}
