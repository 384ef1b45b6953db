package ua.kolo.programmes.wording;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Names of bodies already known: from the document itself or from a territory's dictionary.
public final class KnownBodies {
  public static final KnownBodies NONE = new KnownBodies(List.of());
  private static final double CLEAR = 0.9;
  private static final int LONGEST = 30;
  private final Set<String> names;

  public KnownBodies(Collection<String> names) {
    this.names = names.stream().map(KnownBodies::key).collect(Collectors.toUnmodifiableSet());
  }

  /// Also knows the bodies whose borders are clear in executor cells. What stands alone in a cell
  /// is learned first: it tells where the names of a list end.
  public KnownBodies learn(Collection<String> cells) {
    var lists = cells.stream().collect(Collectors.partitioningBy(KnownBodies::lists));
    return learned(lists.getOrDefault(false, List.of()))
        .learned(lists.getOrDefault(true, List.of()));
  }

  private static boolean lists(String cell) {
    var text = cell.strip();
    return text.chars().anyMatch(c -> c == ',' || c == '\n' || c == '\u000B');
  }

  private KnownBodies learned(Collection<String> cells) {
    var all = new HashSet<>(names);
    for (var cell : cells) {
      for (var split : Executors.split(cell, this)) {
        if (split.confidence() >= CLEAR) {
          all.add(split.executor().name());
        }
      }
    }
    return new KnownBodies(all);
  }

  /// The words name a known body, no more and no less.
  boolean contains(List<Token> words) {
    return names.contains(key(words));
  }

  /// How many of the words from the given one on make the longest known name; 0 when none.
  int longest(List<Token> words, int from) {
    for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
      if (names.contains(key(words.subList(from, to)))) {
        return to - from;
      }
    }
    return 0;
  }

  private static String key(String name) {
    var text = Texts.normalise(name);
    return key(Token.of(text, Shield.cover(text), 0, text.length()));
  }

  private static String key(List<Token> words) {
    return words.stream().map(Token::word).collect(Collectors.joining(" "));
  }
}
