package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.Texts;
import ua.kolo.programmes.wording.Units;

/// The sums the passport and the table of resources print.
final class OtherTables {
  private static final Pattern VOLUME =
      Pattern.compile("загальн\\p{L}* обсяг|обсяг\\p{L}* фінансув|обсяг фінансових ресурсів");

  private OtherTables() {}

  static List<PrintedTotal> totals(PlanTable table, AmountUnit unit) {
    var totals = new ArrayList<PrintedTotal>();
    for (var rows : table.others) {
      var header = Header.find(rows).orElse(null);
      boolean years =
          header != null && header.columns().stream().anyMatch(column -> column.year() != null);
      if (header != null && years) {
        resources(rows, header, unit, totals);
      } else {
        rows.forEach(row -> passport(row, unit, totals));
      }
    }
    return totals;
  }

  private static void passport(Line row, AmountUnit unit, List<PrintedTotal> totals) {
    for (int c = 0; c + 1 < row.width(); c++) {
      String label = Texts.normalise(row.at(c));
      if (VOLUME.matcher(label.toLowerCase(Locales.UK)).find()) {
        var own = Units.of(label);
        for (int value = c + 1; value < row.width(); value++) {
          var amount = Amounts.parse(row.at(value), own == null ? unit : own);
          if (amount.value() != null) {
            totals.add(
                new PrintedTotal(
                    label,
                    Kind.PASSPORT_TOTAL,
                    null,
                    null,
                    null,
                    amount.value(),
                    amount.byYear(),
                    java.util.Map.of(0, amount.raw()),
                    new Origin(row.block, row.row, value, 0.9)));
            return;
          }
        }
      }
    }
  }

  private static void resources(
      List<Line> rows, Header header, AmountUnit unit, List<PrintedTotal> totals) {
    var columns = new Columns(header.columns());
    for (var row : rows.subList(header.last() + 1, rows.size())) {
      int first = row.firstFilled();
      if (first >= 0 && Tokens.total(row.at(first)) && columns.hasAmounts(row)) {
        var money = Money.read(row, columns, null, unit, null);
        totals.add(
            new PrintedTotal(
                Texts.normalise(row.at(first)),
                Kind.RESOURCE_TOTAL,
                null,
                null,
                null,
                money.total(),
                new TreeMap<>(money.byYear()),
                money.raw(),
                Interpreter.origin(row, first)));
      }
    }
  }
}
