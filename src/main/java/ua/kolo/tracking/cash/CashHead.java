package ua.kolo.tracking.cash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The row of a table that names its columns, and what stands above it.
///
/// @param row where it is, from 0; -1 when no row names a code and money
/// @param headings as printed
/// @param columns what each is taken for; null for those that are passed over
/// @param doubled places of money headings that stand twice
public record CashHead(
    int row, List<String> headings, List<@Nullable CashColumn> columns, Set<Integer> doubled) {
  private static final int DEEPEST = 30;
  private static final Pattern AS_OF = Pattern.compile("станом|as of");
  private static final Pattern NAMED =
      Pattern.compile(
          "кварт|піврі|місяц|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|період");
  private static final Pattern ANY = Pattern.compile("");
  private static final Pattern THOUSANDS = Pattern.compile("тис\\p{L}*\\.?\\s*грн|thousand");

  public CashHead {
    headings = List.copyOf(headings);
    columns = new ArrayList<>(columns);
    doubled = Set.copyOf(doubled);
  }

  /// The row among the first ones in which most columns are recognised; heads of two rows are read
  /// together.
  static CashHead of(List<List<String>> rows) {
    var best = new CashHead(-1, List.of(), List.of(), Set.of());
    for (int i = 0; i < Math.min(DEEPEST, rows.size()); i++) {
      var single = of(i, rows.get(i));
      var joined = i == 0 ? single : of(i, joined(rows.get(i - 1), rows.get(i)));
      for (var head : List.of(single, joined)) {
        if (head.weight() > best.weight() && head.isNamed()) {
          best = head;
        }
      }
    }
    return best;
  }

  /// A money heading that stands twice (one for each fund) is taken for neither: which one is meant
  /// a person says.
  private static CashHead of(int row, List<String> cells) {
    var columns = new ArrayList<@Nullable CashColumn>();
    cells.forEach(cell -> columns.add(CashColumn.named(cell).orElse(null)));
    var doubled = new HashSet<Integer>();
    for (int at = 0; at < columns.size(); at++) {
      var column = columns.get(at);
      int first = columns.indexOf(column);
      if (column != null && first < at) {
        if (column.isMoney()) {
          doubled.add(first);
          doubled.add(at);
        } else {
          columns.set(at, null);
        }
      }
    }
    doubled.forEach(at -> columns.set(at, null));
    return new CashHead(row, cells.stream().map(String::strip).toList(), columns, doubled);
  }

  // A heading over several columns stands in the first of them.
  private static List<String> joined(List<String> upper, List<String> lower) {
    var joined = new ArrayList<String>();
    var over = "";
    for (int at = 0; at < Math.max(upper.size(), lower.size()); at++) {
      var above = at < upper.size() ? upper.get(at).strip() : "";
      over = above.isEmpty() ? over : above;
      var beneath = at < lower.size() ? lower.get(at).strip() : "";
      joined.add(beneath.isEmpty() ? above : over + " " + beneath);
    }
    return joined;
  }

  private long weight() {
    return row < 0 ? 0 : known() + doubled.size();
  }

  // A code and money, even if which money is not said yet.
  private boolean isNamed() {
    return columns.contains(CashColumn.CODE) && (isUsable() || !doubled.isEmpty());
  }

  /// Money headings that stand twice, none of which a person chose.
  boolean isDoubled() {
    return !doubled.isEmpty();
  }

  private long known() {
    return columns.stream().filter(one -> one != null).count();
  }

  boolean isUsable() {
    return columns.contains(CashColumn.CODE)
        && columns.stream().anyMatch(one -> one != null && one.isMoney());
  }

  /// The same with the columns a person chose.
  CashHead with(List<@Nullable CashColumn> chosen) {
    boolean told = doubled.stream().anyMatch(at -> at < chosen.size() && chosen.get(at) != null);
    return new CashHead(row, headings, chosen, told ? Set.of() : doubled);
  }

  /// Columns two headings were taken for.
  boolean hasTwice() {
    return columns.stream().filter(one -> one != null).distinct().count() < known();
  }

  /// The column's text in a row; empty when there is none.
  String text(CashColumn column, List<String> row) {
    int at = columns.indexOf(column);
    return at < 0 || at >= row.size() ? "" : row.get(at).strip();
  }

  /// The time the words above the table tell of: «станом на …», else a named month or quarter, else
  /// any day.
  Optional<CashPeriod> period(List<List<String>> rows) {
    var cells =
        rows.subList(0, Math.max(0, row)).stream()
            .flatMap(List::stream)
            .map(cell -> cell.toLowerCase(Locale.ROOT))
            .toList();
    return Stream.of(AS_OF, NAMED, ANY)
        .flatMap(
            words ->
                cells.stream()
                    .filter(cell -> words.matcher(cell).find())
                    .flatMap(cell -> CashPeriod.read(cell).stream()))
        .findFirst();
  }

  /// Whether the table says its amounts are thousands.
  boolean isInThousands(List<List<String>> rows) {
    return rows.subList(0, Math.max(0, row + 1)).stream()
        .flatMap(List::stream)
        .anyMatch(cell -> THOUSANDS.matcher(cell.toLowerCase(Locale.ROOT)).find());
  }
}
