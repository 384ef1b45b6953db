package ua.kolo.programmes.scenarios;

import java.util.Set;
import ua.kolo.programmes.composing.Budget;
import ua.kolo.programmes.composing.Cut;
import ua.kolo.programmes.plan.Plan;

/// How much there will be, and what must stay.
///
/// @param kept keys of measures that come first
/// @param lawFirst measures that name an act they carry out come before the rest
public record Scenario(Budget budget, Set<String> kept, boolean lawFirst) {
  public Scenario {
    kept = Set.copyOf(kept);
  }

  Cut of(Plan plan) {
    return Cut.of(plan, budget, kept, lawFirst);
  }
}
