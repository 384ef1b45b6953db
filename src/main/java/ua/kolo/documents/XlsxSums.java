package ua.kolo.documents;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/// Sums a program left in a sheet without their values: SUM of cells and ranges, plus and minus.
/// Anything else stays blank.
final class XlsxSums {
  private static final String CELL = "\\$?[A-Z]{1,3}\\$?\\d{1,7}";
  private static final Pattern FORMULA =
      Pattern.compile("=?(?:[+-]?(?:SUM\\([^()]*\\)|" + CELL + "|\\d+(?:\\.\\d+)?))+");
  private static final Pattern TERM =
      Pattern.compile("([+-]?)(?:SUM\\(([^()]*)\\)|(" + CELL + ")|(\\d+(?:\\.\\d+)?))");
  private static final int MOST_CELLS = 20_000;

  /// A cell without a value, and how its number is shown.
  record Open(String formula, @Nullable String style) {}

  private final Map<CellReference, BigDecimal> values = new HashMap<>();
  private final Map<CellReference, Open> open = new LinkedHashMap<>();
  private final Set<CellReference> under = new HashSet<>();

  void value(int row, int column, String printed) {
    try {
      values.put(new CellReference(row, column), new BigDecimal(printed));
    } catch (NumberFormatException none) {
      // words need no place among the numbers
    }
  }

  void formula(int row, int column, String formula, @Nullable String style) {
    open.put(new CellReference(row, column), new Open(formula.replace(" ", ""), style));
  }

  Map<CellReference, Open> open() {
    return open;
  }

  /// The value of a cell, null when it has none or its formula is no sum.
  @Nullable BigDecimal of(CellReference cell) {
    var formula = open.get(cell);
    if (formula == null || values.containsKey(cell)) {
      return values.get(cell);
    }
    if (!FORMULA.matcher(formula.formula()).matches() || !under.add(cell)) {
      return null;
    }
    var sum = BigDecimal.ZERO;
    var terms = TERM.matcher(formula.formula());
    while (terms.find()) {
      var term = term(terms.group(2), terms.group(3), terms.group(4));
      sum = terms.group(1).equals("-") ? sum.subtract(term) : sum.add(term);
    }
    under.remove(cell);
    values.put(cell, sum);
    return sum;
  }

  private BigDecimal term(@Nullable String ranges, @Nullable String cell, @Nullable String number) {
    if (ranges != null) {
      var sum = BigDecimal.ZERO;
      for (var range : Pattern.compile("[,;]").splitAsStream(ranges).toList()) {
        sum = sum.add(range(range));
      }
      return sum;
    }
    return cell != null ? numeric(new CellReference(cell)) : new BigDecimal(String.valueOf(number));
  }

  private BigDecimal range(String range) {
    var sum = BigDecimal.ZERO;
    if (!range.matches(CELL + "(?::" + CELL + ")?")) {
      return sum;
    }
    var area = CellRangeAddress.valueOf(range);
    if (area.getNumberOfCells() > MOST_CELLS) {
      return sum;
    }
    for (var cell : area) {
      sum = sum.add(numeric(new CellReference(cell.getRow(), cell.getColumn())));
    }
    return sum;
  }

  private BigDecimal numeric(CellReference cell) {
    var value = of(new CellReference(cell.getRow(), cell.getCol()));
    return value == null ? BigDecimal.ZERO : value;
  }
}
