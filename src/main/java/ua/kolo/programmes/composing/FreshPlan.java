package ua.kolo.programmes.composing;

import java.util.List;
import ua.kolo.programmes.plan.Plan;

/// A plan with a head and a table, and nothing in it yet.
public final class FreshPlan {
  private FreshPlan() {}

  public static Plan of(Outline outline) {
    return new Plan(
        outline.head(),
        StandardTable.of(outline),
        List.of(),
        List.of(),
        List.of(StandardTable.total()),
        List.of());
  }
}
