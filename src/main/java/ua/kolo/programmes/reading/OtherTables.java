package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;
import ua.kolo.programmes.wording.Amount;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.Texts;
import ua.kolo.programmes.wording.Units;

/// The sums the passport and the table of resources print.
final class OtherTables {
  private static final Pattern VOLUME =
      Pattern.compile("загальн\\p{L}* обсяг|обсяг\\p{L}* фінансув|обсяг фінансових ресурсів");

  private static final Pattern SUMMED =
      Pattern.compile(
          "^(обсяг|сума|ресурс)\\p{L}*.*(?<!\\p{L})(усього|всього|разом)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST = 500;

  private OtherTables() {}

  static List<PrintedTotal> totals(PlanTable table, AmountUnit unit) {
    var totals = new ArrayList<PrintedTotal>();
    table.after.forEach(text -> sentence(text, Kind.GRAND_TOTAL, unit, totals));
    table.before.forEach(text -> sentence(text, Kind.PASSPORT_TOTAL, unit, totals));
    for (var rows : table.others) {
      var header =
          Header.find(rows).filter(OtherTables::years).or(() -> Header.ofYears(rows)).orElse(null);
      if (header != null) {
        resources(rows, header, unit, totals);
      } else {
        rows.forEach(row -> passport(row, unit, totals));
      }
    }
    return totals;
  }

  private static boolean years(Header header) {
    return header.columns().stream().anyMatch(column -> column.year() != null);
  }

  /// «Загальний обсяг фінансування – 252,7 тис. грн, у тому числі: …» outside any table.
  private static void sentence(String text, Kind kind, AmountUnit unit, List<PrintedTotal> totals) {
    String words = Texts.normalise(text);
    var parts = Tokens.SUM_SENTENCE.matcher(words);
    if (words.length() < LONGEST && Tokens.total(words) && parts.matches()) {
      var amount = CellMoney.of(parts.group(2).replaceAll("[.;]$", ""), unit).amount();
      if (amount.value() != null) {
        totals.add(total(parts.group(1), kind, amount, new Origin(-1, -1, -1, 0.8)));
      }
    }
  }

  private static PrintedTotal total(String label, Kind kind, Amount amount, Origin origin) {
    return new PrintedTotal(
        label,
        kind,
        null,
        null,
        null,
        amount.value(),
        amount.byYear(),
        Map.of(0, amount.raw()),
        origin);
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
                total(
                    label,
                    Kind.PASSPORT_TOTAL,
                    amount,
                    new Origin(row.block, row.row, value, 0.9)));
            return;
          }
        }
      }
    }
  }

  /// «Усього», «Обсяг ресурсів, усього, у тому числі:».
  private static boolean whole(String label) {
    return Tokens.total(label) || SUMMED.matcher(label).find();
  }

  /// A table may count in a unit of its own, told over any of its columns.
  private static AmountUnit unit(Header header, AmountUnit unit) {
    return header.columns().stream()
        .map(column -> Units.of(column.header()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(unit);
  }

  private static void resources(
      List<Line> rows, Header header, AmountUnit unit, List<PrintedTotal> totals) {
    var columns = new Columns(header.columns());
    var own = unit(header, unit);
    for (var row : rows.subList(header.last() + 1, rows.size())) {
      int first = row.firstFilled();
      if (first >= 0 && whole(row.at(first)) && columns.hasAmounts(row)) {
        var money = Money.read(row, columns, null, own, null);
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
