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
    return Pieces.of(cell, known).stream().map(Piece::split).toList();
  }

  /// Whether a cell reads like a list of bodies.
  public static boolean looksLikeBodies(String cell) {
    var pieces = Pieces.of(cell, KnownBodies.NONE);
    long bodies = pieces.stream().filter(piece -> beginsLikeBody(piece.name())).count();
    return bodies > 0 && bodies * 2 >= pieces.size() && beginsLikeBody(pieces.getFirst().name());
  }

  private static boolean beginsLikeBody(String name) {
    var start = Start.at(Token.of(name, Shield.cover(name), 0, name.length()), 0);
    return start != null;
  }
}
