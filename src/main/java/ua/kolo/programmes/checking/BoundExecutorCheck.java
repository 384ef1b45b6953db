package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ua.kolo.programmes.checking.Bodies.Body;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Layout.Role;

/// T3: a measure has an executor, one of them bound to it; bodies a council cannot order take part
/// by consent; and a body takes part on the same footing everywhere.
final class BoundExecutorCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    boolean named = survey.measures().stream().anyMatch(m -> !Bodies.executors(m).isEmpty());
    if (!named && !survey.hasColumn(Role.EXECUTORS, Role.CO_EXECUTORS)) {
      return List.of();
    }
    var all = new ArrayList<Finding>();
    gather(survey, "NOBODY", List::isEmpty, all);
    gather(
        survey,
        "ONLY_BY_CONSENT",
        e -> !e.isEmpty() && e.stream().allMatch(Executor::byConsent),
        all);
    var bodies = new Bodies(survey.measures());
    independent(survey, bodies, all);
    bodies.all().forEach(b -> twoFootings(survey, b, all));
    return all;
  }

  private static void gather(
      Survey survey, String variant, Predicate<List<Executor>> wrong, List<Finding> all) {
    var places =
        survey.measures().stream()
            .filter(m -> wrong.test(List.copyOf(Bodies.executors(m))))
            .map(survey::place)
            .toList();
    if (!places.isEmpty()) {
      all.add(Finding.text(Rule.T3, variant, places, Map.of()));
    }
  }

  private static void independent(Survey survey, Bodies bodies, List<Finding> all) {
    var places = new LinkedHashSet<Place>();
    var names = new LinkedHashSet<String>();
    for (var body : bodies.all()) {
      boolean elsewhereAsked = footings(body) > 1;
      for (var mention : body.mentions()) {
        var executor = mention.executor();
        if (!executor.byConsent()
            && !elsewhereAsked
            && IndependentBodies.contain(executor.name())) {
          places.add(survey.place(mention.measure()));
          names.add(body.name());
        }
      }
    }
    if (!places.isEmpty()) {
      var words = Map.of("names", String.join("; ", names));
      all.add(Finding.text(Rule.T3, "INDEPENDENT", List.copyOf(places), words));
    }
  }

  /// The rows of the rarer footing are the places; for a body that cannot be ordered, those without
  /// consent.
  private static void twoFootings(Survey survey, Body body, List<Finding> all) {
    if (footings(body) < 2) {
      return;
    }
    long asked = body.mentions().stream().filter(m -> m.executor().byConsent()).count();
    boolean odd = asked * 2 < body.mentions().size() && !IndependentBodies.contain(body.name());
    var places =
        body.mentions().stream()
            .filter(m -> m.executor().byConsent() == odd)
            .map(m -> survey.place(m.measure()))
            .distinct()
            .toList();
    all.add(
        Finding.text(
            Rule.T3,
            odd ? "MOSTLY_BOUND" : "MOSTLY_BY_CONSENT",
            Words.fold(body.name()),
            Rule.T3.severity(),
            places,
            Map.of("name", body.name())));
  }

  private static long footings(Body body) {
    return body.mentions().stream().map(m -> m.executor().byConsent()).distinct().count();
  }
}
