package ua.kolo.documents;

import java.util.List;
import java.util.Locale;

/// A page for the browser.
final class HtmlWriter {
  private final Sheet sheet;
  private final Markup html = Markup.html();

  private HtmlWriter(Sheet sheet) {
    this.sheet = sheet;
  }

  static byte[] write(Sheet sheet) {
    return markup(sheet).bytes();
  }

  static Markup markup(Sheet sheet) {
    return new HtmlWriter(sheet).page();
  }

  private Markup page() {
    html.open("html", "lang", "uk").open("head").empty("meta", "charset", "UTF-8");
    html.element("title", sheet.title());
    html.open("style").raw(HtmlStyle.of(sheet)).close();
    html.close().open("body");
    for (var part : sheet.parts()) {
      switch (part) {
        case Sheet.Text text -> text(text);
        case Sheet.Table table -> table(table);
      }
    }
    return html;
  }

  private void text(Sheet.Text text) {
    var tag = text.style() == Sheet.Style.TITLE ? "h1" : "p";
    html.open(tag, "class", text.style().name().toLowerCase(Locale.ROOT));
    lines(text.text());
    html.close();
  }

  private void lines(String text) {
    var lines = text.split("[\n\u000B]", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        html.empty("br");
      }
      html.text(lines[i]);
    }
  }

  private void table(Sheet.Table table) {
    var points = String.format(Locale.ROOT, "font-size:%.1fpt", Paper.points(table));
    html.open("table", "style", points).open("colgroup");
    for (int width : Paper.share(table, 1000)) {
      html.empty("col", "style", String.format(Locale.ROOT, "width:%.1f%%", width / 10.0));
    }
    html.close();
    rows(table, "thead", table.rows().subList(0, table.headerRows()));
    rows(table, "tbody", table.rows().subList(table.headerRows(), table.rows().size()));
    html.close();
  }

  private void rows(Sheet.Table table, String group, List<List<Sheet.Cell>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    html.open(group);
    int first = group.equals("thead") ? 0 : table.headerRows();
    for (int r = first; r < first + rows.size(); r++) {
      html.open("tr");
      for (var slot : table.slots(r)) {
        if (slot.begins()) {
          cell(slot.cell(), group.equals("thead") ? "th" : "td");
        }
      }
      html.close();
    }
    html.close();
  }

  private void cell(Sheet.Cell cell, String tag) {
    html.open(
        tag,
        "class",
        cell.look().name().toLowerCase(Locale.ROOT),
        "colspan",
        String.valueOf(cell.columnSpan()),
        "rowspan",
        String.valueOf(cell.rowSpan()));
    for (var paragraph : cell.paragraphs()) {
      html.open("p");
      lines(paragraph);
      html.close();
    }
    html.close();
  }
}
