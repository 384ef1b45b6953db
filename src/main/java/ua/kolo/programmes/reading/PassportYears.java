package ua.kolo.programmes.reading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ua.kolo.programmes.wording.Texts;

/// The years a passport's row names as the programme's own: «Термін реалізації | 2026-2028 роки».
final class PassportYears {
  private static final Pattern LABEL =
      Pattern.compile(
          "^[\\d.\\s]*(?:термін|строк|період|рок)\\p{L}*\\s.*(?:реаліз|викон|дії|програм)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

  private PassportYears() {}

  static Set<Integer> of(List<List<Line>> tables) {
    var years = new TreeSet<Integer>();
    for (var rows : tables) {
      for (var row : rows) {
        var words = row.words().stream().filter(text -> !Tokens.onlyNumber(text)).toList();
        if (words.size() == 2 && label(words.getFirst())) {
          YEAR.matcher(words.getLast())
              .results()
              .forEach(year -> years.add(Integer.valueOf(year.group())));
        }
      }
    }
    return years;
  }

  private static boolean label(String text) {
    return LABEL.matcher(Texts.normalise(text).toLowerCase(Locales.UK)).find();
  }
}
