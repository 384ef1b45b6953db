package ua.kolo.programmes.wording;

import java.util.List;
import ua.kolo.programmes.plan.Quantity;

/// Countable promises inside a result text.
public final class Quantities {
  private Quantities() {}

  /// The quantities in order; campaign names, dates, phone and act numbers are none.
  public static List<Quantity> find(String text) {
    return List.of();
  }
}
