package ua.kolo.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.cases.Cases;
import ua.kolo.identity.Role;
import ua.kolo.persons.Destructions;
import ua.kolo.vault.Shredding;

/// What was said of a case at conferences is destroyed with the last of those who suffered in it.
@KoloTest
class ForgottenConferencesTests {
  private final ConferenceRecords records;
  private final Conferences conferences;
  private final Destructions destructions;
  private final Cases cases;
  private final MockMvcTester web;
  private final UUID unit = UUID.randomUUID();
  private final Someone coordinator = Someone.as(Role.COORDINATOR, unit).settle();
  private final Someone other = Someone.as(Role.COORDINATOR, unit).settle();

  ForgottenConferencesTests(
      ConferenceRecords records,
      Conferences conferences,
      Destructions destructions,
      Cases cases,
      MockMvcTester web) {
    this.records = records;
    this.conferences = conferences;
    this.destructions = destructions;
    this.cases = cases;
    this.web = web;
  }

  @Test
  void agendaMinutesAndDecisionsKeepTheirDaysAndNoWord() {
    var made = records.make(unit);
    var id = UUID.fromString(made.get("id"));
    var file = coordinator.acting().call(() -> conferences.look(id)).file();
    var victim =
        coordinator
            .acting()
            .call(() -> cases.find(Objects.requireNonNull(file)))
            .in("VICTIM")
            .getFirst()
            .person();
    coordinator.acting().run(() -> destructions.ask(victim, Shredding.Reason.SUBJECT_ASKED));
    assertThat(coordinator.get(web, "/conferences/" + id)).bodyText().contains("Вигаданий запис");

    other.acting().run(() -> destructions.confirm(victim));

    for (var address :
        new String[] {"/conferences/" + id, "/api/v1/conferences/" + id, "/cases/" + file}) {
      assertThat(coordinator.get(web, address))
          .as(address)
          .hasStatusOk()
          .bodyText()
          .doesNotContain("Вигаданий", "Вигадане рішення", "Вигадана підстава", "Пункт про");
    }
    assertThat(coordinator.acting().call(() -> conferences.look(id)).minutes())
        .singleElement()
        .satisfies(note -> assertThat(note.words()).isEqualTo(Shredding.NOTHING));
  }
}
