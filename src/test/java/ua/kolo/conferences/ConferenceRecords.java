package ua.kolo.conferences;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.NewCase;
import ua.kolo.cases.Section;
import ua.kolo.consents.Ground;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;

/// A conference that was held: an institution invited, an entry of the minutes, a decision.
@Component
class ConferenceRecords implements RecordMaker {
  static final Ground VITAL = new Ground("VITAL_INTEREST", "вигадано");
  private final Conferences conferences;
  private final Inviting invitations;
  private final Minutes minutes;
  private final Decisions decisions;
  private final CaseWork work;
  private final Persons persons;

  ConferenceRecords(
      Conferences conferences,
      Inviting invitations,
      Minutes minutes,
      Decisions decisions,
      CaseWork work,
      Persons persons) {
    this.conferences = conferences;
    this.invitations = invitations;
    this.minutes = minutes;
    this.decisions = decisions;
    this.work = work;
    this.persons = persons;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of(
        "/conferences/{id}", "/conferences/decisions/{decision}", "/api/v1/conferences/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle().acting();
    var centre = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
    var id = call(worker, file(worker));
    invite(worker, id, centre);
    var point =
        worker.call(() -> minutes.addPoint(id, said(Section.RISK, "Вигаданий пункт"), null));
    worker.run(() -> conferences.hold(id, 1, Set.of(centre.unit())));
    var note = worker.call(() -> minutes.note(id, said(Section.RISK, "Вигаданий запис"), null));
    var decision = decide(worker, id, centre);
    return Map.of(
        "id", id.toString(),
        "institution", centre.unit().toString(),
        "point", point.toString(),
        "note", note.toString(),
        "decision", decision.toString());
  }

  UUID file(Acting worker) {
    return worker.call(
        () -> {
          var mother = persons.add(Identity.named("Уявнюк Соломія"), List.of());
          var party = new NewCase.NewParty(mother, "VICTIM", null, false);
          var asked = new NewCase("DV", null, null, LocalDate.of(2026, 12, 1), List.of(party));
          return work.open(asked, null);
        });
  }

  UUID call(Acting worker, UUID file) {
    return worker.call(() -> conferences.call(asked(file, soon()), null));
  }

  void invite(Acting worker, UUID id, Acting whom) {
    worker.run(() -> invitations.invite(id, whom.unit(), VITAL));
  }

  UUID decide(Acting worker, UUID id, Acting whom) {
    var decided =
        new Decision.New(
            Section.WORK, whom.unit(), "Вигадане рішення", LocalDate.now(Days.KYIV).plusDays(3));
    return worker.call(() -> decisions.decide(id, decided, null));
  }

  static Instant soon() {
    return Instant.now().plus(Duration.ofHours(1));
  }

  static Conference.New asked(UUID file, Instant at) {
    return new Conference.New(
        file,
        Conference.Why.JUDGEMENT,
        at,
        "Кабінет 5",
        "Вигадана підстава",
        List.of(
            said(Section.RISK, "Пункт про ризик"), said(Section.HEALTH, "Пункт про лікування")));
  }

  static Conference.Said said(Section section, String words) {
    return new Conference.Said(section, words);
  }
}
