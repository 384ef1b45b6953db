package ua.kolo.tracking.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sorts the rows of a table into new, changed and known ones, and names those that cannot be
/// taken.
final class Sorting {
  private final List<CodeUse> uses;
  private final Map<CashLine.Key, CashFigure> known;
  private final Closed closed;
  private final LocalDate today;
  private final Map<BudgetCode, List<CashLine.Key>> knownByCode = new HashMap<>();
  private final List<CashTrial.Change> changes = new ArrayList<>();
  private final List<CashFault> faults = new ArrayList<>();
  private int same;

  Sorting(List<CodeUse> uses, Map<CashLine.Key, CashFigure> known, Closed closed, LocalDate today) {
    this.uses = uses;
    this.known = known;
    this.closed = closed;
    this.today = today;
    known
        .keySet()
        .forEach(key -> knownByCode.computeIfAbsent(key.code(), _ -> new ArrayList<>()).add(key));
  }

  List<CashTrial.Change> changes() {
    return changes;
  }

  List<CashFault> faults() {
    return faults;
  }

  int same() {
    return same;
  }

  void take(CashLine line) {
    var before = known.get(line.key());
    if (before != null && before.amounts().isSame(line.amounts())) {
      same++;
      return;
    }
    var title = closed.title(line.key());
    if (!title.isEmpty()) {
      faults.add(CashFault.hard(line.row(), "closed", title));
    } else if (line.period().from().isAfter(today)) {
      faults.add(CashFault.hard(line.row(), "future"));
    } else if (isOtherwiseTold(line)) {
      faults.add(CashFault.hard(line.row(), "otherwise", line.code().digits()));
    } else {
      int lines =
          (int)
              uses.stream().filter(use -> use.takes(line.code(), line.kekv(), line.fund())).count();
      changes.add(new CashTrial.Change(line, before == null ? null : before.amounts(), lines));
    }
  }

  /// The same money is known already, divided more finely or less: it would count twice.
  private boolean isOtherwiseTold(CashLine line) {
    var key = line.key();
    return knownByCode.getOrDefault(key.code(), List.of()).stream()
        .filter(other -> other.period().equals(key.period()))
        .filter(other -> !other.equals(key))
        .anyMatch(other -> GroupRows.isBeneath(other, key) || GroupRows.isBeneath(key, other));
  }
}
