package ua.kolo.programmes.wording;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The words of one document, folded; a word with a hyphen is none, its parts may be torn.
final class Vocabulary {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}’ʼ'`´]+(?:-[\\s\\p{Zs}]*[\\p{L}’ʼ'`´]+)*-?");
  private static final int ENDING = 3;
  private static final int SHORTEST_STEM = 4;
  private final TreeSet<String> words = new TreeSet<>();
  private final Set<String> hyphenated = new HashSet<>();

  private Vocabulary() {}

  static Vocabulary of(Collection<String> texts) {
    var all = new Vocabulary();
    for (var text : texts) {
      WORD.matcher(text.replaceAll("[\u00AD\u200B]", ""))
          .results()
          .forEach(word -> all.add(Letters.fold(word.group())));
    }
    return all;
  }

  private void add(String word) {
    if (word.indexOf('-') < 0) {
      words.add(word);
    } else if (word.matches("[^\\s-]+(-[^\\s-]+)+")) {
      hyphenated.add(word);
    }
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /// Both parts stand as words and the pair is written with a hyphen.
  boolean hyphenated(String first, String second) {
    return words.contains(first)
        && words.contains(second)
        && first.length() > ENDING
        && second.length() > ENDING
        && hyphenated.contains(first + "-" + second)
        && !words.contains(first + second);
  }

  boolean followsHyphen(String first, String second) {
    return hyphenated.contains(first + "-" + second);
  }

  /// The joined word occurs, in this form or with another ending.
  boolean inflected(String first, String second) {
    var joined = first + second;
    if (words.contains(joined)) {
      return true;
    }
    int stem = Math.max(first.length() + 1, joined.length() - ENDING);
    if (stem < SHORTEST_STEM || stem > joined.length()) {
      return false;
    }
    var prefix = joined.substring(0, stem);
    for (var word : words.tailSet(prefix)) {
      if (!word.startsWith(prefix)) {
        return false;
      }
      if (word.length() <= stem + ENDING) {
        return true;
      }
    }
    return false;
  }
}
