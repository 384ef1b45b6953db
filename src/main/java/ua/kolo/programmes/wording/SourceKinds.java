package ua.kolo.programmes.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells whose money a source is by the words of its name.
final class SourceKinds {
  private static final Map<SourceKind, Pattern> ALL = read();

  private SourceKinds() {}

  static SourceKind of(String source) {
    var name = Letters.fold(Texts.normalise(source));
    return ALL.entrySet().stream()
        .filter(kind -> kind.getValue().matcher(name).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(SourceKind.OTHER);
  }

  private static Map<SourceKind, Pattern> read() {
    var all = new LinkedHashMap<SourceKind, Pattern>();
    for (var line : Lists.lines("source-kinds.txt")) {
      int blank = line.indexOf(' ');
      all.put(
          SourceKind.valueOf(line.substring(0, blank)),
          Pattern.compile("(?<!\\p{L})(?:" + line.substring(blank + 1) + ")"));
    }
    return all;
  }
}
