package ua.kolo.assessments;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.StandsFor;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.Subject;
import ua.kolo.duties.law.Rule;
import ua.kolo.intake.Intake;
import ua.kolo.platform.Acting;

/// What an assessment settles, and what is owed because of it: what follows is owed by the
/// institution that keeps the file, whoever assessed. What is owed because of one person is not
/// settled by what was found of another.
@Component
class AssessmentDuties {
  private final Duties duties;
  private final Institutions institutions;

  AssessmentDuties(Duties duties, Institutions institutions) {
    this.duties = duties;
    this.institutions = institutions;
  }

  /// @param before what was found in the file, this one among it
  void assessed(
      CaseFile file,
      UUID id,
      Kind kind,
      @Nullable String level,
      Instant at,
      List<AssessmentRows.Kept> before) {
    var person = before.stream().filter(one -> one.id().equals(id)).findFirst();
    var others = ofOthers(before, person.map(AssessmentRows.Kept::person).orElse(id));
    if (kind != Kind.CHILD_SAFETY || isOfEveryChild(file, before)) {
      settle(file, kind, new Fact(Assessments.KIND, id, at), others);
    }
    if (kind == Kind.RISK && level != null) {
      tell("RISK_ASSESSED", level, file, at);
    }
  }

  // When the danger to others of the file was assessed: what began then is owed for them.
  private static Set<Instant> ofOthers(List<AssessmentRows.Kept> before, UUID person) {
    return before.stream()
        .filter(one -> one.section().equals(Kind.RISK.section().name()))
        .filter(one -> one.given() != null && !one.person().equals(person))
        .map(AssessmentRows.Kept::happenedAt)
        .collect(Collectors.toSet());
  }

  private static boolean isOfEveryChild(CaseFile file, List<AssessmentRows.Kept> before) {
    var assessed =
        before.stream()
            .filter(one -> one.section().equals(Kind.CHILD_SAFETY.section().name()))
            .map(AssessmentRows.Kept::person)
            .collect(Collectors.toSet());
    return file.in("CHILD_VICTIM", "CHILD_WITNESS").stream()
        .allMatch(child -> assessed.contains(child.person()));
  }

  private void settle(CaseFile file, Kind kind, Fact fact, Set<Instant> others) {
    for (var action : kind.settles()) {
      duties.settle(subject(file), action, fact, others);
      for (var report : file.reports()) {
        duties.settle(new Subject(Intake.KIND, report.id(), report.reference()), action, fact);
      }
      if (!file.unit().equals(Acting.current().unit())) {
        duties.settleElsewhere(file.unit(), subject(file), action, fact, others);
      }
    }
  }

  /// What it settled is owed again, unless a later one that stands settles it; what it began is
  /// not. The danger to children is not assessed while that to one of them is not.
  ///
  /// @param standing what stands in the file without it
  /// @param later those of the same kind written after it, the oldest first
  void takenBack(
      CaseFile file,
      Kind kind,
      AssessmentRows.Kept wrong,
      List<AssessmentRows.Kept> standing,
      List<AssessmentRows.Kept> later) {
    if (kind == Kind.CHILD_SAFETY && !isOfEveryChild(file, standing)) {
      later.forEach(one -> unsettle(file, one.id()));
    } else {
      later.forEach(one -> handOver(file, wrong.id(), one, ofOthers(standing, one.person())));
    }
    unsettle(file, wrong.id());
    duties.lapse(subject(file), "RISK_ASSESSED", wrong.happenedAt());
  }

  private void handOver(CaseFile file, UUID wrong, AssessmentRows.Kept good, Set<Instant> others) {
    var fact = new Fact(Assessments.KIND, good.id(), good.happenedAt());
    duties.handOver(subject(file), wrong, fact, others);
    for (var report : file.reports()) {
      duties.handOver(
          new Subject(Intake.KIND, report.id(), report.reference()), wrong, fact, Set.of());
    }
  }

  private void unsettle(CaseFile file, UUID id) {
    duties.unsettle(subject(file), Assessments.KIND, id);
    for (var report : file.reports()) {
      duties.unsettle(
          new Subject(Intake.KIND, report.id(), report.reference()), Assessments.KIND, id);
    }
    if (!file.unit().equals(Acting.current().unit())) {
      duties.unsettleElsewhere(subject(file), Assessments.KIND, id);
    }
  }

  void changed(CaseFile file, String occasion, Instant at) {
    tell("RISK_CHANGED", occasion, file, at);
  }

  private void tell(String trigger, String flag, CaseFile file, Instant at) {
    var standing = institutions.standing(file.unit());
    var units = new HashMap<>(Map.of(Rule.OWNER, file.unit()));
    StandsFor.all(standing.kind()).forEach(one -> units.put(one, file.unit()));
    if (standing.coordinator() != null) {
      units.put(Rule.COORDINATOR, standing.coordinator());
    }
    var post = file.unit().equals(Acting.current().unit()) ? Acting.current().post() : file.post();
    duties.open(new Event(trigger, Set.of(flag), subject(file), at, units, post));
  }

  private static Subject subject(CaseFile file) {
    return new Subject(Cases.KIND, file.id(), file.reference());
  }
}
