package ua.kolo.programmes.wording;

import java.util.List;

/// Sources named in a source cell.
public final class Sources {
  private Sources() {}

  /// The sources in order; none for an empty cell or one that says no money is needed.
  public static List<String> split(String cell) {
    var source = Texts.normalise(cell);
    return source.isEmpty() ? List.of() : List.of(source);
  }

  /// Whether the cell says that no money is needed.
  public static boolean notRequired(String cell) {
    return false;
  }

  /// Whose money it is.
  public static SourceKind kind(String source) {
    return SourceKind.OTHER;
  }

  /// Whether a cell reads like a list of sources.
  public static boolean looksLikeSources(String cell) {
    return false;
  }
}
