package ua.kolo.tracking.drafting;

import java.util.ArrayList;
import java.util.List;
import ua.kolo.documents.Sheet;

/// Who owes which measures, with the money by year.
final class DistributionSheet {
  private DistributionSheet() {}

  static Sheet of(Material material) {
    var outline = material.outline();
    var found = Distribution.of(outline.measures(), Words.say("nobody"));
    var parts = new ArrayList<Sheet.Part>();
    var title = Words.say("distribution.title");
    parts.add(new Sheet.Text(Sheet.Style.TITLE, title));
    parts.add(new Sheet.Text(Sheet.Style.BODY, outline.title()));
    if (!found.years().isEmpty()) {
      parts.add(new Sheet.Text(Sheet.Style.UNIT, Words.say("unit")));
    }
    parts.add(table(found));
    parts.add(new Sheet.Text(Sheet.Style.NOTE, Words.say("distribution.note")));
    parts.add(new Sheet.Text(Sheet.Style.SIGNATURE, material.words().of(Field.SIGNER)));
    return new Sheet(title, true, Words.say("page"), parts);
  }

  private static Sheet.Table table(Distribution found) {
    var widths = new ArrayList<>(List.of(6, 40, 16));
    var heads =
        new ArrayList<>(
            List.of(Words.say("head.number"), Words.say("head.measure"), Words.say("head.term")));
    for (var year : found.years()) {
      widths.add(8);
      heads.add(String.valueOf(year));
    }
    widths.add(10);
    heads.add(Words.say("head.total"));
    var table = new TableDraft(widths, 3, heads);
    for (var body : found.bodies()) {
      table.banner(body.name());
      body.shares().forEach(share -> table.row(cells(share, found.years())));
      table.sum(sum(Words.say("subtotal"), body.sum(), found.years()));
    }
    table.sum(sum(Words.say("total"), found.sum(), found.years()));
    return table.table();
  }

  private static List<String> cells(Distribution.Share share, List<Integer> years) {
    var measure = share.measure();
    var cells = new ArrayList<String>();
    cells.add(measure.number() == null ? "" : measure.number());
    cells.add(
        share.counted() == null
            ? measure.text()
            : measure.text() + "\n" + Words.say("distribution.counted", share.counted()));
    cells.add(measure.term() == null ? "" : measure.term());
    amounts(cells, share.money(), years);
    return cells;
  }

  private static List<String> sum(String label, Distribution.Money money, List<Integer> years) {
    var cells = new ArrayList<>(List.of("", label, ""));
    amounts(cells, money, years);
    return cells;
  }

  private static void amounts(List<String> cells, Distribution.Money money, List<Integer> years) {
    years.forEach(year -> cells.add(Words.thousands(money.byYear().get(year))));
    cells.add(Words.thousands(money.isNone() ? null : money.total()));
  }
}
