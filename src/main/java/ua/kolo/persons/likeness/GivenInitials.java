package ua.kolo.persons.likeness;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// First letters a given name may be written with: Олена and Елена begin alike, with a vowel.
final class GivenInitials {
  private static final char VOWEL = '*';

  private GivenInitials() {}

  static Set<Character> of(String folded) {
    var found = new TreeSet<Character>();
    if (!folded.isEmpty()) {
      var first = folded.charAt(0);
      found.add(Letters.isVowel(first) ? VOWEL : Letters.skeleton(folded).charAt(0));
    }
    return found;
  }

  static boolean alike(String folded, String other) {
    return !Collections.disjoint(of(folded), of(other));
  }
}
