package ua.kolo.directory.codifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.codifier.Difference.Change;

/// An edition beside what is known.
final class Comparison {
  private final List<CodifierRow> rows;
  private final Map<String, Known> known;
  private final Map<String, String> names = new HashMap<>();

  /// A place as it is known.
  ///
  /// @param open not abolished
  /// @param official it came from the codifier, so the codifier may end it
  record Known(
      String code,
      String name,
      @Nullable String parent,
      @Nullable String category,
      boolean open,
      boolean official) {
    boolean is(CodifierRow row) {
      return open
          && name.equals(row.name())
          && row.parent().equals(parent)
          && row.category().equals(category);
    }
  }

  Comparison(List<CodifierRow> rows, Map<String, Known> known) {
    this.rows = rows;
    this.known = known;
    known.values().forEach(one -> names.put(one.code(), one.name()));
    rows.forEach(row -> names.put(row.code(), row.name()));
  }

  List<CodifierRow> added() {
    return rows.stream().filter(row -> !known.containsKey(row.code())).toList();
  }

  List<CodifierRow> changed() {
    return rows.stream().filter(this::isChanged).toList();
  }

  List<Known> abolished() {
    var stays = new HashMap<String, CodifierRow>();
    rows.forEach(row -> stays.put(row.code(), row));
    return known.values().stream()
        .filter(one -> one.official() && one.open() && !stays.containsKey(one.code()))
        .toList();
  }

  Difference difference() {
    var byCategory = new TreeMap<String, Integer>();
    rows.forEach(row -> byCategory.merge(row.category(), 1, Integer::sum));
    var gone = new ArrayList<Change>();
    for (var one : abolished()) {
      gone.add(
          new Change(
              one.code(),
              one.category() == null ? "" : one.category(),
              one.name(),
              null,
              name(one.parent())));
    }
    return new Difference(
        rows.size(),
        byCategory,
        added().stream().map(this::change).toList(),
        changed().stream().map(this::change).toList(),
        gone);
  }

  private boolean isChanged(CodifierRow row) {
    var one = known.get(row.code());
    return one != null && !one.is(row);
  }

  private Change change(CodifierRow row) {
    var one = known.get(row.code());
    return new Change(
        row.code(),
        row.category(),
        one == null ? null : one.name(),
        row.name(),
        name(row.parent()));
  }

  private String name(@Nullable String code) {
    return code == null ? "" : names.getOrDefault(code, "");
  }
}
