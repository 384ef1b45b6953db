package ua.kolo.duties;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of a list, the most pressing first.
///
/// @param total rows of the whole list, as far as lists are counted
/// @param next the cursor of the next page, null on the last
public record DutyPage(List<Duty> rows, long total, @Nullable UUID next) {
  public static final int LARGEST = 200;

  public DutyPage {
    rows = List.copyOf(rows);
  }
}
