package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the treasury's table row by row; what cannot be read is named and nothing is guessed.
final class CashReader {
  private static final int MOST = 20_000;
  private static final BigDecimal LARGEST = new BigDecimal("1E15");
  private static final Pattern KEKV = Pattern.compile("\\d{4}");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,15}([.,]\\d{1,20})?([eE][+-]?\\d{1,2})?");
  private static final Pattern NO_CODE =
      Pattern.compile("\\D*|\\d{1,3}\\.?|(усього|всього|разом|total).*");
  private static final Pattern NONE = Pattern.compile("[-–—xх]?");
  private final CashHead head;
  private final CashOrder order;
  private final List<CashLine> lines = new ArrayList<>();
  private final List<CashFault> faults = new ArrayList<>();
  private int passed;
  private int restored;

  private CashReader(CashHead head, CashOrder order) {
    this.head = head;
    this.order = order;
  }

  static CashReading read(List<List<String>> rows, CashOrder order) {
    var found = CashHead.of(rows);
    var head = order.columns().isEmpty() ? found : found.with(order.columns());
    var reader = new CashReader(head, order);
    reader.refuseTable(rows.size());
    if (reader.faults.isEmpty()) {
      for (int i = head.row() + 1; i < rows.size(); i++) {
        reader.read(i + 1, rows.get(i));
      }
      reader.refuseTwice();
    }
    var groups = GroupRows.of(reader.lines);
    reader.faults.addAll(groups.faults());
    return new CashReading(
        head,
        groups.kept(),
        reader.faults,
        reader.passed,
        reader.lines.size() - groups.kept().size(),
        reader.restored);
  }

  private void refuseTable(int rows) {
    if (head.isDoubled()) {
      faults.add(CashFault.hard(0, "heads.doubled"));
    } else if (head.row() < 0 || !head.isUsable()) {
      faults.add(CashFault.hard(0, "heads"));
    } else if (head.hasTwice()) {
      faults.add(CashFault.hard(0, "heads.twice"));
    } else if (rows > MOST) {
      faults.add(CashFault.hard(0, "many", MOST));
    }
  }

  private void read(int number, List<String> row) {
    var cell = head.text(CashColumn.CODE, row);
    var money = new EnumMap<CashColumn, BigDecimal>(CashColumn.class);
    var wrong = money(number, row, money);
    if (cell.isEmpty() || (money.isEmpty() && wrong.isEmpty())) {
      passed++;
      return;
    }
    var code = BudgetCode.read(cell);
    if (code.isEmpty()) {
      // The row of column numbers and a line of totals hold no code.
      if (NO_CODE.matcher(cell.toLowerCase(Locale.ROOT)).matches()) {
        passed++;
      } else {
        faults.add(CashFault.hard(number, "code", cell));
      }
      return;
    }
    faults.addAll(wrong);
    var line = line(number, row, code.get(), amounts(money));
    if (wrong.isEmpty() && line.isPresent()) {
      restored += BudgetCode.lostZero(cell) ? 1 : 0;
      doubt(line.get());
      lines.add(line.get());
    }
  }

  private List<CashFault> money(int number, List<String> row, Map<CashColumn, BigDecimal> money) {
    var wrong = new ArrayList<CashFault>();
    for (var column : CashColumn.values()) {
      var text = plain(column.isMoney() ? head.text(column, row) : "");
      var amount = amount(text);
      if (amount.isPresent()) {
        money.put(column, amount.get());
      } else if (!NONE.matcher(text).matches()) {
        wrong.add(CashFault.hard(number, "amount", head.text(column, row)));
      }
    }
    return wrong;
  }

  /// To a kopeck, as it is kept; empty when it is no amount, or larger than any budget.
  private Optional<BigDecimal> amount(String text) {
    return Optional.of(text)
        .filter(one -> NUMBER.matcher(one).matches())
        .map(one -> new BigDecimal(one.replace(',', '.')).multiply(order.factor()))
        .filter(one -> one.abs().compareTo(LARGEST) < 0)
        .map(one -> one.setScale(2, RoundingMode.HALF_UP));
  }

  private Optional<CashLine> line(
      int number, List<String> row, BudgetCode code, CashAmounts amounts) {
    var kekv = plain(head.text(CashColumn.KEKV, row)).replaceFirst("\\.0$", "");
    if (!kekv.isEmpty() && !KEKV.matcher(kekv).matches()) {
      faults.add(CashFault.hard(number, "kekv", kekv));
      return Optional.empty();
    }
    var period = period(number, row);
    if (period.isEmpty()) {
      return Optional.empty();
    }
    boolean whole = kekv.isEmpty() || kekv.equals("0000");
    var fund = fund(head.text(CashColumn.FUND, row));
    return Optional.of(
        new CashLine(number, code, whole ? null : kekv, fund, period.get(), amounts));
  }

  private Optional<CashPeriod> period(int number, List<String> row) {
    var told = head.text(CashColumn.PERIOD, row);
    if (told.isEmpty()) {
      if (order.period() == null) {
        faults.add(CashFault.hard(number, "period.none"));
      }
      return Optional.ofNullable(order.period());
    }
    var read = CashPeriod.read(told);
    // «Січень» without a year is a month of the year the whole table is of.
    var known = read.isEmpty() && order.period() != null ? inYear(told, order.period()) : read;
    if (known.isEmpty()) {
      faults.add(CashFault.hard(number, "period", told));
    }
    return known;
  }

  private static Optional<CashPeriod> inYear(String told, CashPeriod whole) {
    var read = CashPeriod.read(told + " " + whole.to().getYear());
    // A word that names no time would be read as the whole year.
    return read.filter(period -> !period.equals(CashPeriod.year(whole.to().getYear())));
  }

  private @Nullable Fund fund(String told) {
    var text = told.toLowerCase(Locale.ROOT);
    if (text.startsWith("заг") || text.startsWith("gen") || text.equals("зф")) {
      return Fund.GENERAL;
    }
    if (text.startsWith("спец") || text.startsWith("spec") || text.equals("сф")) {
      return Fund.SPECIAL;
    }
    return order.fund();
  }

  private void doubt(CashLine line) {
    var money = line.amounts();
    above(line, "spentAboveAllocated", money.spent(), money.allocated());
    above(line, "spentAboveFinanced", money.spent(), money.financed());
    if (money.allocated() == null) {
      above(line, "spentAbovePlanned", money.spent(), money.planned());
    }
  }

  private void above(
      CashLine line, String code, @Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one != null && other != null && one.compareTo(other) > 0) {
      faults.add(CashFault.doubt(line.row(), code, one, other));
    }
  }

  private void refuseTwice() {
    var met = new HashMap<CashLine.Key, CashLine>();
    for (var line : List.copyOf(lines)) {
      var before = met.putIfAbsent(line.key(), line);
      if (before != null) {
        faults.add(CashFault.hard(line.row(), "twice", String.valueOf(before.row())));
        lines.remove(line);
      }
    }
  }

  private static CashAmounts amounts(Map<CashColumn, BigDecimal> money) {
    return new CashAmounts(
        money.get(CashColumn.PLANNED),
        money.get(CashColumn.ALLOCATED),
        money.get(CashColumn.FINANCED),
        money.get(CashColumn.SPENT));
  }

  private static String plain(String cell) {
    return cell.replaceAll("[\\s\\u00A0\\u202F'’]+", "").replace('−', '-');
  }
}
