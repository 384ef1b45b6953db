package ua.kolo.directory;

import java.text.Normalizer;
import java.util.Locale;

/// A name as people look for it: without apostrophes and soft signs, letters that are mixed up made
/// one, Latin look-alikes made Cyrillic.
public final class SearchKey {
  private static final String FROM = "abceiopxykmhtїиыйєёэґ";
  private static final String INTO = "авсеіорхукмнтііііееег";

  private SearchKey() {}

  public static String of(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    var key = new StringBuilder();
    plain.chars().forEach(letter -> add(key, (char) letter));
    return key.toString().strip().replaceAll(" +", " ");
  }

  private static void add(StringBuilder key, char letter) {
    if (letter == 'ь' || letter == 'ъ' || "'’ʼ`".indexOf(letter) >= 0) {
      return;
    }
    int at = FROM.indexOf(letter);
    char one = at >= 0 ? INTO.charAt(at) : letter;
    key.append(Character.isLetterOrDigit(one) ? one : ' ');
  }
}
