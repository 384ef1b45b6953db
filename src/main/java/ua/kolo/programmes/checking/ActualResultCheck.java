package ua.kolo.programmes.checking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Result;

/// T9: a column headed as the expected result tells what was done. Some forms («створено») are also
/// used for promises; they count beside a date or other rows that surely report.
final class ActualResultCheck implements Check {
  private static final Pattern REPORTS =
      Pattern.compile(
          "(?iU)\\b(?:провод|розміщув|організов|здійсн|над|реалізов|викон)\\p{L}*л(?:ась|ося|ось|ися|ись|ася)\\b"
              + "|\\b(?:надходил|надійшл|функціонувал|проходил|відбул)\\p{L}*"
              + "|\\bбул[аио]? (?:провед|розміщ|створ|над|організ|здійсн)\\p{L}+"
              + "|\\bзвітн\\p{L}+ період\\p{L}*");
  private static final Pattern MAY_REPORT =
      Pattern.compile(
          "(?iU)\\b(?:проведено|створено|надано|розміщено|виготовлено|організовано|здійснено|охоплено"
              + "|видано|розроблено|забезпечено|придбано|навчено|функціонує|функціонують)\\b");
  private static final Pattern DATE =
      Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.20\\d\\d|20\\d\\d ро(?:ці|ку)");
  private static final Set<Role> EXPECTED = Set.of(Role.EXPECTED_RESULT);

  @Override
  public List<Finding> check(Survey survey) {
    if (!headedAsExpected(survey)) {
      return List.of();
    }
    boolean anySure = survey.measures().stream().anyMatch(ActualResultCheck::surely);
    var places =
        survey.measures().stream()
            .filter(m -> surely(m) || maybe(m, anySure))
            .map(survey::place)
            .toList();
    return places.isEmpty() ? List.of() : List.of(Finding.text(Rule.T9, "", places, Map.of()));
  }

  private static boolean headedAsExpected(Survey survey) {
    return survey.plan().layout().columns().stream()
        .anyMatch(
            c -> EXPECTED.contains(c.role()) || Words.fold(c.header()).startsWith("очікуван"));
  }

  private static boolean surely(Measure measure) {
    var result = measure.result();
    return result != null
        && (result.kind() == Result.Kind.ACTUAL || REPORTS.matcher(result.text()).find());
  }

  private static boolean maybe(Measure measure, boolean anySure) {
    var result = measure.result();
    return result != null
        && MAY_REPORT.matcher(result.text()).find()
        && (anySure || DATE.matcher(result.text()).find());
  }
}
