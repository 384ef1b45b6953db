package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.platform.Wording;

/// A report on paper for whoever keeps a programme above.
final class AddressedSheet {
  // The document is the council's, so its words are Ukrainian.
  private static final Wording WORDS = Wording.of("reporting");
  private static final List<Integer> WIDTHS = List.of(30, 30, 46, 14, 14);
  private static final List<String> HEADS = List.of("upper", "own", "done", "planned", "spent");

  private AddressedSheet() {}

  static Sheet of(Addressed addressed) {
    var rows = new ArrayList<List<Cell>>();
    rows.add(cells(HEADS.stream().map(head -> say("head." + head)).toList(), Look.HEADER));
    for (var line : addressed.lines()) {
      var above = numbered(line.measure().number(), line.measure().text());
      for (var own : line.own()) {
        rows.add(cells(row(above, own), Look.PLAIN));
        above = "";
      }
    }
    var all = List.of(say("together"), "", "", "", thousands(addressed.spent()));
    rows.add(cells(all, Look.PLAIN));
    var report = addressed.report();
    return new Sheet(
        say("title"),
        true,
        say("page"),
        List.of(
            new Sheet.Text(Sheet.Style.TITLE, say("title")),
            new Sheet.Text(Sheet.Style.BODY, say("to", addressed.upper().title())),
            new Sheet.Text(
                Sheet.Style.BODY, say("from", report.title(), OpenReports.title(report))),
            new Sheet.Text(Sheet.Style.UNIT, say("unit")),
            new Sheet.Table(WIDTHS, 1, rows)));
  }

  private static List<String> row(String above, Addressed.Own own) {
    return List.of(
        above,
        numbered(own.number(), own.text()),
        String.join("\n", own.words()),
        thousands(own.planned()),
        thousands(own.spent()));
  }

  private static String numbered(@Nullable String number, String text) {
    return number == null ? text : number + " " + text;
  }

  private static String thousands(@Nullable BigDecimal hryvnias) {
    return hryvnias == null ? "" : WholeTerm.thousands(hryvnias);
  }

  private static List<Cell> cells(List<String> texts, Look look) {
    var cells = new ArrayList<Cell>();
    texts.forEach(text -> cells.add(new Cell(cells.size(), text, look)));
    return cells;
  }

  private static String say(String key, Object... details) {
    return WORDS.text(Wording.UKRAINIAN, "reporting.addressed." + key, details);
  }
}
