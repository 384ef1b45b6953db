package ua.kolo.tracking.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.kolo.documents.Sheet;
import ua.kolo.tracking.cash.MoneyLine;

/// Data for passports of budget programmes: by code, the measures it pays for with planned,
/// approved and paid money, and the countable promises that may become indicators.
final class BudgetPassportSheet {
  private static final List<Integer> WIDTHS = List.of(7, 40, 15, 13, 13, 12);

  private BudgetPassportSheet() {}

  static Sheet of(Material material) {
    var words = material.words();
    var title = Words.say("budget.title", String.valueOf(material.year()));
    var parts = new ArrayList<Sheet.Part>();
    parts.add(new Sheet.Text(Sheet.Style.TITLE, title));
    parts.add(new Sheet.Text(Sheet.Style.BODY, material.outline().title()));
    parts.add(
        new Sheet.Text(
            Sheet.Style.BODY,
            Words.say(
                "budget.unit", words.of(Field.SPENDING_UNIT), words.of(Field.SPENDING_UNIT_CODE))));
    parts.add(
        new Sheet.Text(
            Sheet.Style.BODY, Words.say("budget.responsible", words.of(Field.RESPONSIBLE))));
    var byCode = byCode(material.money());
    byCode.forEach((code, lines) -> code(material, code, lines, parts));
    if (byCode.isEmpty()) {
      parts.add(new Sheet.Text(Sheet.Style.BODY, Words.say("budget.none")));
    }
    parts.add(new Sheet.Text(Sheet.Style.NOTE, Words.say("budget.note")));
    parts.add(new Sheet.Text(Sheet.Style.SIGNATURE, words.of(Field.SIGNER)));
    return new Sheet(title, true, Words.say("page"), parts);
  }

  private static Map<String, List<MoneyLine>> byCode(List<MoneyLine> money) {
    var byCode = new LinkedHashMap<String, List<MoneyLine>>();
    for (var line : money) {
      line.codes().stream()
          .map(use -> use.code().digits())
          .distinct()
          .forEach(code -> byCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(line));
    }
    return byCode;
  }

  private static void code(
      Material material, String code, List<MoneyLine> lines, List<Sheet.Part> parts) {
    var shared = code.substring(code.length() - 4);
    parts.add(
        new Sheet.Text(
            Sheet.Style.HEADING,
            Words.say(
                "budget.code",
                code.length() == 4 ? Words.EMPTY : code,
                shared,
                material.codes().getOrDefault(shared, Words.EMPTY))));
    parts.add(new Sheet.Text(Sheet.Style.UNIT, Words.say("unit")));
    var heads = new ArrayList<String>();
    for (var key : List.of("number", "measure", "source", "planned", "allocated", "paid")) {
      heads.add(Words.say("head." + key));
    }
    var table = new TableDraft(WIDTHS, 3, heads);
    lines.forEach(line -> table.row(cells(line)));
    parts.add(table.table());
    var promises = promises(material, lines);
    if (!promises.isEmpty()) {
      parts.add(
          new Sheet.Text(
              Sheet.Style.BODY, Words.say("budget.indicators", String.join("; ", promises))));
    }
  }

  private static List<String> cells(MoneyLine line) {
    var amounts = line.fact() == null ? null : line.fact().amounts();
    boolean shared = line.codes().size() > 1;
    var cells = new ArrayList<String>();
    cells.add(line.number() == null ? "" : line.number());
    cells.add(Words.payers(line) + (shared ? "\n" + Words.say("budget.shared") : ""));
    cells.add(line.source() == null ? "–" : line.source());
    cells.add(Words.thousands(line.planned()));
    cells.add(Words.thousands(amounts == null ? null : amounts.allocated()));
    cells.add(Words.thousands(amounts == null ? null : amounts.spent()));
    return cells;
  }

  private static List<String> promises(Material material, List<MoneyLine> lines) {
    var keys = lines.stream().map(MoneyLine::key).toList();
    return material.outline().measures().stream()
        .filter(measure -> keys.contains(measure.key()))
        .flatMap(measure -> measure.promises().stream())
        .map(promise -> promise.quote().strip())
        .distinct()
        .toList();
  }
}
