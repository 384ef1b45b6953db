package ua.kolo.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.Standing;
import ua.kolo.directory.StandsFor;
import ua.kolo.duties.law.LawFiles;
import ua.kolo.duties.law.Rule;
import ua.kolo.duties.law.WorkCalendar;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;

/// Opens what comes back by the calendar, for the institutions the rules name by their kind: each
/// period once, and those that ended while the program was down too.
@Service
@Transactional
class Periods {
  /// What a duty of a period is about.
  static final String KIND = "period";

  // What the rules ask of an institution, by what it is: its own kind, not one it stands for.
  private static final Map<String, Set<String>> HELD =
      Map.of(
          "NPU", Set.of("COMMUNITY_OFFICER"),
          "RAI_ADM", Set.of("TRAFFICKING"),
          "OBL_ADM", Set.of("CHILD_RIGHTS"),
          "MSP", Set.of("TRAFFICKING_STATE"));
  private final PeriodRows rows;
  private final RuleEditions editions;
  private final Duties duties;
  private final Institutions institutions;
  private final WorkCalendar calendar = LawFiles.calendar();

  Periods(PeriodRows rows, RuleEditions editions, Duties duties, Institutions institutions) {
    this.rows = rows;
    this.editions = editions;
    this.duties = duties;
    this.institutions = institutions;
  }

  /// Institutions that may owe something by the calendar.
  List<UUID> units() {
    var triggers = Arrays.stream(Period.values()).map(Period::trigger).toList();
    var kinds =
        InForce.of(editions.latest(Set.of())).everybodys().stream()
            .map(Edition::rule)
            .filter(rule -> triggers.contains(rule.trigger()))
            .flatMap(rule -> StandsFor.bearing(rule.owedBy()).stream())
            .collect(Collectors.toSet());
    return rows.units(kinds);
  }

  /// Opens what the acting institution owes by now.
  void open(Instant now) {
    var standing = institutions.standing(Acting.current().unit());
    for (var period : Period.values()) {
      open(period, standing, now);
    }
  }

  private void open(Period period, Standing standing, Instant now) {
    var today = LocalDate.ofInstant(now, Days.KYIV);
    var before = rows.last(period);
    var day = before.map(period::after).orElseGet(() -> period.last(today));
    for (; !day.isAfter(period.last(today)); day = period.after(day)) {
      var event = event(period, day, standing);
      // What was late before the institution was here, or ended while nobody worked there, is not
      // held against it.
      var rules = owed(event);
      if (rules.stream().anyMatch(rule -> inTime(rule, event.at(), now))
          || (before.isPresent() && !rules.isEmpty() && rows.workedAt(event.at()))) {
        tell(period, day, event, now);
      }
    }
  }

  private void tell(Period period, LocalDate day, Event event, Instant now) {
    if (rows.add(event.subject().id(), period, day, now)) {
      duties.open(event);
    }
  }

  private boolean inTime(Rule rule, Instant at, Instant now) {
    return rule.term().dueAfter(at, calendar).isAfter(now);
  }

  private List<Rule> owed(Event event) {
    return editions.openedBy(event.trigger(), Set.of()).stream()
        .map(Edition::rule)
        .filter(rule -> event.units().containsKey(rule.owedBy()))
        .filter(rule -> rule.opensOn(event.trigger(), event.at(), event.flags()))
        .toList();
  }

  private static Event event(Period period, LocalDate day, Standing standing) {
    var own = Acting.current().unit();
    var units = new HashMap<String, UUID>();
    StandsFor.all(standing.kind()).forEach(kind -> units.put(kind, own));
    if (standing.coordinator() != null) {
      units.put(Rule.COORDINATOR, standing.coordinator());
    }
    var kind = standing.kind();
    var flags = kind == null ? Set.<String>of() : HELD.getOrDefault(kind, Set.of());
    var subject = new Subject(KIND, Ids.next(), period.reference(day));
    return new Event(period.trigger(), flags, subject, period.moment(day), units, null);
  }
}
