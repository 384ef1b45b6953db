package ua.kolo.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.Cases;
import ua.kolo.cases.NewCase;
import ua.kolo.consents.Ground;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;

/// A certificate in a case an institution keeps.
@Component
class PaperRecords implements RecordMaker {
  private final Papers papers;
  private final CaseWork work;
  private final Cases cases;
  private final Persons persons;

  PaperRecords(Papers papers, CaseWork work, Cases cases, Persons persons) {
    this.papers = papers;
    this.work = work;
    this.cases = cases;
    this.persons = persons;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/papers/{id}", "/api/v1/papers/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle().acting();
    var file = open(worker);
    var asked = asked(worker, file, Kind.CERTIFICATE, null, null);
    return Map.of("id", worker.call(() -> papers.make(asked, null)).toString());
  }

  UUID open(Acting worker) {
    return worker.call(
        () -> {
          var mother = persons.add(Identity.named("Небилицька Оксана Петрівна"), List.of());
          return work.open(
              new NewCase(
                  "DV",
                  null,
                  null,
                  LocalDate.of(2026, 12, 1),
                  List.of(new NewCase.NewParty(mother, "VICTIM", null, true))),
              null);
        });
  }

  UUID victim(Acting worker, UUID file) {
    return worker.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
  }

  Paper.New asked(
      Acting worker, UUID file, Kind kind, @Nullable UUID receiver, @Nullable Ground ground) {
    return new Paper.New(
        file, victim(worker, file), kind, receiver, null, "Вигадана Посада", null, ground);
  }
}
