package ua.kolo.programmes.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.wording.HeadNouns.HeadNoun;

/// A place where a body's name may begin: adjectives in the nominative, then a head noun.
///
/// @param noun the head
/// @param at the head's place among the words
/// @param adjectives how many adjectives stand before it
record Start(HeadNoun noun, int at, int adjectives) {
  private static final int MOST_ADJECTIVES = 6;

  /// The start at a word, null when no name begins there.
  static @Nullable Start at(List<Token> words, int from) {
    for (int i = from; i < words.size() && i <= from + MOST_ADJECTIVES; i++) {
      var token = words.get(i);
      if (i > from && token.gap() == Token.Gap.LINE && token.capital()) {
        return null;
      }
      var noun = HeadNouns.of(token.word());
      if (noun != null && fits(noun, token) && shares(words, from, i, noun)) {
        return new Start(noun, i, i - from);
      }
      boolean joining = i > from && Grammar.conjunction(token.word());
      if (!joining && !Grammar.nominativeAdjective(token.word())) {
        return null;
      }
    }
    return null;
  }

  // «районні, міські ради», «міська, обласна ради»; but «… політики і майна, Центр …» is parted.
  private static boolean shares(List<Token> words, int from, int at, HeadNoun noun) {
    String head = words.get(at).word();
    for (int i = from + 1; i <= at; i++) {
      String before = words.get(i - 1).word();
      boolean plural = noun.ambiguous() || before.endsWith("і");
      boolean alike = plural || head.endsWith(before.substring(before.length() - 1));
      if (words.get(i).gap() == Token.Gap.COMMA && !alike) {
        return false;
      }
    }
    return true;
  }

  // «ГО» is a legal form, «го» is not a word; «медіа» and the like are written small.
  private static boolean fits(HeadNoun noun, Token token) {
    boolean form = noun.kind() == HeadNouns.Kind.FORM && token.word().length() <= 5;
    return !(form || noun.kind() == HeadNouns.Kind.TYPE) || token.abbreviation();
  }

  /// Grammar leaves no doubt that a name begins here.
  boolean certain() {
    return !noun.ambiguous() || adjectives > 0;
  }

  /// The noun governs the next words in another way than a body's name does.
  boolean deceptive(List<Token> words) {
    if (!noun.ambiguous() || adjectives > 0 || at + 1 >= words.size()) {
      return false;
    }
    var next = words.get(at + 1);
    return next.gap() == Token.Gap.BLANK
        && (Grammar.conjunction(next.word())
            || Grammar.instrumental(next.word())
            || (noun.kind() == HeadNouns.Kind.FORM && Grammar.action(next.word())));
  }
}
