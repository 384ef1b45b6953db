package ua.kolo.programmes.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Nouns that begin a body's name.
final class HeadNouns {
  /// What a noun begins.
  enum Kind {
    BODY,
    FORM,
    TYPE,
    PEOPLE,
    GENERIC
  }

  /// One form of a head noun.
  ///
  /// @param ambiguous the form is a genitive as well
  /// @param generic it may be listed with others as one group
  record HeadNoun(Kind kind, int rank, boolean ambiguous, boolean generic) {}

  private static final Map<String, HeadNoun> ALL = read();

  private HeadNouns() {}

  /// The head noun a folded word is, null when it is none.
  static @Nullable HeadNoun of(String word) {
    var noun = ALL.get(word);
    int hyphen = word.indexOf('-');
    return noun == null && hyphen > 0 ? ALL.get(word.substring(0, hyphen)) : noun;
  }

  private static Map<String, HeadNoun> read() {
    var all = new HashMap<String, HeadNoun>();
    for (var line : Lists.lines("body-heads.txt")) {
      var parts = line.split("\\s+", -1);
      var kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
      int rank = Integer.parseInt(parts[1]);
      for (int i = 2; i < parts.length; i++) {
        boolean ambiguous = parts[i].endsWith("?");
        var form = ambiguous ? parts[i].substring(0, parts[i].length() - 1) : parts[i];
        all.merge(form, new HeadNoun(kind, rank, ambiguous, false), HeadNouns::both);
      }
    }
    return Map.copyOf(all);
  }

  private static HeadNoun both(HeadNoun one, HeadNoun other) {
    return new HeadNoun(
        one.kind() == Kind.GENERIC ? other.kind() : one.kind(),
        Math.max(one.rank(), other.rank()),
        one.ambiguous() || other.ambiguous(),
        one.kind() == Kind.GENERIC || other.kind() == Kind.GENERIC);
  }
}
