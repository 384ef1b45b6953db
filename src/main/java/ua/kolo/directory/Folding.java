package ua.kolo.directory;

import java.text.Normalizer;
import java.util.Locale;

/// Spellings of one name made equal: case, dashes, quotes, apostrophes, blanks, Latin look-alikes.
public final class Folding {
  private static final String LATIN = "abceiopxykmht";
  private static final String CYRILLIC = "авсеіорхукмнт";

  private Folding() {}

  public static String fold(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder();
    plain.codePoints().map(Folding::fold).forEach(folded::appendCodePoint);
    return folded.toString().strip().replaceAll(" +", " ");
  }

  // An apostrophe (U+02BC) counts as a letter of Unicode, but people write it in five ways.
  private static int fold(int letter) {
    var latin = LATIN.indexOf(letter);
    if (latin >= 0) {
      return CYRILLIC.charAt(latin);
    }
    return Character.isLetterOrDigit(letter) && letter != 0x02BC ? letter : ' ';
  }
}
