package ua.kolo.programmes;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param total rows of the whole list
/// @param next the cursor of the next page, null on the last
public record Page<T>(List<T> rows, long total, @Nullable String next) {
  public Page {
    rows = List.copyOf(rows);
  }

  /// The same part, each row as something else.
  <R> Page<R> with(Function<T, R> change) {
    return new Page<>(rows.stream().map(change).toList(), total, next);
  }

  /// A page of rows that were asked for with one more than fit.
  static <T> Page<T> of(List<T> rows, Paging paging, long total, Function<T, String> cursor) {
    if (rows.size() <= paging.size()) {
      return new Page<>(rows, total, null);
    }
    var shown = rows.subList(0, paging.size());
    return new Page<>(shown, total, cursor.apply(shown.getLast()));
  }
}
