package ua.kolo.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.persons.Destructions;
import ua.kolo.vault.Shredding;

/// What was found of a person is destroyed with the person, though others of the case are left.
@KoloTest
class ForgottenAssessmentsTests {
  private final AssessmentRecords records;
  private final Assessments assessments;
  private final Destructions destructions;
  private final MockMvcTester web;
  private final UUID unit = UUID.randomUUID();
  private final Someone coordinator = Someone.as(Role.COORDINATOR, unit).settle();
  private final Someone other = Someone.as(Role.COORDINATOR, unit).settle();

  ForgottenAssessmentsTests(
      AssessmentRecords records,
      Assessments assessments,
      Destructions destructions,
      MockMvcTester web) {
    this.records = records;
    this.assessments = assessments;
    this.destructions = destructions;
    this.web = web;
  }

  @Test
  void theLevelStaysToBeCountedAndNoAnswerOrWord() {
    var worker = coordinator.acting();
    var file = records.open(worker);
    var found = records.found(worker, file, "RISK_TRAINING", Map.of(), "LOW");
    var id = worker.call(() -> assessments.assess(found, null));
    worker.run(() -> destructions.ask(found.person(), Shredding.Reason.COURT_ORDERED));

    other.acting().run(() -> destructions.confirm(found.person()));

    var left = worker.call(() -> assessments.look(id));
    assertThat(left.answers()).isEmpty();
    assertThat(left.words()).isEqualTo(Shredding.NOTHING);
    assertThat(left.given()).isEqualTo("LOW");
    for (var address : new String[] {"/assessments/" + id, "/cases/" + file}) {
      assertThat(coordinator.get(web, address))
          .as(address)
          .hasStatusOk()
          .bodyText()
          .doesNotContain("Вигадана примітка");
    }
  }
}
