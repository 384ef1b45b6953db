package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Executors;

/// Whole rows out of torn ones: repeated headers go, what a page cut is joined to what it was cut
/// from.
final class Rows {
  // The last line of a cell says how much in which year.
  private static final Pattern DATED =
      Pattern.compile("(?s)(?:.*\\n)?.*20\\d\\d[^\\n]*[-–—:]\\s*[\\d\\s]+[.,]?\\d*[^\\n]*");
  private static final Pattern TORN_PAGE = Pattern.compile("(?iu)^продовження (?:додатк|таблиц)");
  private static final Pattern TORN_LIST = Pattern.compile("(?s).*([,;]|\\sта)\\s*");

  private final Columns columns;
  private final Fit fit;
  private final boolean numbered;
  private final Set<String> sources = new HashSet<>();
  private final List<Line> whole = new ArrayList<>();

  private Rows(List<Line> lines, Columns columns, Fit fit) {
    this.columns = columns;
    this.fit = fit;
    numbered = numbered(lines, columns, fit);
    lines.stream().filter(columns::hasAmounts).map(this::source).forEach(sources::add);
    sources.remove("");
  }

  private String source(Line line) {
    return Words.fold(columns.text(line, Role.SOURCE));
  }

  static List<Line> join(List<Line> lines, Columns columns, Header header, Fit fit) {
    var rows = new Rows(lines, columns, fit);
    boolean pageStart = false;
    boolean afterHeader = false;
    for (var line : lines) {
      boolean torn = line.filled() == 1 && TORN_PAGE.matcher(line.words().getFirst()).find();
      boolean starts = line.pageStart || pageStart || torn;
      if (line.blank() || torn || header.repeatedBy(line, afterHeader)) {
        pageStart = starts;
        afterHeader |= !line.blank() && !torn;
        continue;
      }
      rows.take(line, starts);
      pageStart = false;
      afterHeader = false;
    }
    return rows.whole;
  }

  /// Every measure has a number, in its cell or beside it.
  static boolean numbered(List<Line> lines, Columns columns, Fit fit) {
    return !fit.scheme(columns.measure).isEmpty() || NumberColumn.numbersMeasures(columns, lines);
  }

  private void take(Line line, boolean pageStart) {
    var last = whole.isEmpty() ? null : whole.getLast();
    if (last != null && pageStart && yearsGoOn(line, last)) {
      merge(last, line);
      return;
    }
    if (last == null || Banners.is(line, columns, pageStart) || Totals.is(line, columns, last)) {
      whole.add(line);
      return;
    }
    if (!Banners.is(last, columns, false) && goesOn(line, last, pageStart)) {
      if (columns.hasAmounts(line) && columns.hasAmounts(last)) {
        joinWords(line, true);
        whole.add(line);
      } else {
        merge(last, line);
      }
      return;
    }
    if (pageStart) {
      carryLevels(line);
      if (line.blank(columns.measure) && columns.hasAmounts(line) && !opens(line)) {
        joinWords(line, false);
      }
    }
    whole.add(line);
  }

  /// «2028 – 541,8» alone on a new page under «2026 – 471,0 ⏎ 2027 – 532,8»: a cell of money was
  /// cut.
  private boolean yearsGoOn(Line line, Line last) {
    int cell = line.firstFilled();
    return line.filled() == 1
        && columns.money.contains(cell)
        && dated(line.at(cell))
        && dated(last.at(cell));
  }

  private static boolean dated(String text) {
    return text.length() < 500 && DATED.matcher(text).matches();
  }

  /// The page tore a measure between two rows of its money: the words go on, the money is another
  /// row's.
  ///
  /// @param sure some cell shows that the words go on, so all of them do
  private void joinWords(Line line, boolean sure) {
    for (int c = 0; c < Math.min(line.width(), columns.size()); c++) {
      var role = columns.get(c).role();
      boolean own = columns.money.contains(c) || role == Role.SOURCE || role == Role.YEAR;
      var owner = own || line.blank(c) ? null : lastWith(c);
      if (owner != null && (sure || tornFrom(owner.at(c), line.at(c), role))) {
        owner.text[c] = Words.join(owner.at(c), line.at(c));
        owner.continued = true;
        line.text[c] = "";
      }
    }
  }

  private static boolean tornFrom(String before, String text, Role role) {
    boolean body = role == Role.EXECUTORS && Executors.looksLikeBodies(text);
    return Words.startsLower(text) && !Words.endsSentence(before) && !body;
  }

  private boolean goesOn(Line line, Line last, boolean pageStart) {
    if (opens(line) || Totals.is(last, columns, null)) {
      return false;
    }
    String measure = line.at(columns.measure);
    if (!measure.isEmpty()) {
      return measureGoesOn(line, last, measure, pageStart);
    }
    if ((columns.hasAmounts(line) && !columns.moneyBlank(last)) || fresh(line, last)) {
      return false;
    }
    boolean torn = TORN_LIST.matcher(columns.text(last, Role.SOURCE)).matches();
    if (line.filled() == 1 && sources.contains(source(line)) && !torn) {
      return false; // a source named beside amounts elsewhere, here without any
    }
    return pageStart ? !carriedMeasure(line) || tornWords(line, last) : tornWords(line, last);
  }

  private boolean carriedMeasure(Line line) {
    return columns.carried(line, Role.MEASURE);
  }

  private boolean measureGoesOn(Line line, Line last, String measure, boolean pageStart) {
    if (Tokens.number(measure) != null && numbered && scheme(measure)) {
      return false;
    }
    if (Tokens.numbered(measure) && !Tokens.bannerWord(measure).isEmpty()) {
      return false;
    }
    String before = last.at(columns.measure);
    boolean lower = Words.startsLower(measure) && !before.isEmpty() && !Words.endsSentence(before);
    boolean own = Tokens.number(measure) != null && complete(line, last);
    if (pageStart) {
      return numbered
          ? !before.isEmpty() && (lower || (torn(line, last) && !own) || bare(line))
          : lower && !complete(line, last);
    }
    return lower && numbered && bare(line);
  }

  private boolean scheme(String measure) {
    return Tokens.scheme(Tokens.number(measure)).equals(fit.scheme(columns.measure));
  }

  /// The row has a term or money of its own where the row above had them too.
  private boolean complete(Line line, Line last) {
    int term = columns.of(Role.TERM);
    boolean ownTerm = term >= 0 && !line.blank(term) && !last.blank(term);
    return ownTerm || (columns.hasAmounts(line) && columns.hasAmounts(last));
  }

  private boolean bare(Line line) {
    return columns.text(line, Role.TERM).isEmpty() && !columns.hasAmounts(line);
  }

  /// Some cell goes on in small letters with words that did not end.
  private static boolean torn(Line line, Line last) {
    for (int c = 0; c < line.width(); c++) {
      if (Words.startsLower(line.at(c))
          && !last.at(c).isEmpty()
          && !Words.endsSentence(last.at(c))) {
        return true;
      }
    }
    return false;
  }

  /// A number of its own in a column that numbers rows or levels.
  private boolean opens(Line line) {
    for (int c = 0; c < columns.size(); c++) {
      var role = columns.get(c).role();
      boolean numbers = role == Role.NUMBER || role == Role.MEASURE_NUMBER;
      if (numbers && !line.blank(c) && Tokens.rowNumber(line.at(c))) {
        return true;
      }
    }
    for (int c : columns.levels) {
      if (!line.blank(c) && !fit.scheme(c).isEmpty() && Tokens.number(line.at(c)) != null) {
        return true;
      }
    }
    return false;
  }

  /// A body that begins anew, not the rest of one.
  private boolean fresh(Line line, Line last) {
    String bodies = columns.text(line, Role.EXECUTORS);
    return columns.hasAmounts(line)
        && !bodies.isEmpty()
        && Executors.looksLikeBodies(bodies)
        && !Words.startsLower(bodies.substring(0, 1) + bodies)
        && !last.blank(columns.of(Role.EXECUTORS));
  }

  private static boolean tornWords(Line line, Line last) {
    boolean torn = false;
    for (int c = 0; c < line.width(); c++) {
      if (!line.blank(c)) {
        if (!Words.startsLower(line.at(c))
            || last.at(c).isEmpty()
            || Words.endsSentence(last.at(c))) {
          return false;
        }
        torn = true;
      }
    }
    return torn;
  }

  private void merge(Line last, Line line) {
    boolean torn = tornWords(line, last);
    for (int c = 0; c < Math.min(line.width(), last.width()); c++) {
      var owner = last.blank(c) && columns.levels.contains(c) ? lastWith(c) : last;
      if (owner != null) {
        owner.text[c] = Words.join(owner.at(c), line.at(c));
      }
    }
    last.unsure |= !torn;
    last.continued = true;
  }

  /// A new measure on a new page beside the rest of its task's words.
  private void carryLevels(Line line) {
    for (int c : columns.levels) {
      if (!line.blank(c) && Words.startsLower(line.at(c)) && Tokens.number(line.at(c)) == null) {
        var owner = lastWith(c);
        if (owner != null && !Words.endsSentence(owner.at(c)) && !numberBeside(line, c)) {
          owner.text[c] = Words.join(owner.at(c), line.at(c));
          line.text[c] = "";
        }
      }
    }
  }

  private boolean numberBeside(Line line, int column) {
    return column > 0
        && columns.get(column - 1).role() == Role.NUMBER
        && Tokens.rowNumber(line.at(column - 1));
  }

  private @Nullable Line lastWith(int column) {
    for (int i = whole.size() - 1; i >= 0; i--) {
      if (Banners.is(whole.get(i), columns, false)) {
        return null;
      }
      if (!whole.get(i).blank(column)) {
        return whole.get(i);
      }
    }
    return null;
  }
}
