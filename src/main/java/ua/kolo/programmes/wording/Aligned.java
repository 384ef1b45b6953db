package ua.kolo.programmes.wording;

import java.util.List;

/// The parts of a cell dealt out to the measures beside it, in order.
///
/// @param parts one for each measure
/// @param shared by measure: its part is also another's, because the cell has fewer parts
/// @param confidence how sure the dealing is, 0 to 1
public record Aligned<T>(List<T> parts, List<Boolean> shared, double confidence) {
  public Aligned {
    parts = List.copyOf(parts);
    shared = List.copyOf(shared);
  }
}
