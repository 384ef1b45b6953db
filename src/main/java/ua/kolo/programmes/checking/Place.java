package ua.kolo.programmes.checking;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Origin;

/// Where in a plan something was found.
///
/// @param key the measure's or node's key; for a total its kind and label; empty for the document
/// @param line number of the funding line in its measure from 1, 0 when the whole measure is meant
/// @param total index of the printed total, null for other places
/// @param label what people call the place: «1.1.1», a total's label; its text when it has no
///   number
/// @param text the words that stand there
public record Place(
    Kind kind,
    String key,
    int line,
    @Nullable Integer total,
    String label,
    String text,
    Origin origin) {
  static final Place DOCUMENT =
      new Place(Kind.DOCUMENT, "", 0, null, "", "", new Origin(-1, -1, -1, 1));

  /// What kind of place.
  public enum Kind {
    DOCUMENT,
    NODE,
    MEASURE,
    LINE,
    TOTAL
  }

  /// The same in every check of the plan as long as the place exists.
  String identity() {
    return kind + "/" + key + "/" + line;
  }
}
