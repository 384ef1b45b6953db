package ua.kolo.programmes.wording;

import java.util.List;
import ua.kolo.programmes.plan.Executor;

/// Bodies named in an executors' cell.
public final class Executors {
  /// One body and how sure its borders are, 0 to 1.
  public record Split(Executor executor, double confidence) {}

  private Executors() {}

  /// The bodies of a cell in order; empty for an empty cell. Takes the cell as printed, with its
  /// paragraphs.
  public static List<Split> split(String cell, KnownBodies known) {
    var name = Texts.normalise(cell);
    return name.isEmpty() ? List.of() : List.of(new Split(new Executor(name, false), 0.5));
  }

  /// Whether a cell reads like a list of bodies.
  public static boolean looksLikeBodies(String cell) {
    return false;
  }
}
