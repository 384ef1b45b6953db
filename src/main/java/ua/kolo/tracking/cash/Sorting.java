package ua.kolo.tracking.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Sorts the rows of a table into new, changed and known ones, and names those that cannot be
/// taken. What a file tells of a code, a fund and a time it tells as a whole: earlier rows it
/// leaves out no longer count, which is said.
final class Sorting {
  private final List<CodeUse> uses;
  private final Closed closed;
  private final LocalDate today;
  private final Map<CashLine.Group, Map<CashLine.Key, CashFigure>> known = new HashMap<>();
  private final Map<String, List<CashLine.Key>> bySharedCode = new HashMap<>();
  private final List<CashTrial.Change> changes = new ArrayList<>();
  private final List<CashLine> written = new ArrayList<>();
  private final List<CashFault> faults = new ArrayList<>();
  private int same;

  Sorting(List<CodeUse> uses, List<CashFigure> figures, Closed closed, LocalDate today) {
    this.uses = uses;
    this.closed = closed;
    this.today = today;
    for (var figure : figures) {
      var key = figure.key();
      var group = new CashLine.Group(key.code(), key.fund(), key.period());
      known.computeIfAbsent(group, _ -> new LinkedHashMap<>()).put(key, figure);
      bySharedCode.computeIfAbsent(key.code().shared(), _ -> new ArrayList<>()).add(key);
    }
  }

  List<CashTrial.Change> changes() {
    return changes;
  }

  /// Rows to be kept: all of what is changed in part, too.
  List<CashLine> written() {
    return written;
  }

  List<CashFault> faults() {
    return faults;
  }

  int same() {
    return same;
  }

  void take(List<CashLine> lines) {
    var told = new ArrayList<CashLine.Key>();
    var groups = new LinkedHashMap<CashLine.Group, List<CashLine>>();
    for (var line : lines) {
      if (line.period().from().isAfter(today)) {
        faults.add(CashFault.hard(line.row(), "future"));
      } else if (isOtherwiseTold(line, told)) {
        faults.add(CashFault.hard(line.row(), "otherwise", line.code().digits()));
      } else {
        told.add(line.key());
        groups.computeIfAbsent(line.group(), _ -> new ArrayList<>()).add(line);
      }
    }
    groups.forEach(this::take);
  }

  private void take(CashLine.Group group, List<CashLine> lines) {
    var before = known.getOrDefault(group, Map.of());
    var merged = new ArrayList<CashLine>();
    var changed = new ArrayList<CashLine>();
    for (var line : lines) {
      var old = before.get(line.key());
      var full = old == null ? line : line.with(line.amounts().over(old.amounts()));
      merged.add(full);
      if (old == null || !old.amounts().isSame(full.amounts())) {
        changed.add(full);
      }
    }
    var omitted = new ArrayList<>(before.values());
    omitted.removeIf(figure -> lines.stream().anyMatch(line -> line.key().equals(figure.key())));
    same += lines.size() - changed.size();
    if (changed.isEmpty() && omitted.isEmpty()) {
      return;
    }
    var title = before.isEmpty() ? "" : closed.title(lines.getFirst().key());
    if (!title.isEmpty()) {
      changed.forEach(line -> faults.add(CashFault.hard(line.row(), "closed", title)));
      return;
    }
    int row = lines.getFirst().row();
    omitted.forEach(figure -> faults.add(CashFault.doubt(row, "omitted", words(figure))));
    written.addAll(merged);
    for (var line : changed.isEmpty() ? merged : changed) {
      var old = before.get(line.key());
      changes.add(new CashTrial.Change(line, old == null ? null : old.amounts(), takers(line)));
    }
  }

  private static String words(CashFigure figure) {
    var kekv = figure.kekv();
    return figure.code().digits() + (kekv == null ? "" : " / " + kekv);
  }

  private int takers(CashLine line) {
    return (int)
        uses.stream().filter(use -> use.takes(line.code(), line.kekv(), line.fund())).count();
  }

  /// The same money under another code (the four digits beside the seven), or divided by funds in
  /// another way, for days that overlap: it would count twice.
  private boolean isOtherwiseTold(CashLine line, List<CashLine.Key> told) {
    var key = line.key();
    return told.stream().anyMatch(other -> isOtherwise(key, other))
        || bySharedCode.getOrDefault(key.code().shared(), List.of()).stream()
            .anyMatch(other -> isOtherwise(key, other));
  }

  private static boolean isOtherwise(CashLine.Key key, CashLine.Key other) {
    if (!key.period().overlaps(other.period())) {
      return false;
    }
    var code = key.code();
    if (!code.equals(other.code())) {
      return code.takes(other.code()) || other.code().takes(code);
    }
    return Objects.isNull(key.fund()) != Objects.isNull(other.fund());
  }
}
