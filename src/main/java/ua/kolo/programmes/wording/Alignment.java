package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.wording.Piece.Parting;

/// Deals a cell's executors or terms out to the several measures of the neighbour cell.
public final class Alignment {
  private static final double PARAGRAPHS = 0.95;
  private static final double WORDS = 0.85;
  private static final double ONE_FOR_ALL = 0.8;
  private static final double UNCLEAR = 0.4;
  private static final Pattern TERM =
      Pattern.compile(
          "(?:\\p{L}[^\\d]*?)??20\\d\\d(?:\\s*[-–—]\\s*20\\d\\d)?(?:\\s*(?:роки|років|року|рік|рр?\\.?)(?!\\p{L}))?"
              + "(?:\\s*\\([^)]*\\))?\\s*");

  private Alignment() {}

  /// Executors for each of the measures.
  public static Aligned<List<Executors.Split>> executors(
      String cell, int measures, KnownBodies known) {
    var all = Executors.split(cell, known);
    if (measures <= 1) {
      return new Aligned<>(List.of(all), List.of(false), 1);
    }
    var paragraphs = paragraphs(cell, measures);
    if (paragraphs != null && paragraphs.stream().allMatch(Executors::looksLikeBodies)) {
      return dealt(
          paragraphs.stream().map(part -> Executors.split(part, known)).toList(), PARAGRAPHS);
    }
    var pieces = Pieces.of(cell, known);
    var borders = borders(pieces, measures - 1);
    if (borders == null) {
      boolean one = pieces.stream().skip(1).allMatch(piece -> strength(piece) == 0);
      return shared(all, measures, one ? ONE_FOR_ALL : UNCLEAR);
    }
    return dealt(groups(pieces, borders), WORDS);
  }

  /// The printed term for each of the measures; empty where its paragraph is empty.
  public static Aligned<String> terms(String cell, int measures) {
    var line = Texts.normalise(cell);
    if (measures <= 1) {
      return new Aligned<>(List.of(line), List.of(false), 1);
    }
    var paragraphs = paragraphs(cell, measures);
    if (paragraphs != null) {
      return dealt(paragraphs, PARAGRAPHS);
    }
    var terms = TERM.matcher(line).results().map(term -> term.group().strip()).toList();
    boolean whole = String.join("", terms).replace(" ", "").equals(line.replace(" ", ""));
    if (whole && terms.size() == measures) {
      return dealt(terms, WORDS);
    }
    return shared(line, measures, whole && terms.size() > 1 ? UNCLEAR : ONE_FOR_ALL);
  }

  // One paragraph for each measure, numbered or in order; an empty one is a missing part.
  private static @Nullable List<String> paragraphs(String cell, int measures) {
    var numbered = Numbering.several(cell);
    if (numbered.size() == measures && numbered.getFirst().number() != null) {
      return numbered.stream().map(Numbering.Numbered::rest).toList();
    }
    var filled = Texts.paragraphs(cell);
    if (filled.size() == measures) {
      return filled;
    }
    var every = List.of(cell.split("\n", -1)).stream().map(Texts::normalise).toList();
    return every.size() == measures && filled.size() > 1 ? every : null;
  }

  private static <T> Aligned<T> dealt(List<T> parts, double sure) {
    return new Aligned<>(parts, Collections.nCopies(parts.size(), false), sure);
  }

  private static <T> Aligned<T> shared(T part, int measures, double sure) {
    return new Aligned<>(
        Collections.nCopies(measures, part), Collections.nCopies(measures, true), sure);
  }

  // The borders that stand out: as many of the strongest as are needed, never a part of equals.
  private static @Nullable List<Integer> borders(List<Piece> pieces, int needed) {
    for (int least = 6; least > 0; least--) {
      int strong = least;
      var found =
          IntStream.range(1, pieces.size())
              .filter(i -> strength(pieces.get(i)) >= strong)
              .boxed()
              .toList();
      if (found.size() == needed) {
        return found;
      }
    }
    return null;
  }

  private static int strength(Piece piece) {
    int line = piece.before() == Parting.LINE ? 3 : 0;
    if (line == 0 && piece.before() != Parting.BLANK) {
      return 0;
    }
    return line + 1 + capital(piece.name());
  }

  // «Управління …» begins a list; «Вигаданський центр …» is capital anywhere.
  private static int capital(String name) {
    var first = Token.of(name, Shield.cover(name), 0, name.length()).getFirst();
    if (!first.capital() || first.abbreviation()) {
      return 0;
    }
    return HeadNouns.of(first.word()) == null ? 1 : 2;
  }

  private static List<List<Executors.Split>> groups(List<Piece> pieces, List<Integer> borders) {
    var all = new ArrayList<List<Executors.Split>>();
    int from = 0;
    for (int i = 0; i <= borders.size(); i++) {
      int to = i == borders.size() ? pieces.size() : borders.get(i);
      all.add(pieces.subList(from, to).stream().map(Piece::split).toList());
      from = to;
    }
    return all;
  }
}
