package ua.kolo.vault;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.platform.CannotStart;

/// Refuses to start with keys that are not this database's: what would be written then could not be
/// read beside what is there.
@Component
@Order(0)
class KeysFit implements ApplicationRunner {
  private static final int NAMED = 10;
  private final Keys keys;
  private final DataKeys rows;

  KeysFit(Keys keys, DataKeys rows) {
    this.keys = keys;
    this.rows = rows;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var ours = keys.sets().wrappingKeys();
    var foreign =
        rows.counts().stream()
            .map(DataKeys.Count::keyId)
            .filter(Objects::nonNull)
            .filter(key -> !ours.contains(key))
            .map(String::valueOf)
            .toList();
    if (!foreign.isEmpty()) {
      throw new IllegalStateException(
          new CannotStart("vault.keys.foreign", foreign.size(), named(foreign)));
    }
  }

  /// The first of them by name: a message with a million keys helps nobody.
  static String named(List<String> foreign) {
    var first = foreign.stream().limit(NAMED).collect(Collectors.joining(", "));
    return foreign.size() > NAMED ? first + ", …" : first;
  }
}
