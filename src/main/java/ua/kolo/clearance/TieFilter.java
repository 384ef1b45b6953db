package ua.kolo.clearance;

import org.jspecify.annotations.Nullable;

/// Which ties of colleagues to list.
///
/// @param name a part of the name of whoever declared it; empty for anybody
/// @param all also those that were ended
public record TieFilter(String name, boolean all) {
  /// As it was typed.
  public static TieFilter of(@Nullable String name, boolean all) {
    return new TieFilter(name == null ? "" : name.strip(), all);
  }
}
