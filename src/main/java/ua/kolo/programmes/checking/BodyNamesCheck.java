package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// T6: a body has one name throughout the plan. Capitals, apostrophes and quotation marks do not
/// count.
final class BodyNamesCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var all = new ArrayList<Finding>();
    for (var body : new Bodies(survey.measures()).all()) {
      var spellings = body.spellings();
      if (spellings.size() > 1) {
        var places =
            body.mentions().stream().map(m -> survey.place(m.measure())).distinct().toList();
        all.add(
            Finding.text(
                Rule.T6,
                "",
                Words.fold(spellings.first()),
                Rule.T6.severity(),
                places,
                Map.of("names", String.join("; ", spellings))));
      }
    }
    return all;
  }
}
