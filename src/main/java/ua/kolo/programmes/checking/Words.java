package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Ukrainian words made comparable: case, apostrophes, quotation marks and endings do not count.
final class Words {
  private static final String IGNORED = "\u00ad\u0301'’ʼ`´";
  private static final int SHORTEST_STEM = 3;

  /// No rule asks for less likeness.
  private static final double MUCH = 0.75;

  /// Longest first, so that one pass finds the whole ending.
  private static final List<String> ENDINGS =
      List.of(
          "ями", "ами", "ові", "еві", "ого", "ому", "ими", "ість", "ості", "ій", "ий", "ої", "ою",
          "ею", "єю", "их", "им", "ів", "їв", "ей", "ам", "ям", "ах", "ях", "ії", "ія", "ію", "ую",
          "єм", "ом", "ем", "а", "е", "и", "і", "о", "у", "ю", "я", "ь", "ї", "й", "є");

  private static final Set<String> SMALL =
      Set.of(
          "і", "й", "та", "або", "з", "із", "зі", "у", "в", "на", "по", "за", "до", "для", "від",
          "про", "при", "щодо", "а", "о");

  private Words() {}

  static String fold(String text) {
    var folded = new StringBuilder(text.length());
    for (var letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (isOfWord(letter)) {
        folded.append(letter);
      } else if (IGNORED.indexOf(letter) < 0 && !folded.isEmpty() && !endsInGap(folded)) {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  private static boolean isOfWord(char letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.OTHER_NUMBER
        || Character.getType(letter) == Character.LETTER_NUMBER;
  }

  private static boolean endsInGap(StringBuilder text) {
    return text.charAt(text.length() - 1) == ' ';
  }

  static List<String> of(String text) {
    var folded = fold(text);
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
  }

  /// Stems of the words that mean something.
  static List<String> stems(String text) {
    var stems = new ArrayList<String>();
    for (var word : of(text)) {
      if (!SMALL.contains(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  static String stem(String word) {
    for (var ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return single(word.substring(0, word.length() - ending.length()));
      }
    }
    return word;
  }

  /// «районний» and «район», «управління» and «управлінь» meet.
  private static String single(String stem) {
    return stem.endsWith("нн") ? stem.substring(0, stem.length() - 1) : stem;
  }

  /// From 0 to 1: how many of the words both texts share (Dice, each word as often as it stands).
  /// Texts of very different length cannot be much alike and are not looked at.
  static double likeness(List<String> a, List<String> b) {
    int all = a.size() + b.size();
    if (2 * Math.min(a.size(), b.size()) < MUCH * all || a.isEmpty()) {
      return 0;
    }
    var left = new HashMap<String, Integer>();
    a.forEach(w -> left.merge(w, 1, Integer::sum));
    int shared = 0;
    for (var word : b) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return 2.0 * shared / all;
  }

  /// From 0 to 1: how many of the wanted stems stand in the text.
  static double contained(List<String> wanted, Set<String> text) {
    return wanted.isEmpty()
        ? 0
        : (double) wanted.stream().filter(text::contains).count() / wanted.size();
  }

  /// The first words of a text, for a place without a number.
  static String beginning(String text, int words) {
    var all = text.strip().split("\\s+", words + 1);
    return all.length <= words ? text.strip() : String.join(" ", Arrays.copyOf(all, words)) + " …";
  }
}
