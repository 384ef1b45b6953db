package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Headings;
import ua.kolo.programmes.plan.Headings.Heading;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.wording.Texts;

/// Another wording of a cell over the columns of a plan's table. What the columns hold stays.
final class HeadingEdit {
  private final Plan plan;
  private final Layout old;

  HeadingEdit(Plan plan) {
    this.plan = plan;
    old = plan.layout();
  }

  Plan set(Correction.SetHeading set) {
    var text = Texts.normalise(set.text());
    if (text.isEmpty()) {
      throw new CorrectionRefused("noText");
    }
    var cells = alike(find(set));
    var rows = rows(cells, text);
    var layout = layout(columns(cells, rows), rows);
    refuseMerged(layout);
    return renamed(layout);
  }

  private Heading find(Correction.SetHeading set) {
    return Headings.of(old).stream()
        .filter(one -> one.row() == set.row() && one.column() == set.column())
        .findFirst()
        .orElseThrow(() -> new CorrectionRefused("noSuchHeading"));
  }

  /// The heading itself; one that names a source, with those that name it for other years.
  private List<Heading> alike(Heading heading) {
    boolean source =
        namesSources() && heading.text().equals(old.columns().get(heading.column()).source());
    return !source
        ? List.of(heading)
        : Headings.of(old).stream()
            .filter(one -> one.text().equals(heading.text()))
            .filter(one -> one.text().equals(old.columns().get(one.column()).source()))
            .toList();
  }

  private List<List<String>> rows(List<Heading> cells, String text) {
    var rows = new ArrayList<List<String>>();
    old.headerRows().forEach(row -> rows.add(new ArrayList<>(row)));
    cells.forEach(cell -> write(rows, cell, text));
    return rows;
  }

  /// A text repeated over what it covers is changed wherever it is repeated.
  private static void write(List<List<String>> rows, Heading cell, String text) {
    for (int r = cell.row(); r < cell.row() + cell.down(); r++) {
      var row = rows.get(r);
      for (int c = cell.column(); c <= cell.lastColumn(); c++) {
        while (row.size() <= c) {
          row.add("");
        }
        if (r == cell.row() || !row.get(c).isEmpty()) {
          row.set(c, text);
        }
      }
    }
  }

  private List<Column> columns(List<Heading> cells, List<List<String>> rows) {
    var columns = new ArrayList<>(old.columns());
    cells.forEach(cell -> name(columns, cell, rows));
    return columns;
  }

  private void name(List<Column> columns, Heading cell, List<List<String>> rows) {
    for (int c = cell.column(); c <= cell.lastColumn(); c++) {
      var column = columns.get(c);
      refuseOtherYear(column, path(old.headerRows(), c), path(rows, c));
      var was = leaf(old.headerRows(), c);
      if (column.header().equals(was)) {
        columns.set(c, named(column, was, leaf(rows, c)));
      }
    }
  }

  private Column named(Column column, String was, String now) {
    boolean source = was.equals(column.source()) && namesSources();
    return new Column(
        column.role(),
        now,
        column.year(),
        source ? now : column.source(),
        column.unit(),
        column.confidence());
  }

  /// The sources of the money are told by the headings alone.
  private boolean namesSources() {
    return old.columns().stream().noneMatch(column -> column.role() == Role.SOURCE);
  }

  private static void refuseOtherYear(Column column, String was, String now) {
    var year = column.year();
    if (year != null && was.contains(year.toString()) && !now.contains(year.toString())) {
      throw new CorrectionRefused("headingYear");
    }
  }

  /// Neighbours that say the same would be printed as one cell.
  private void refuseMerged(Layout now) {
    var before = Headings.of(old);
    var after = Headings.of(now);
    boolean same =
        before.size() == after.size()
            && IntStream.range(0, before.size())
                .allMatch(i -> before.get(i).samePlace(after.get(i)));
    if (!same) {
      throw new CorrectionRefused("headingTwice");
    }
  }

  private Layout layout(List<Column> columns, List<List<String>> rows) {
    return new Layout(columns, old.levels(), rows, old.numberRow(), old.landscape(), old.shape());
  }

  private static String path(List<List<String>> rows, int column) {
    return String.join(" ", texts(rows, column));
  }

  private static String leaf(List<List<String>> rows, int column) {
    var texts = texts(rows, column);
    return texts.isEmpty() ? "" : texts.getLast();
  }

  private static List<String> texts(List<List<String>> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.size() && !row.get(column).isEmpty())
        .map(row -> row.get(column))
        .toList();
  }

  /// Where a heading named a source, the money and the sums of it are of the source called anew.
  private Plan renamed(Layout now) {
    var measures = plan.measures();
    var totals = plan.totals();
    for (int c = 0; c < old.columns().size(); c++) {
      var was = old.columns().get(c).source();
      var is = now.columns().get(c).source();
      if (was != null && is != null && !was.equals(is)) {
        measures = measures.stream().map(one -> renamed(one, was, is)).toList();
        totals = totals.stream().map(one -> renamed(one, was, is)).toList();
      }
    }
    return new Plan(plan.head(), now, plan.nodes(), measures, totals, plan.questions());
  }

  private static Measure renamed(Measure measure, String was, String is) {
    var draft = MeasureDraft.of(measure);
    draft.lines.replaceAll(line -> renamed(line, was, is));
    return draft.whole();
  }

  private static FundingLine renamed(FundingLine line, String was, String is) {
    var sources = line.sources().stream().map(one -> one.equals(was) ? is : one).toList();
    return new FundingLine(
        line.executors(),
        sources,
        was.equals(line.sourceRaw()) ? is : line.sourceRaw(),
        line.state(),
        line.total(),
        line.totalPrinted(),
        line.byYear(),
        line.raw(),
        line.ofWhich(),
        line.result(),
        line.origin());
  }

  private static PrintedTotal renamed(PrintedTotal total, String was, String is) {
    if (!was.equals(total.subject())) {
      return total;
    }
    var label = total.label();
    boolean named = label.endsWith(": " + was);
    var now = named ? label.substring(0, label.length() - was.length()) + is : label;
    return total.called(now, is);
  }
}
