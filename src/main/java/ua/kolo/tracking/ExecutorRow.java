package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A body as a programme names it, with all it takes part in.
///
/// @param id one of its participations, to speak of it by
/// @param byConsent in how many of the measures it is asked, not ordered
record ExecutorRow(
    UUID id,
    String name,
    int measures,
    int byConsent,
    @Nullable UUID body,
    boolean settled,
    Participation.Consent consent,
    @Nullable LocalDate askedOn,
    @Nullable LocalDate answeredOn,
    @Nullable String letter) {
  static List<ExecutorRow> of(List<Participation> participations) {
    var byName = new LinkedHashMap<String, List<Participation>>();
    participations.forEach(
        one -> byName.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(one));
    return byName.values().stream().map(ExecutorRow::row).toList();
  }

  private static ExecutorRow row(List<Participation> all) {
    var asked = all.stream().filter(Participation::byConsent).toList();
    // The one furthest from an answer: a measure that came later is still to be asked about.
    var first =
        asked.stream().min(Comparator.comparing(Participation::consent)).orElseGet(all::getFirst);
    return new ExecutorRow(
        first.id(),
        first.name(),
        all.size(),
        asked.size(),
        first.body(),
        first.settled(),
        first.consent(),
        first.askedOn(),
        first.answeredOn(),
        first.letter());
  }
}
