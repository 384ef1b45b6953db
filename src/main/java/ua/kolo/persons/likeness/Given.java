package ua.kolo.persons.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of the words of a given name: «Анна-Марія» has two.
final class Given {
  private static final double LEFT_OUT = 0.92;
  private static final int SHORTEST_WITH_SLIP = 4;
  private final String word;
  private final String folded;
  private final Set<Integer> groups;
  private @Nullable Set<Integer> nearest;

  private Given(String word) {
    this.word = word;
    this.folded = Letters.fold(word);
    this.groups = GivenNames.groups(folded);
  }

  static List<Given> of(String given) {
    return words(given).stream().map(Given::new).toList();
  }

  static List<String> words(String given) {
    return Stream.of(given.split("[\\s-]+")).filter(part -> !part.isBlank()).toList();
  }

  /// 1 the same, less for a variant, 0 another name; one of two words may be left out.
  static double like(List<Given> mine, List<Given> theirs) {
    var fewer = mine.size() <= theirs.size() ? mine : theirs;
    var more = new ArrayList<>(mine.size() <= theirs.size() ? theirs : mine);
    var least = mine.size() == theirs.size() ? 1 : LEFT_OUT;
    for (var one : fewer) {
      var best = 0.0;
      Given closest = null;
      for (var other : more) {
        var like = one.like(other);
        if (like > best) {
          best = like;
          closest = other;
        }
      }
      if (closest == null) {
        return 0;
      }
      more.remove(closest);
      least = Math.min(least, best);
    }
    return least;
  }

  private double like(Given other) {
    if (folded.equals(other.folded)) {
      return 1;
    }
    if (FullName.isInitial(word) || FullName.isInitial(other.word)) {
      return GivenInitials.alike(folded, other.folded) ? 0.85 : 0;
    }
    if (!Collections.disjoint(groups, other.groups)) {
      return 0.97;
    }
    if ((!groups.isEmpty() && !other.groups.isEmpty()) || ofOtherSex(other)) {
      return 0;
    }
    var distance = Distance.between(folded, other.folded);
    if (distance <= 1 && Math.min(folded.length(), other.folded.length()) >= SHORTEST_WITH_SLIP) {
      return distance < 0.5 ? 0.93 : 0.85;
    }
    return Collections.disjoint(nearest(), other.nearest()) ? 0 : 0.85;
  }

  // Роман and Романа: a woman's name made of a man's is not a slip.
  private boolean ofOtherSex(Given other) {
    return isWomansOf(folded, other) || isWomansOf(other.folded, this);
  }

  private static boolean isWomansOf(String woman, Given man) {
    return GivenNames.sex(man.folded) == 'M' && woman.equals(man.folded + "а");
  }

  private Set<Integer> nearest() {
    var known = nearest;
    if (known == null) {
      known = GivenNames.nearest(folded);
      nearest = known;
    }
    return known;
  }
}
