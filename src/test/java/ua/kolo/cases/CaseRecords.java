package ua.kolo.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.intake.Arrival;
import ua.kolo.intake.Facts;
import ua.kolo.intake.Intake;
import ua.kolo.intake.NewReport;
import ua.kolo.intake.SentNotices;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;

/// A case file of an institution: a victim, an offender, a child, an entry, a safe contact.
@Component
class CaseRecords implements RecordMaker {
  private final Intake intake;
  private final SentNotices arrivals;
  private final CaseWork work;
  private final Cases cases;
  private final CaseEntries entries;
  private final CaseEvents events;
  private final Circles circles;
  private final Participations participations;
  private final Persons persons;

  CaseRecords(
      Intake intake,
      SentNotices arrivals,
      CaseWork work,
      Cases cases,
      CaseEntries entries,
      CaseEvents events,
      Circles circles,
      Participations participations,
      Persons persons) {
    this.intake = intake;
    this.arrivals = arrivals;
    this.work = work;
    this.cases = cases;
    this.entries = entries;
    this.events = events;
    this.circles = circles;
    this.participations = participations;
    this.persons = persons;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/cases/{id}", "/api/v1/cases/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle().acting();
    var other = Someone.as(Role.POLICE, UUID.randomUUID()).settle().acting();
    var id = worker.call(() -> open(worker));
    var file = worker.call(() -> cases.find(id));
    var victim = file.in("VICTIM").getFirst();
    var entry = worker.call(() -> entries.write(id, note(Section.WORK, "Вигаданий запис")));
    var part =
        worker.call(
            () ->
                participations.begin(
                    id,
                    other.unit(),
                    Participation.Reason.LAW,
                    new ua.kolo.consents.Ground("CRIME", null)));
    var event = worker.call(() -> events.tell(id, evades(), null));
    return Map.of(
        "id", id.toString(),
        "event", event.toString(),
        "entry", entry.toString(),
        "post", colleague(id, unit, worker).toString(),
        "party", victim.id().toString(),
        "person", victim.person().toString(),
        "participation", part.toString(),
        "institution", other.unit().toString(),
        "report", worker.call(() -> joined(id)).toString());
  }

  private UUID colleague(UUID file, UUID unit, Acting worker) {
    var post = Someone.as(Role.CASE_WORKER, unit).settle().post();
    worker.run(() -> circles.add(file, post));
    return post;
  }

  private static Happened.New evades() {
    return new Happened.New("OFFENDER_EVADES", null, null);
  }

  private UUID joined(UUID file) {
    var report = report();
    work.join(file, report);
    return report;
  }

  private UUID report() {
    var facts =
        new Facts(
            "A1",
            "APPLICATION",
            "IN_PERSON",
            "VICTIM",
            null,
            "DV",
            List.of("PHYSICAL"),
            List.of(),
            List.of(),
            0,
            false);
    return intake.register(new NewReport(facts, null, List.of()), null).id();
  }

  /// A notice the acting institution sends to another.
  UUID notice(UUID receiver) {
    return arrivals.send(report(), new Arrival.New(receiver, null), null, null);
  }

  /// A file of the acting post made from a report.
  UUID open(UUID report) {
    var she = party("VICTIM", "Небувалюк Оксана Петрівна", null);
    return work.open(new NewCase("DV", report, null, null, List.of(she)), null);
  }

  UUID open(Acting worker) {
    return worker.call(
        () ->
            work.open(
                new NewCase(
                    "DV",
                    null,
                    "Вигадане головне",
                    LocalDate.of(2026, 12, 1),
                    List.of(
                        party("VICTIM", "Небувалюк Оксана Петрівна", "SPOUSE"),
                        party("OFFENDER", "Небувалюк Петро Іванович", null),
                        party("CHILD_WITNESS", "Небувалюк Марійка", null))),
                null));
  }

  NewCase.NewParty party(String role, String name, @Nullable String relationship) {
    return new NewCase.NewParty(
        persons.add(Identity.named(name), List.of()), role, relationship, true);
  }

  static Entry.New note(Section section, String words) {
    return new Entry.New(section, false, null, words);
  }
}
