package ua.kolo.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// A font on paper: how wide words are, where lines end, which signs it can show.
final class Lettering {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");
  private static final Pattern AFTER_HYPHEN = Pattern.compile("(?<=-)(?=\\S)");
  private static final String UNKNOWN = "?";
  private final PDFont font;
  private final Map<Integer, String> shown = new HashMap<>();

  Lettering(PDFont font) {
    this.font = font;
  }

  PDFont font() {
    return font;
  }

  double width(String text, double size) {
    try {
      return font.getStringWidth(text) * size / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text in signs the font has.
  String shown(String text) {
    var all = new StringBuilder(text.length());
    text.codePoints().forEach(c -> all.append(shown.computeIfAbsent(c, this::sign)));
    return all.toString();
  }

  private String sign(int c) {
    if (c == '\t' || c == 0xA0 || c == 0x202F) {
      return " ";
    }
    if (c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF) {
      return "";
    }
    var sign = c == 0x2011 ? "-" : Character.toString(c);
    try {
      font.encode(sign);
      return sign;
    } catch (IOException | IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  /// The lines of a text of several paragraphs. A line ends at a blank, at a hyphen only in a word
  /// that does not fit, so that the words can be copied out of the page whole.
  List<String> lines(String text, double size, double room) {
    var lines = new ArrayList<String>();
    for (var paragraph : text.split("[\n\u000B]", -1)) {
      wrap(shown(paragraph).strip(), size, room, lines);
    }
    return lines;
  }

  private void wrap(String paragraph, double size, double room, List<String> lines) {
    var line = new StringBuilder();
    for (var word : pieces(paragraph, size, room)) {
      if (!line.isEmpty() && width(line + word.stripTrailing(), size) > room) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      var rest = word;
      while (width(rest.stripTrailing(), size) > room && rest.length() > 1) {
        int fits = fits(rest, size, room);
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(rest);
    }
    lines.add(line.toString().stripTrailing());
  }

  private List<String> pieces(String paragraph, double size, double room) {
    var pieces = new ArrayList<String>();
    for (var word : BETWEEN_WORDS.split(paragraph, -1)) {
      boolean whole = width(word.strip(), size) <= room;
      pieces.addAll(whole ? List.of(word) : List.of(AFTER_HYPHEN.split(word, -1)));
    }
    return pieces;
  }

  private int fits(String word, double size, double room) {
    int length = word.length() - 1;
    while (length > 1 && width(word.substring(0, length), size) > room) {
      length--;
    }
    return length;
  }
}
