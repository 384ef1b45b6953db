package ua.kolo.assistance;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.StandsFor;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.law.Rule;

/// The law's own terms of whoever is asked for help, by what the institution is: a mobile brigade
/// reacts in a day, a council decides on the service, a stay in a shelter ends.
@Component
class ServiceDuties {
  private static final Map<String, String> ASKED =
      Map.of("MOBILE", "URGENT_HELP_ASKED", "HROMADA", "SERVICE_APPLIED");
  private static final Map<String, String> STAYS =
      Map.of("SHELTER", "SHELTER_ADMITTED", "CRISIS_ROOM", "CRISIS_ROOM_ADMITTED");
  // Supported living, care at home and in an institution: decided in a day (resolution 587 of 2020,
  // which resolution 64 of 2026 replaces). The act names palliative care too; no service of the
  // list stands for it.
  private static final Set<String> UNDER_MARTIAL_LAW = Set.of("009.1", "015.1", "015.2");
  private static final String MARTIAL_CARE = "MARTIAL_CARE";
  private final Duties duties;
  private final Institutions institutions;

  ServiceDuties(Duties duties, Institutions institutions) {
    this.duties = duties;
    this.institutions = institutions;
  }

  void sent(ReferralRows.Kept row, @Nullable String kind, Instant now) {
    var duty = StandsFor.duty(kind);
    if (duty != null && ASKED.containsKey(duty)) {
      tell(Objects.requireNonNull(ASKED.get(duty)), duty, row, now);
    }
  }

  void answered(ReferralRows.Kept row, @Nullable String kind, State what, Fact fact) {
    // To go there or to say why not is how a brigade reacts; to take it on or not is the decision.
    if (what != State.ACCEPTED) {
      settle(row, "REACT", fact);
    }
    settle(row, "DECIDE_SERVICE", fact);
    if (what == State.BEGUN && kind != null && STAYS.containsKey(kind)) {
      tell(Objects.requireNonNull(STAYS.get(kind)), kind, row, fact.at());
    }
    if (what.isEnd()) {
      settle(row, "END_OR_EXTEND_STAY", fact);
    }
  }

  private void settle(ReferralRows.Kept row, String action, Fact fact) {
    duties.settleFor(row.receiver(), Referrals.subject(row), action, fact);
  }

  private void tell(String trigger, String kind, ReferralRows.Kept row, Instant at) {
    var units = new HashMap<>(Map.of(kind, row.receiver()));
    var watching = institutions.standing(row.unit()).coordinator();
    if (watching != null) {
      units.put(Rule.COORDINATOR, watching);
    }
    var flags = new HashSet<String>();
    if (row.urgent()) {
      flags.add("URGENT");
    }
    if (UNDER_MARTIAL_LAW.contains(row.service())) {
      flags.add(MARTIAL_CARE);
    }
    var opened = duties.open(new Event(trigger, flags, Referrals.subject(row), at, units, null));
    // In peace no rule of martial law holds: then it is decided like any other service.
    if (opened.actions().isEmpty() && flags.remove(MARTIAL_CARE)) {
      duties.open(new Event(trigger, flags, Referrals.subject(row), at, units, null));
    }
  }
}
