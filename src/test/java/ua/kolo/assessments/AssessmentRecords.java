package ua.kolo.assessments;

import java.time.LocalDate;
import java.util.ArrayList;
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
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;

/// An assessment of a person of a case an institution keeps.
@Component
class AssessmentRecords implements RecordMaker {
  private final Assessments assessments;
  private final Instruments instruments;
  private final CaseWork work;
  private final Cases cases;
  private final Persons persons;

  AssessmentRecords(
      Assessments assessments,
      Instruments instruments,
      CaseWork work,
      Cases cases,
      Persons persons) {
    this.assessments = assessments;
    this.instruments = instruments;
    this.work = work;
    this.cases = cases;
    this.persons = persons;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/assessments/{id}", "/api/v1/assessments/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle().acting();
    var file = open(worker);
    var found = found(worker, file, "RISK_TRAINING", Map.of(), "LOW");
    return Map.of("id", worker.call(() -> assessments.assess(found, null)).toString());
  }

  UUID open(Acting worker) {
    return open(worker, "Казковська Зоряна");
  }

  UUID open(Acting worker, String... children) {
    return worker.call(
        () -> {
          var mother = persons.add(Identity.named("Казковська Дарина"), List.of());
          var people = new ArrayList<NewCase.NewParty>();
          people.add(new NewCase.NewParty(mother, "VICTIM", null, true));
          for (var name : children) {
            var child = persons.add(Identity.named(name), List.of());
            people.add(new NewCase.NewParty(child, "CHILD_WITNESS", null, true));
          }
          return work.open(new NewCase("DV", null, null, LocalDate.of(2026, 12, 1), people), null);
        });
  }

  UUID instrument(Acting worker, String code) {
    return worker.call(
        () ->
            instruments.usable().stream()
                .filter(one -> one.questionnaire().code().equals(code))
                .findFirst()
                .orElseThrow()
                .id());
  }

  UUID victim(Acting worker, UUID file) {
    return worker.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
  }

  /// One whose questions are answered with no, but for those given.
  Assessment.New found(
      Acting worker, UUID file, String code, Map<String, String> given, @Nullable String level) {
    var instrument = instrument(worker, code);
    var asked = worker.call(() -> instruments.find(instrument)).questionnaire();
    var answers = new java.util.HashMap<String, String>();
    asked
        .questions()
        .filter(question -> !question.optional())
        .forEach(question -> answers.put(question.code(), plain(question)));
    answers.putAll(given);
    return new Assessment.New(
        file,
        victim(worker, file),
        instrument,
        "FIRST",
        false,
        answers,
        level,
        null,
        "Вигадана примітка",
        null);
  }

  private static String plain(Questionnaire.Question question) {
    return switch (question.answer()) {
      case YES_NO -> "NO";
      case CHOICE, SEVERAL -> question.options().getFirst().code();
      case NUMBER -> "0";
      case TEXT -> "Вигадано";
    };
  }
}
