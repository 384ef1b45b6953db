package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// S10: one amount for several executors, so that nobody knows whose it is. Told once for the plan,
/// with the bodies to whose totals it was given.
final class SharedAmountCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var places = new ArrayList<Place>();
    var owners = new LinkedHashSet<String>();
    for (var entry : survey.leaves()) {
      if (entry.pays() && entry.executors().size() > 1) {
        places.add(entry.place());
        owners.addAll(owners(survey, entry));
      }
    }
    if (places.isEmpty()) {
      return List.of();
    }
    var variant = owners.isEmpty() ? "" : "GIVEN_TO";
    return List.of(
        Finding.text(Rule.S10, variant, places, Map.of("names", String.join("; ", owners))));
  }

  private static List<String> owners(Survey survey, Entry entry) {
    var names = new ArrayList<String>();
    for (var tally : survey.tallies()) {
      var subject = tally.total().subject();
      if (tally.total().kind() == Kind.EXECUTOR_TOTAL
          && subject != null
          && tally.parts().stream().anyMatch(p -> p.shared() && p.entry().equals(entry))) {
        names.add(subject);
      }
    }
    return names;
  }
}
