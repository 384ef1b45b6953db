package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// P1–P3: a plan has measures, names its years and has a title; a plan begun on a blank sheet is
/// told so from the first moment.
final class HeadCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var head = survey.plan().head();
    var all = new ArrayList<Finding>();
    if (survey.measures().isEmpty()) {
      all.add(finding(Rule.P1));
    }
    if (head.period() == null) {
      all.add(finding(Rule.P2));
    }
    if (head.title().isBlank()) {
      all.add(finding(Rule.P3));
    }
    return all;
  }

  private static Finding finding(Rule rule) {
    return Finding.text(rule, "", List.of(Place.DOCUMENT), Map.of());
  }
}
