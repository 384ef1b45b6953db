package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ua.kolo.documents.Block;
import ua.kolo.documents.SourceDocument;
import ua.kolo.programmes.wording.Addressees;
import ua.kolo.programmes.wording.Executors;

/// The paragraphs of a plan without a table.
final class Pieces {
  private static final int WRAPPED = 55;

  /// Formats in which a line ends where the page did, not where the paragraph does.
  private static final Set<String> TORN = Set.of("txt", "pdf");

  /// One paragraph, its hard-wrapped lines joined.
  record Piece(String text, int block) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final boolean torn;

  private Pieces(boolean torn) {
    this.torn = torn;
  }

  /// Every paragraph of the document, its torn lines joined.
  static List<Piece> of(SourceDocument document) {
    var all = new Pieces(TORN.contains(document.format()));
    for (int b = 0; b < document.blocks().size(); b++) {
      if (document.blocks().get(b) instanceof Block.Paragraph paragraph) {
        for (var line : paragraph.text().lines().toList()) {
          all.add(Words.trim(line), b);
        }
      }
    }
    return all.pieces;
  }

  private void add(String line, int block) {
    if (line.isEmpty()) {
      return;
    }
    var last = pieces.isEmpty() ? null : pieces.getLast();
    boolean own =
        Tokens.numbered(line)
            || Labels.BULLET.matcher(line).find()
            || !Labels.of(line).isEmpty()
            || addresses(line)
            || Tokens.total(line);
    boolean open =
        last != null && last.text().length() > WRAPPED && !last.text().matches("(?s).*[.!?]$");
    if (last != null
        && !own
        && ((open && torn) || (Words.startsLower(line) && !Words.endsSentence(last.text())))) {
      pieces.set(pieces.size() - 1, new Piece(last.text() + " " + line, last.block()));
    } else {
      pieces.add(new Piece(line, block));
    }
  }

  /// «Відділ освіти:» over what it has to do.
  static boolean addresses(String text) {
    return text.endsWith(":")
        && (Executors.looksLikeBodies(text) || Addressees.nominative(text) != null);
  }
}
