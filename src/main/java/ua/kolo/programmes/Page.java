package ua.kolo.programmes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param total rows of the whole list
/// @param next the cursor of the next page, null on the last
public record Page<T>(List<T> rows, long total, @Nullable String next) {
  public Page {
    rows = List.copyOf(rows);
  }
}
