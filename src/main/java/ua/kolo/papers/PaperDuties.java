package ua.kolo.papers;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.Standing;
import ua.kolo.directory.StandsFor;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.Subject;
import ua.kolo.duties.law.Rule;

/// What a paper settles, and which terms begin with it: the needs act goes on the next working day,
/// the decision to the person and into a plan.
@Component
class PaperDuties {
  private static final String HROMADA = "HROMADA";
  private static final String NEEDS_ACT_DRAWN = "NEEDS_ACT_DRAWN";
  private static final String SERVICE_DECIDED = "SERVICE_DECIDED";
  private final PaperRows rows;
  private final Duties duties;
  private final Institutions institutions;

  PaperDuties(PaperRows rows, Duties duties, Institutions institutions) {
    this.rows = rows;
    this.duties = duties;
    this.institutions = institutions;
  }

  void made(CaseFile file, UUID paper, Kind kind, Instant now) {
    var fact = new Fact(Papers.KIND, paper, now);
    switch (kind) {
      case NEEDS_ACT -> {
        duties.settle(subject(file), "ASSESS_NEEDS", fact);
        duties.open(event(NEEDS_ACT_DRAWN, Set.of(), file, now));
      }
      case DECISION -> decided(file, fact, Set.of("POSITIVE"));
      case DECISION_URGENT -> decided(file, fact, Set.of("POSITIVE", "URGENT"));
      // Of a refusal she is told; nothing is planned.
      case DECISION_NO -> decided(file, fact, Set.of());
      case PLAN -> duties.settle(subject(file), "DRAW_UP_PLAN", fact);
      case NOTICE_POLICE, NOTICE_CHILDREN, REFERRAL, CONSENT, REFUSAL, CERTIFICATE -> {}
    }
  }

  private void decided(CaseFile file, Fact fact, Set<String> flags) {
    // Of several applications of a case the oldest one waits longest: a paper names none.
    duties.settleOldest(subject(file), "DECIDE_SERVICE", fact);
    var event = event(SERVICE_DECIDED, flags, file, fact.at());
    // The acceptance of a referral may have begun the same terms: the first decision is that one,
    // put on paper.
    if (rows.wasDecided(file.id(), fact.id())) {
      duties.open(event);
    } else {
      duties.openMissing(event, null);
    }
  }

  /// What it settled is owed again, and what began with it is owed no more.
  ///
  /// @param from the moment it counted from
  void annulled(PaperRows.Kept paper, Instant from) {
    var subject = new Subject(Cases.KIND, paper.file(), paper.reference());
    duties.unsettle(subject, Papers.KIND, paper.id());
    var begun = begins(paper.kind());
    if (begun != null) {
      duties.lapse(subject, begun, from);
    }
  }

  private static @Nullable String begins(Kind kind) {
    return switch (kind) {
      case NEEDS_ACT -> NEEDS_ACT_DRAWN;
      case DECISION, DECISION_URGENT, DECISION_NO -> SERVICE_DECIDED;
      case PLAN, NOTICE_POLICE, NOTICE_CHILDREN, REFERRAL, CONSENT, REFUSAL, CERTIFICATE -> null;
    };
  }

  private Event event(String trigger, Set<String> flags, CaseFile file, Instant now) {
    var own = file.unit();
    var standing = institutions.standing(own);
    var units = new HashMap<>(Map.of(Rule.OWNER, own));
    StandsFor.all(standing.kind()).forEach(one -> units.put(one, own));
    // Whoever decides and keeps the case plans the service, unless it is the council that decides
    // for a provider of its own.
    if (!HROMADA.equals(StandsFor.duty(standing.kind()))) {
      units.put("PROVIDER", own);
    }
    watching(standing, units);
    return new Event(trigger, flags, subject(file), now, units, file.post());
  }

  private static void watching(Standing standing, Map<String, UUID> units) {
    if (standing.coordinator() != null) {
      units.put(Rule.COORDINATOR, standing.coordinator());
    }
  }

  private static Subject subject(CaseFile file) {
    return new Subject(Cases.KIND, file.id(), file.reference());
  }
}
