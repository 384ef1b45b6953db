package ua.kolo.indicators;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.counts.Catalogue;
import ua.kolo.counts.Cell;
import ua.kolo.counts.Count;
import ua.kolo.counts.CountQuery;
import ua.kolo.counts.Suppression;
import ua.kolo.platform.Acting;

/// One question asked for several values of a list: whoever knows the whole and all but one of the
/// parts knows the last one too. A person may be helped in several ways, so the parts are no sum;
/// where nobody was, they are. So beside a part of one to four the smallest of the others stays
/// untold, whichever is told first.
@Component
class Siblings {
  private final Catalogue catalogue;
  private final IndicatorRows rows;
  private final TransactionOperations transaction;

  Siblings(Catalogue catalogue, IndicatorRows rows, TransactionOperations transaction) {
    this.catalogue = catalogue;
    this.rows = rows;
    this.transaction = transaction;
  }

  /// Cells of what was counted that stay untold for the sake of another part.
  Set<Cell> withheld(CountQuery query, Count counted, Period period) {
    var withheld = EnumSet.noneOf(Cell.class);
    if (query.item() == null || !(counted instanceof Count.Figures(var cells))) {
      return withheld;
    }
    var others = others(query, period);
    cells.forEach(
        (cell, amount) -> {
          var beside = new HashMap<String, Long>();
          others.forEach((one, told) -> beside.put(one.code(), told.getOrDefault(cell, 0L)));
          if (isGivenUp(query.code(), amount, beside)) {
            withheld.add(cell);
          }
        });
    return withheld;
  }

  /// Whether it is the smallest that would be told, beside one that is not.
  ///
  /// @param others by the code of the question
  static boolean isGivenUp(String code, long amount, Map<String, Long> others) {
    var smallest =
        others.entrySet().stream()
            .filter(one -> isTold(one.getValue()))
            .allMatch(
                one ->
                    one.getValue() > amount
                        || (one.getValue() == amount && one.getKey().compareTo(code) > 0));
    return isTold(amount) && smallest && others.values().stream().anyMatch(Suppression::isSmall);
  }

  private static boolean isTold(long amount) {
    return amount > 0 && !Suppression.isSmall(amount);
  }

  // Only those an indicator asks for are told at all.
  private Map<CountQuery, Map<Cell, Long>> others(CountQuery query, Period period) {
    return catalogue.queries().stream()
        .filter(one -> one.item() != null && one.name().equals(query.name()))
        .filter(one -> !one.code().equals(query.code()) && isAsked(one))
        .collect(Collectors.toMap(one -> one, one -> cells(one, period)));
  }

  private boolean isAsked(CountQuery query) {
    return Acting.system(Acting.current().unit())
        .call(
            () ->
                !Objects.requireNonNull(transaction.execute(_ -> rows.asking(query.code())))
                    .isEmpty());
  }

  private Map<Cell, Long> cells(CountQuery query, Period period) {
    return catalogue.count(query.code(), period.first(), period.last())
            instanceof Count.Figures(var cells)
        ? cells
        : Map.of();
  }
}
