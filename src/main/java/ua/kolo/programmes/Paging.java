package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;

/// Which part of a list is wanted.
///
/// @param after the cursor of the page before, null for the first
public record Paging(@Nullable String after, int size) {
  public static final int LARGEST = 200;
  public static final Paging FIRST = new Paging(null, 50);

  public Paging {
    size = Math.clamp(size, 1, LARGEST);
  }
}
