package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tables drawn with bars in plain text, turned into rows with tabs: «| 1 | Захід | 10,0 |». Where
/// rules part the rows, the lines between two rules are one row.
final class BarRows {
  private static final Pattern ROW = Pattern.compile("\\s*[|│║](.*)[|│║]\\s*");
  private static final Pattern BAR = Pattern.compile("[|│║]");
  private static final Pattern RULE =
      Pattern.compile("\\s*[+|│║├└┌╠╚╔][-─═=+┼┬┴╬╦╩|:┤┐┘╣╗╝\\s]{2,}");

  private final List<String> lines = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final boolean ruled;

  private BarRows(List<String> all) {
    long rules = all.stream().filter(line -> RULE.matcher(line).matches()).count();
    ruled = rules > 3;
  }

  static List<String> tabbed(List<String> all) {
    if (all.stream().filter(line -> ROW.matcher(line).matches()).count() < 3) {
      return all;
    }
    var rows = new BarRows(all);
    all.forEach(rows::take);
    rows.close();
    return rows.lines;
  }

  private void take(String line) {
    if (RULE.matcher(line).matches()) {
      close();
      return;
    }
    var row = ROW.matcher(line);
    if (!row.matches()) {
      close();
      lines.add(line);
      return;
    }
    if (!ruled) {
      close();
    }
    join(BAR.splitAsStream(row.group(1) + " ").map(String::strip).toList());
  }

  private void join(List<String> cells) {
    for (int c = 0; c < cells.size(); c++) {
      if (c == open.size()) {
        open.add(cells.get(c));
      } else if (!cells.get(c).isEmpty()) {
        open.set(c, (open.get(c) + " " + cells.get(c)).strip());
      }
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      lines.add(String.join("\t", open));
      open.clear();
    }
  }
}
