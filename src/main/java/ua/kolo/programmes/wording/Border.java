package ua.kolo.programmes.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.wording.HeadNouns.HeadNoun;
import ua.kolo.programmes.wording.HeadNouns.Kind;
import ua.kolo.programmes.wording.Token.Gap;

/// Judges whether one body's name ends and another begins between two words.
///
/// @param words all words of the stretch
/// @param begin the word the body before the border began with
/// @param end after the last word before the border; a conjunction may stand between
/// @param at the word after the border
record Border(List<Token> words, int begin, int end, int at, KnownBodies known) {
  /// How sure it is that a body begins at the word; 0 when it does not.
  double confidence() {
    if (!complete()) {
      return 0;
    }
    boolean knownNext = known.longest(words, at) > 0;
    if (knownNext && parted() && known.contains(before())) {
      return 0.92;
    }
    if (knownReachesOver()) {
      return 0;
    }
    var start = Start.at(words, at);
    if (end < at) {
      return joined(start, knownNext);
    }
    boolean deceptive = start != null && start.deceptive(words) && !afterKnown();
    if (start != null && !deceptive && !together(start)) {
      double sure = between(start);
      return sure > 0 && (knownNext || known.contains(before())) ? Math.max(sure, 0.92) : sure;
    }
    if (start == null && words.get(at).gap() == Gap.COMMA) {
      return knownNext ? 0.92 : nameless();
    }
    return start == null && knownNext && known.contains(before()) ? 0.85 : 0;
  }

  /// A comma or a line break stands between the two words.
  private boolean parted() {
    return end == at && (words.get(at).gap() == Gap.COMMA || words.get(at).gap() == Gap.LINE);
  }

  /// «Виконавчий комітет, управління майном»: what stands alone elsewhere is a whole name.
  private boolean afterKnown() {
    return parted() && known.contains(before());
  }

  private List<Token> before() {
    return words.subList(begin, end);
  }

  private Token last() {
    return words.get(end - 1);
  }

  private boolean complete() {
    if (end <= begin || Grammar.dangling(last().word())) {
      return false;
    }
    boolean ownLine = words.get(at).gap() == Gap.LINE && words.get(at).capital() && head() != null;
    boolean waits =
        words.get(at).gap() != Gap.COMMA
            && !ownLine
            && !last().capital()
            && Grammar.nominativeAdjective(last().word());
    if (waits) {
      return false;
    }
    return (head() != null && !bare())
        || (words.get(at).gap() == Gap.COMMA && !Grammar.nominativeAdjective(last().word()));
  }

  // «Відділ медіа»: a unit's noun waits for the words that say which, unless a new name begins.
  private boolean bare() {
    var head = head();
    return head != null
        && end - begin == 1
        && head.kind() == Kind.BODY
        && end == at
        && words.get(at).gap() == Gap.BLANK
        && !words.get(at).capital();
  }

  private boolean knownReachesOver() {
    return begin + known.longest(words, begin) > end;
  }

  private @Nullable HeadNoun head() {
    var start = Start.at(words, begin);
    return start == null || start.at() >= end ? null : start.noun();
  }

  private double between(Start start) {
    return switch (words.get(at).gap()) {
      case COMMA -> start.certain() ? 0.95 : 0.88;
      case LINE -> afterBreak(start, 0.9);
      case BLANK -> afterBreak(start, 0.85);
      case DASH -> 0;
    };
  }

  // «служба у справах дітей та центр соціальних служб»
  private double joined(@Nullable Start start, boolean knownNext) {
    if (start == null || end - begin < 2 || words.get(at).gap() != Gap.BLANK) {
      return 0;
    }
    boolean certain = start.certain() && !start.noun().generic() && head() != null;
    return certain || (knownNext && known.contains(before())) ? 0.8 : 0;
  }

  private double afterBreak(Start start, double sure) {
    var head = head();
    if (head == null || nameFollows(head)) {
      return 0;
    }
    boolean owned = Grammar.owner(last().word()) || last().abbreviation();
    if (start.noun().kind() == Kind.TYPE || (start.noun().kind() == Kind.FORM && abbreviated())) {
      return (owned && !Grammar.owner(words.get(at).word())) || namedOnItsOwnLine(head) ? sure : 0;
    }
    if (start.certain() || (last().quoted() && words.get(at).gap() == Gap.LINE)) {
      return sure;
    }
    if (Grammar.owner(words.get(at).word())) {
      return 0;
    }
    if (owned || known.contains(before())) {
      return words.get(at).capital() ? sure : sure - 0.07;
    }
    if (words.get(at).gap() == Gap.LINE && words.get(at).capital()) {
      return sure - 0.07;
    }
    boolean line = words.get(at).gap() == Gap.LINE && end - begin > 1;
    boolean equal = head.rank() >= start.noun().rank() && !last().equals(words.get(begin));
    return equal && (words.get(at).capital() || line) ? sure - 0.05 : 0;
  }

  // «відділ освіти ⏎ КУ «Центр»»: what a line begins with a form and a name is a body of its own.
  private boolean namedOnItsOwnLine(HeadNoun head) {
    return words.get(at).gap() == Gap.LINE
        && head.kind() != Kind.PEOPLE
        && end - begin > 1
        && at + 1 < words.size()
        && words.get(at + 1).quoted();
  }

  private boolean abbreviated() {
    return words.get(at).abbreviation();
  }

  // «КУ Центр соціальних служб», «комунальна установа обласний центр»: the form takes a name.
  private boolean nameFollows(HeadNoun head) {
    var noun = HeadNouns.of(last().word());
    return noun != null
        && head.kind() == Kind.FORM
        && noun.kind() == Kind.FORM
        && !(noun.ambiguous() && plural());
  }

  private boolean plural() {
    return end - begin > 1 && words.get(end - 2).word().endsWith("і");
  }

  // «підприємства, установи, організації» are one group.
  private boolean together(Start start) {
    var noun = HeadNouns.of(last().word());
    if (noun == null
        || !noun.generic()
        || (end - begin > 1 && !genericRow())
        || start.adjectives() > 0) {
      return false;
    }
    boolean bare =
        start.at() + 1 >= words.size()
            || words.get(start.at() + 1).gap() == Gap.COMMA
            || Grammar.conjunction(words.get(start.at() + 1).word());
    return start.noun().generic() && (bare || genericRow());
  }

  private boolean genericRow() {
    return before().stream()
        .allMatch(
            token -> {
              var noun = HeadNouns.of(token.word());
              return Grammar.conjunction(token.word()) || (noun != null && noun.generic());
            });
  }

  // After a comma: an abbreviation or a name with a capital letter, though no head noun is known.
  private double nameless() {
    var next = words.get(at);
    if (next.abbreviation() || (last().quoted() && head() != null)) {
      return 0.85;
    }
    if (Grammar.surelyNominative(next.word()) && head() != null && !lone()) {
      return 0.7;
    }
    return next.capital() && head() != null ? 0.7 : 0;
  }

  // «районні, міські, сільські ради»: the adjective waits for a noun it shares with others.
  private boolean lone() {
    return at + 1 >= words.size() || words.get(at + 1).gap() != Gap.BLANK;
  }
}
