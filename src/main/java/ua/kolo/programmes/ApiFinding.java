package ua.kolo.programmes;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.exchange.PlanExport;
import ua.kolo.programmes.exchange.PublishedPlan;

/// A finding in answers of the API.
///
/// @param unit of the amounts, the same as in the plan
record ApiFinding(
    String id,
    String rule,
    FindingView.Weight severity,
    FindingView.State state,
    String where,
    @Nullable String measure,
    @Nullable BigDecimal printed,
    @Nullable BigDecimal computed,
    @Nullable BigDecimal difference,
    String unit,
    String sentence,
    FindingView.@Nullable Explained explained) {
  static ApiFinding of(FindingView view) {
    return new ApiFinding(
        view.id(),
        view.rule(),
        view.weight(),
        view.state(),
        view.place(),
        view.measure(),
        PlanExport.thousands(view.printed()),
        PlanExport.thousands(view.computed()),
        PlanExport.thousands(view.difference()),
        PublishedPlan.UNIT,
        view.sentence(),
        view.explained());
  }
}
