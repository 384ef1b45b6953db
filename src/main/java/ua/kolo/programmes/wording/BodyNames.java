package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of bodies compared as people mean them, not as they are typed.
public final class BodyNames {
  private static final Map<String, String> SHORT = shorts();
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d' ]+");
  private static final Set<String> EMPTY_WORDS =
      Set.of("та", "і", "й", "у", "в", "з", "із", "по", "при", "для");
  private static final int SHORT_STEM = 4;
  private static final int WORD_STEM = 6;

  private BodyNames() {}

  /// Small letters, one apostrophe, look-alikes unified, common short forms written out, signs
  /// gone.
  public static String fold(String name) {
    var plain = SIGNS.matcher(Letters.fold(Texts.normalise(name))).replaceAll(" ");
    var all = new ArrayList<String>();
    for (var word : plain.strip().split(" +", -1)) {
      all.add(SHORT.getOrDefault(word, word));
    }
    return String.join(" ", all);
  }

  /// How likely two names mean one body, 0 to 1: 1 for the same words, high when one name is the
  /// other without its owner («… райдержадміністрації») or a word.
  public static double similarity(String one, String other) {
    var first = fold(one);
    var second = fold(other);
    if (first.equals(second)) {
      return 1;
    }
    var a = stems(first);
    var b = stems(second);
    if (a.isEmpty() || b.isEmpty() || !a.getFirst().equals(b.getFirst())) {
      return sameWords(a, b) ? 0.9 : 0;
    }
    var common = new ArrayList<>(a);
    common.retainAll(b);
    int shorter = Math.min(a.size(), b.size());
    double share = (double) common.size() / shorter;
    double length = (double) shorter / Math.max(a.size(), b.size());
    boolean inside = common.size() == shorter && shorter >= 2;
    return inside ? 0.8 + 0.15 * length : share * length * 0.8;
  }

  private static boolean sameWords(List<String> a, List<String> b) {
    return a.size() == b.size() && a.containsAll(b) && !a.isEmpty();
  }

  private static List<String> stems(String folded) {
    var all = new ArrayList<String>();
    for (var word : folded.split(" ", -1)) {
      if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
        all.add(word.length() > WORD_STEM ? word.substring(0, WORD_STEM) : cut(word));
      }
    }
    return all;
  }

  private static String cut(String word) {
    return word.length() > SHORT_STEM ? word.substring(0, word.length() - 1) : word;
  }

  private static Map<String, String> shorts() {
    var all = new LinkedHashMap<String, String>();
    for (var line : Lists.lines("body-short-forms.txt")) {
      int blank = line.indexOf(' ');
      all.put(line.substring(0, blank), line.substring(blank + 1));
    }
    return Map.copyOf(all);
  }
}
