package ua.kolo.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static ua.kolo.consents.Consents.TO_POLICE;
import static ua.kolo.consents.Consents.TO_SERVICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.audit.Written;
import ua.kolo.identity.Role;
import ua.kolo.persons.Doubles;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Sketch;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.NotFound;

@KoloTest
class ConsentsTests {
  private final Consents consents;
  private final Persons persons;
  private final Doubles doubles;
  private final MockMvcTester web;
  private final Someone worker = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
  private final Acting olena = worker.acting();

  ConsentsTests(Consents consents, Persons persons, Doubles doubles, MockMvcTester web) {
    this.consents = consents;
    this.persons = persons;
    this.doubles = doubles;
    this.web = web;
  }

  @Test
  void nothingPassesWithoutConsent() {
    var person = person("1985");

    assertThatThrownBy(() -> olena.call(() -> consents.require(person, TO_POLICE, null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void consentOpensItsScopeAndNoOther() {
    var person = person("1985");
    var consent = olena.call(() -> consents.record(person, ConsentRecords.given(TO_POLICE)));

    assertThat(olena.call(() -> consents.require(person, TO_POLICE, null)))
        .isEqualTo(new Passage.ByConsent(consent));
    assertThatThrownBy(() -> olena.call(() -> consents.require(person, TO_SERVICE, null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatIsWithdrawnHoldsNoMoreAndIsWithdrawnOnce() {
    var person = person("1985");
    var consent = olena.call(() -> consents.record(person, ConsentRecords.given(TO_POLICE)));
    olena.run(() -> consents.withdraw(person, consent, new Withdrawal(null, null)));

    assertThat(olena.call(() -> consents.holds(person, TO_POLICE))).isFalse();
    assertThatThrownBy(
            () -> olena.run(() -> consents.withdraw(person, consent, new Withdrawal(null, null))))
        .isInstanceOf(NotFound.class);
    assertThat(olena.call(() -> consents.of(person)).getFirst().words())
        .isEqualTo("аркуш у справі");
  }

  @Test
  void sheTookItBackOnADayAndInAFormThatAreWrittenDown() {
    var person = person("1985");
    var today = LocalDate.now(Days.KYIV);
    var given = new Answer(TO_POLICE, true, Consent.Form.WRITTEN, today.minusDays(10), null);
    var consent = olena.call(() -> consents.record(person, given));
    var address = "/persons/" + person + "/consents/" + consent + "/withdrawal";
    assertThat(worker.get(web, address)).bodyText().contains("передача поліції");

    assertThat(
            worker.post(web, address, Map.of("day", Days.show(today.plusDays(1)), "form", "ORAL")))
        .hasStatus(422);
    assertThat(
            worker.post(
                web, address, Map.of("day", Days.show(today.minusDays(11)), "form", "ORAL")))
        .hasStatus(422);
    assertThat(worker.post(web, address, Map.of("day", Days.show(today)))).hasStatus(422);
    assertThat(
            worker.post(web, address, Map.of("day", Days.show(today.minusDays(3)), "form", "ORAL")))
        .hasStatus(302);

    assertThat(olena.call(() -> consents.holds(person, TO_POLICE))).isFalse();
    assertThat(worker.get(web, "/persons/" + person + "/consents"))
        .bodyText()
        .contains("відкликано " + Days.show(today.minusDays(3)) + ", усно");
  }

  @Test
  void whatWasRecordedByMistakeIsNoAnswerUntilItIsSaidToBeOneAfterAll() {
    var person = person("1985");
    var consent = olena.call(() -> consents.record(person, ConsentRecords.given(TO_POLICE)));
    var slip =
        olena.call(
            () ->
                consents.record(
                    person, new Answer(TO_POLICE, false, Consent.Form.ORAL, null, null)));
    assertThat(olena.call(() -> consents.holds(person, TO_POLICE))).isFalse();

    olena.run(() -> consents.mistake(person, slip));
    assertThat(olena.call(() -> consents.holds(person, TO_POLICE))).isTrue();
    assertThatThrownBy(() -> olena.run(() -> consents.mistake(person, slip)))
        .isInstanceOf(NotFound.class);
    olena.run(() -> consents.mistake(person, consent));

    assertThat(olena.call(() -> consents.lapsed(List.of(consent)))).containsExactly(consent);
    assertThat(olena.call(() -> consents.of(person))).noneMatch(Consent::holds).hasSize(2);
    olena.run(() -> consents.noMistake(person, consent));
    assertThat(olena.call(() -> consents.holds(person, TO_POLICE))).isTrue();
  }

  @Test
  void aSheetToBeSignedNamesHerAndWhatShePermits() {
    var person = person("1985");

    assertThat(worker.get(web, "/persons/" + person + "/consents/paper"))
        .bodyText()
        .contains("передача поліції", "передача надавачу послуг", "data-print");
    assertThat(Written.about(person)).contains("PRINTED person CASE_WORK");
    assertThat(worker.get(web, "/persons/" + person + "/consents/paper?scope=TO_POLICE&lang=en"))
        .bodyText()
        .contains("passing to the police", "at any time")
        .doesNotContain("passing to a service provider");
  }

  @Test
  void theLastAnswerCounts() {
    var person = person("1985");
    olena.run(() -> consents.record(person, ConsentRecords.given(TO_POLICE)));
    olena.run(
        () -> consents.record(person, new Answer(TO_POLICE, false, Consent.Form.ORAL, null, null)));

    assertThat(olena.call(() -> consents.holds(person, TO_POLICE))).isFalse();
  }

  @Test
  void anOldPaperTypedLateDoesNotOverrideALaterRefusal() {
    var person = person("1985");
    olena.run(
        () -> consents.record(person, new Answer(TO_POLICE, false, Consent.Form.ORAL, null, null)));

    var late =
        olena.call(
            () ->
                consents.record(
                    person,
                    new Answer(
                        TO_POLICE,
                        true,
                        Consent.Form.WRITTEN,
                        LocalDate.now(Days.KYIV).minusDays(20),
                        null)));

    assertThat(olena.call(() -> consents.counts(person, TO_POLICE, late))).isFalse();
    assertThat(olena.call(() -> consents.lapsed(List.of(late)))).containsExactly(late);
    assertThatThrownBy(() -> olena.call(() -> consents.require(person, TO_POLICE, null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theRecordsOfOnePersonHaveOneBookOfAnswers() {
    var gone = person("1985");
    var kept = person("1985");
    var consent = olena.call(() -> consents.record(gone, ConsentRecords.given(TO_SERVICE)));
    olena.run(() -> doubles.merge(kept, gone, "та сама особа"));

    assertThat(olena.call(() -> consents.holds(kept, TO_SERVICE))).isTrue();
    assertThat(olena.call(() -> consents.of(kept)).getFirst().words()).isEqualTo("аркуш у справі");
    olena.run(
        () -> consents.record(kept, new Answer(TO_POLICE, true, Consent.Form.ORAL, null, null)));
    assertThat(olena.call(() -> consents.holds(gone, TO_POLICE))).isTrue();

    olena.run(() -> consents.withdraw(kept, consent, new Withdrawal(null, null)));
    assertThatThrownBy(() -> olena.call(() -> consents.require(gone, TO_SERVICE, null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aGroundOfTheLawOpensTheGateAndIsKept() {
    var person = person("1985");

    assertThat(
            olena.call(
                () -> consents.require(person, TO_POLICE, new Ground("CRIME", "погроза ножем"))))
        .isInstanceOf(Passage.WithoutConsent.class);
    assertThatThrownBy(
            () -> olena.call(() -> consents.require(person, TO_POLICE, new Ground("ANY", null))))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void anAdultIsNoChildUnlessAChildIsConcernedAndItIsSaidWhich() {
    var adult = person("12.03.1985");
    var child = person(LocalDate.EPOCH.withYear(2020).toString());

    assertThatThrownBy(
            () -> olena.call(() -> consents.require(adult, TO_POLICE, new Ground("CHILD", null))))
        .isInstanceOf(Conflict.class);
    assertThat(olena.call(() -> consents.require(adult, TO_POLICE, new Ground("CHILD", "донька"))))
        .isNotNull();
    assertThat(olena.call(() -> consents.require(child, TO_POLICE, new Ground("CHILD", null))))
        .isNotNull();
  }

  @Test
  void anotherInstitutionSeesNoAnswer() {
    var person = person("1985");
    olena.run(() -> consents.record(person, ConsentRecords.given(TO_POLICE)));
    var other = Someone.as(Role.POLICE, UUID.randomUUID()).settle().acting();

    assertThatThrownBy(() -> other.call(() -> consents.of(person))).isInstanceOf(NotFound.class);
    assertThat(other.call(() -> consents.holds(person, TO_POLICE))).isFalse();
  }

  @Test
  void theScreenRecordsAnAnswerAndSaysWhatIsMissing() {
    var person = person("1985");
    var address = "/persons/" + person + "/consents";
    assertThat(web.get().uri(address).with(worker.asks()).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Ще не питали");
    assertThat(web.post().uri(address).with(csrf()).with(worker.asks()).exchange())
        .hasStatus(422)
        .bodyText()
        .contains("Позначте, погоджується чи відмовляється");

    assertThat(
            web.post()
                .uri(address)
                .with(csrf())
                .with(worker.asks())
                .param("scope", TO_SERVICE)
                .param("answer", "REFUSED")
                .param("form", "ORAL")
                .exchange())
        .hasStatus3xxRedirection();
    assertThat(web.get().uri(address).with(worker.asks()).exchange())
        .bodyText()
        .contains("Відмова", "усно");
  }

  private UUID person(String born) {
    var sketch = new Sketch("Уявнюк Надія", born, null, null, null);
    return olena.call(() -> persons.add(sketch.identity(), List.of()));
  }
}
