package ua.kolo.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An edition as a file or a form gives it: the columns by name, absent where nothing is said.
///
/// @param place where it stands in its file
record Leaf(Subject subject, String code, int place, Map<String, String> columns) {
  Leaf {
    columns = Map.copyOf(columns);
  }

  @Nullable String text(String column) {
    return columns.get(column);
  }

  @Nullable LocalDate day(String column) {
    var text = columns.get(column);
    return text == null ? null : LocalDate.parse(text);
  }

  Grade grade() {
    var printed = columns.get("grade");
    if (printed == null) {
      throw new IllegalStateException(subject + " " + code + " has no grade of evidence");
    }
    return Grade.of(printed);
  }

  Verification verification() {
    return columns.containsKey("verified_on") ? Verification.CONFIRMED : grade().verification();
  }

  /// The same for the same content, wherever it stands in its file.
  String hash() {
    return Hash.of(subject + "\n" + code + "\n" + new TreeMap<>(columns));
  }

  /// What tells editions of one code apart.
  String key() {
    return code + "@" + columns.getOrDefault("valid_from", "");
  }
}
