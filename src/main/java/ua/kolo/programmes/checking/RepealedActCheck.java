package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ua.kolo.programmes.checking.RepealedActs.Act;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Result;

/// T8: the plan cites an act that lost force. An act that lost force after the plan was adopted,
/// and one whose repeal nobody confirmed, are told as less.
final class RepealedActCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var cited = new LinkedHashMap<Act, Set<Place>>();
    var head = survey.plan().head();
    Stream.of(List.of(head.title()), head.preamble(), head.footnotes())
        .flatMap(List::stream)
        .forEach(t -> note(t, Place.DOCUMENT, cited));
    survey.nodes().forEach(n -> note(n.text(), survey.place(n), cited));
    for (var measure : survey.measures()) {
      texts(measure).forEach(t -> note(t, survey.place(measure), cited));
    }
    var all = new ArrayList<Finding>();
    cited.forEach((act, places) -> all.add(finding(survey, act, List.copyOf(places))));
    return all;
  }

  private static List<String> texts(Measure measure) {
    Result result = measure.result();
    return result == null ? List.of(measure.text()) : List.of(measure.text(), result.text());
  }

  private static void note(String text, Place place, Map<Act, Set<Place>> cited) {
    for (var act : RepealedActs.citedIn(text)) {
      cited.computeIfAbsent(act, k -> new LinkedHashSet<>()).add(place);
    }
  }

  private static Finding finding(Survey survey, Act act, List<Place> places) {
    var adopted = survey.plan().head().approval().date();
    boolean later =
        adopted != null && !act.from().isEmpty() && act.from().compareTo(adopted.toString()) > 0;
    boolean seen = act.verification().equals("seen");
    return Finding.text(
        Rule.T8,
        seen ? "SEEN" : "UNVERIFIED",
        act.number() + act.date(),
        later ? Severity.NOTE : Rule.T8.severity(),
        places,
        Map.of(
            "number", act.number(),
            "date", act.date(),
            "title", act.title(),
            "by", act.repealedBy(),
            "from", act.from()));
  }
}
