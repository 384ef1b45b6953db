package ua.kolo.programmes.wording;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;

/// Bodies named in an executors' cell.
public final class Executors {
  /// One body and how sure its borders are, 0 to 1.
  ///
  /// @param priced the body with a sum of its own, as printed; null when it has none
  public record Split(Executor executor, double confidence, @Nullable String priced) {
    Split(Executor executor, double confidence) {
      this(executor, confidence, null);
    }
  }

  /// «Відділ освіти – 10,0», «відділ культури: 5 тис. грн».
  private static final Pattern WITH_SUM =
      Pattern.compile(
          "(?iu)^(.*\\p{L}[»”\")]?)\\s*[-–—:(]\\s*\\d[\\d\\s\u00a0]*"
              + "(?:[.,]\\d{1,3}(?:\\s*(?:тис|млн|грн|гривень).*)?|\\s(?:тис|млн|грн|гривень).*)$");

  private Executors() {}

  /// The bodies of a cell in order; empty for an empty cell. Takes the cell as printed, with its
  /// paragraphs.
  public static List<Split> split(String cell, KnownBodies known) {
    return Pieces.of(cell, known).stream().map(Piece::split).map(Executors::withoutSum).toList();
  }

  /// Bodies of words a person typed: what they typed stays, a sum beside a name too.
  public static List<Executor> typed(String words, KnownBodies known) {
    return Pieces.of(words, known).stream().map(Piece::split).map(Split::executor).toList();
  }

  private static Split withoutSum(Split split) {
    var one = split.executor();
    var said = WITH_SUM.matcher(one.name());
    if (!said.matches()) {
      return split;
    }
    var body = new Executor(said.group(1), one.byConsent(), one.role());
    return new Split(body, split.confidence(), one.name());
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
