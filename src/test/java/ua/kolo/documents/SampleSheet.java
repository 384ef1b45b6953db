package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.documents.Sheet.Style;
import ua.kolo.documents.Sheet.Text;

/// A sheet with every kind of part: merges both ways, a section over the whole width, amounts.
final class SampleSheet {
  static final String SUM = "1\u00A0234,50";

  private SampleSheet() {}

  static Sheet landscape() {
    var parts = new ArrayList<Sheet.Part>();
    parts.add(new Text(Style.APPROVAL, "Додаток 1\nдо рішення сесії ради"));
    parts.add(new Text(Style.TITLE, "Заходи з підтримки родин «Тепла оселя» & друзі"));
    parts.add(new Text(Style.UNIT, "тис. грн"));
    parts.add(table());
    parts.add(new Text(Style.NOTE, "* Примітка <під> таблицею, ціна 5 ₴."));
    return new Sheet("Тепла оселя", true, "стор. {0} з {1}", parts);
  }

  static Sheet.Table table() {
    var rows = new ArrayList<List<Cell>>();
    rows.add(
        List.of(
            new Cell(0, 1, 2, "Завдання", Look.HEADER),
            new Cell(1, 1, 2, "Захід", Look.HEADER),
            new Cell(2, 2, 1, "Обсяги, тис. грн", Look.HEADER)));
    rows.add(List.of(new Cell(2, "2027", Look.HEADER), new Cell(3, "2028", Look.HEADER)));
    rows.add(List.of(new Cell(0, 4, 1, "1. Розділ про притулок", Look.BANNER)));
    rows.add(
        List.of(
            new Cell(0, 1, 40, "Спільне завдання.\nДругий абзац\u000Bз розривом", Look.PLAIN),
            new Cell(1, "1) перший  захід", Look.PLAIN),
            new Cell(2, "670", Look.NUMBER),
            new Cell(3, SUM, Look.NUMBER)));
    IntStream.range(2, 41)
        .forEach(
            i ->
                rows.add(
                    List.of(
                        new Cell(1, i + ") захід, що має слова для двох рядків", Look.PLAIN),
                        new Cell(2, "-", Look.NUMBER),
                        new Cell(3, "не потребує", Look.NUMBER))));
    rows.add(
        List.of(
            new Cell(0, 2, 1, "Всього", Look.STRONG),
            new Cell(2, "670", Look.STRONG_NUMBER),
            new Cell(3, SUM, Look.STRONG_NUMBER)));
    return new Sheet.Table(List.of(3, 6, 2, 2), 2, rows);
  }
}
