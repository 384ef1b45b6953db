package ua.kolo.attachments;

import java.nio.charset.StandardCharsets;
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
import ua.kolo.cases.Participation;
import ua.kolo.cases.Participations;
import ua.kolo.cases.Section;
import ua.kolo.consents.Ground;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;

/// A note attached to a case an institution keeps.
@Component
class AttachmentRecords implements RecordMaker {
  static final byte[] WORDS = "Вигадана довідка: Небувалюк Оксана".getBytes(StandardCharsets.UTF_8);
  private final Attachments attachments;
  private final CaseWork work;
  private final Participations participations;
  private final Persons persons;

  AttachmentRecords(
      Attachments attachments, CaseWork work, Participations participations, Persons persons) {
    this.attachments = attachments;
    this.work = work;
    this.participations = participations;
    this.persons = persons;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/cases/{id}/attachments", "/api/v1/cases/{id}/attachments");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle().acting();
    var file = open(worker);
    var made = worker.call(() -> attachments.attach(file, note(Section.WORK, false), null));
    return Map.of("id", file.toString(), "attachment", made.toString());
  }

  UUID open(Acting worker) {
    return worker.call(
        () -> {
          var mother = persons.add(Identity.named("Небувалюк Оксана Петрівна"), List.of());
          var party = new NewCase.NewParty(mother, "VICTIM", null, true);
          return work.open(
              new NewCase("DV", null, null, LocalDate.of(2026, 12, 1), List.of(party)), null);
        });
  }

  UUID attach(Acting who, UUID file, Section section, boolean confined) {
    return who.call(() -> attachments.attach(file, note(section, confined), null));
  }

  /// Who takes part in a file and reads that part of it alone.
  Acting guest(Acting keeper, UUID file, Section section) {
    var guest = Someone.as(Role.SERVICE_PROVIDER, UUID.randomUUID()).settle().acting();
    var crime = new Ground("CRIME", "вигадано");
    var part =
        keeper.call(
            () -> participations.begin(file, guest.unit(), Participation.Reason.LAW, crime));
    keeper.run(() -> participations.open(file, part, Set.of(section)));
    return guest;
  }

  static Acting someone() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }

  static Attachment.New note(Section section, boolean confined) {
    return new Attachment.New(
        null, "Небувалюк Оксана, довідка.txt", WORDS, section, confined, null, null);
  }

  static Attachment.New named(String name, byte[] content) {
    return new Attachment.New(null, name, content, Section.WORK, false, null, null);
  }
}
