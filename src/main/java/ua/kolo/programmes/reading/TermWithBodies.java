package ua.kolo.programmes.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Terms;
import ua.kolo.programmes.wording.Texts;

/// «2026-2028 роки, Відділ освіти»: when and who in one cell, in a table without a column of
/// bodies.
///
/// @param term the words that say when
/// @param bodies the words that say who, as a cell of its own would
record TermWithBodies(String term, String bodies) {
  private static final Pattern EDGE = Pattern.compile("[\\s,;:–—-]+");
  private static final Pattern SIGN = Pattern.compile("(?s)[\\s–—-]*[\\n\\u000B,;:].*");
  private static final int LONGEST = 500;

  /// Both halves of the line's cell of terms; nothing when it tells only one of them.
  static Optional<TermWithBodies> of(Columns columns, Line line) {
    int column = columns.of(Role.TERM);
    if (column < 0 || columns.has(Role.EXECUTORS) || columns.has(Role.CO_EXECUTORS)) {
      return Optional.empty();
    }
    boolean told = ColumnRoles.names(columns.get(column).header(), Role.EXECUTORS);
    return parted(columns.reaching(line, Role.TERM), told);
  }

  /// @param told the column's head says that bodies stand there
  private static Optional<TermWithBodies> parted(String cell, boolean told) {
    boolean brief = cell.length() <= LONGEST;
    if (cell.isEmpty() || (!brief && !told) || Terms.looksLikeTerm(cell)) {
      return Optional.empty();
    }
    var best = Optional.<TermWithBodies>empty();
    var edges = EDGE.matcher(cell);
    while (edges.find()) {
      boolean sign = SIGN.matcher(edges.group()).matches();
      if (!brief && !sign) {
        continue;
      }
      String left = cell.substring(0, edges.start());
      String right = cell.substring(edges.end());
      if (Terms.looksLikeTerm(left) && who(right, told && sign)) {
        best = Optional.of(new TermWithBodies(left, right));
      } else if (best.isEmpty() && Terms.looksLikeTerm(right) && who(left, told && sign)) {
        return Optional.of(new TermWithBodies(right, left));
      }
    }
    return best.isEmpty() && told && bodiesAlone(cell)
        ? Optional.of(new TermWithBodies("", cell))
        : best;
  }

  /// «Відділ освіти»: no word of it says when.
  private static boolean bodiesAlone(String cell) {
    return Executors.looksLikeBodies(cell) && cell.chars().noneMatch(Character::isDigit);
  }

  private static boolean who(String text, boolean told) {
    return !text.isEmpty()
        && (told ? Character.isLetter(text.charAt(0)) : Executors.looksLikeBodies(text));
  }

  /// The term under the whole cell's words, so that nothing printed there is lost.
  static Term whole(Term term, String cell) {
    return new Term(
        Texts.normalise(cell),
        term.from(),
        term.to(),
        term.recurrence(),
        term.windows(),
        term.deadline(),
        term.periodInherited(),
        term.afterAct(),
        term.doubtful());
  }
}
