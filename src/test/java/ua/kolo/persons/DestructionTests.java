package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.audit.Written;
import ua.kolo.identity.Role;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.vault.Shredding.Reason;

/// Nobody destroys a person alone.
@KoloTest
class DestructionTests {
  private final Destructions destructions;
  private final Persons persons;
  private final Doubles doubles;
  private final MockMvcTester web;
  private final UUID unit = UUID.randomUUID();
  private final Someone worker = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone other = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone coordinator = Someone.as(Role.COORDINATOR, unit).settle();

  DestructionTests(Destructions destructions, Persons persons, Doubles doubles, MockMvcTester web) {
    this.destructions = destructions;
    this.persons = persons;
    this.doubles = doubles;
    this.web = web;
  }

  @Test
  void oneAsksAndAnotherWithTheRightDestroys() {
    var id = add();
    ask(worker, id);

    assertThat(isThere(id)).isTrue();
    assertThatThrownBy(() -> other.acting().run(() -> destructions.confirm(id)))
        .isInstanceOf(Forbidden.class);
    coordinator.acting().run(() -> destructions.confirm(id));

    assertThat(isThere(id)).isFalse();
    assertThat(Written.about(id))
        .contains("INSERT persons.destruction", "UPDATE persons.destruction");
    refused("persons.destruction.none", () -> destructions.confirm(id));
    refused("vault.shredded", () -> destructions.ask(id, Reason.SUBJECT_ASKED));
  }

  @Test
  void whoeverAskedDoesNotConfirmWhateverTheirRights() {
    var id = add();
    ask(coordinator, id);

    refused("persons.destruction.own", () -> destructions.confirm(id));
    assertThat(isThere(id)).isTrue();
  }

  @Test
  void theDatabaseTooKeepsOneFromDestroyingAlone() {
    var id = add();
    ask(coordinator, id);

    assertThatThrownBy(
            () ->
                byHand(
                    """
                    update persons.destruction set ended_at = now(), ended_by = 'Проба',
                           ender = asker, ending = 'CONFIRMED' where person = '%s'
                    """
                        .formatted(id)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("destruction");
  }

  @Test
  void whatWasAskedIsTakenBackByWhoeverAskedOrRefusedByWhoeverCouldConfirm() {
    var id = add();
    ask(worker, id);
    refused("persons.destruction.waits", () -> destructions.ask(id, Reason.COURT_ORDERED));
    assertThatThrownBy(() -> other.acting().run(() -> destructions.withdraw(id)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("persons.destruction.notYours");

    worker.acting().run(() -> destructions.withdraw(id));
    ask(worker, id);
    coordinator.acting().run(() -> destructions.withdraw(id));

    assertThat(coordinator.acting().call(destructions::waiting)).isEmpty();
    assertThat(isThere(id)).isTrue();
  }

  @Test
  void recordsAreNotMergedOrPartedWhileOneWaitsToBeDestroyed() {
    var id = add();
    var second = add();
    var merging = worker.acting().call(() -> doubles.merge(id, second, "та сама особа"));
    ask(worker, second);

    var waiting = coordinator.acting().call(destructions::waiting);
    assertThat(waiting).extracting(Destruction::person).containsExactly(id);
    refused("persons.destruction.waits", () -> doubles.undo(id, merging, "помилка"));
    var third = add();
    refused("persons.destruction.waits", () -> doubles.merge(id, third, "та сама"));

    coordinator.acting().run(() -> destructions.confirm(id));
    assertThat(isThere(second)).isFalse();
  }

  @Test
  void anotherInstitutionSeesAndEndsNothing() {
    var id = add();
    ask(worker, id);
    var stranger = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle().acting();

    assertThat(stranger.call(destructions::waiting)).isEmpty();
    assertThatThrownBy(() -> stranger.run(() -> destructions.confirm(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.run(() -> destructions.withdraw(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void thePagesLeadFromAskingToDestroying() {
    var id = add();
    var page = "/persons/" + id + "/shredding";
    assertThat(get(worker, page)).hasStatusOk().bodyText().contains("Знищують двоє");
    assertThat(post(worker, page + "?reason=SUBJECT_ASKED")).hasStatus3xxRedirection();

    assertThat(get(worker, page)).bodyText().contains("Відкликати прохання");
    assertThat(get(worker, page)).bodyText().doesNotContain("Підтвердити і знищити");
    assertThat(get(coordinator, "/persons")).bodyText().contains("1 прохання знищити");
    assertThat(get(coordinator, "/persons/destructions")).bodyText().contains("Уявнюк", page);
    assertThat(get(coordinator, "/persons/" + id)).bodyText().contains("просить знищити");
    assertThat(get(coordinator, page)).bodyText().contains("Підтвердити і знищити");
    assertThat(post(worker, page + "/confirmation")).hasStatus(403);
    assertThat(post(coordinator, page + "/confirmation")).hasStatus3xxRedirection();

    assertThat(get(worker, "/persons/" + id)).bodyText().contains("Відомості знищено");
    assertThat(get(worker, page)).hasStatus3xxRedirection();
    assertThat(get(coordinator, "/persons/destructions")).bodyText().contains("Прохань немає");
  }

  @Test
  void whereNobodyElseCouldConfirmTheDataProtectionOfficerAgrees() {
    var single = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
    var officer = Someone.as(Role.AUDITOR, single.unit()).settle();
    var id = add(single);
    ask(single, id);
    var page = "/persons/" + id + "/shredding";
    assertThat(get(single, page)).bodyText().contains("більше нікому це підтвердити");
    assertThat(post(single, page + "/carrying-out")).hasStatus(409);
    assertThat(get(coordinator, "/destructions")).bodyText().doesNotContain(id.toString());

    assertThat(get(officer, "/audit")).bodyText().contains("чекає вашої згоди");
    assertThat(get(officer, "/destructions"))
        .hasStatusOk()
        .bodyText()
        .contains(id.toString())
        .doesNotContain("Уявнюк");
    var request = officer.acting().call(destructions::toAgree).getFirst().id();
    assertThat(post(single, "/destructions/" + request + "/agreement")).hasStatus(403);
    assertThat(post(coordinator, "/destructions/" + request + "/agreement")).hasStatus(404);
    assertThat(post(officer, "/destructions/" + request + "/agreement")).hasStatus3xxRedirection();

    assertThat(get(single, page)).bodyText().contains("Знищити назавжди");
    assertThat(post(single, page + "/carrying-out")).hasStatus3xxRedirection();
    assertThat(single.acting().call(() -> persons.shredding(id))).isPresent();
  }

  @Test
  void theInstitutionAboveAgreesToo() throws SQLException {
    var single = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
    byHand(
        "update directory.body set parent = '%s' where id = '%s'".formatted(unit, single.unit()));
    var id = add(single);
    ask(single, id);
    assertThatThrownBy(() -> single.acting().run(() -> destructions.confirm(id)))
        .isInstanceOf(Conflict.class);

    var request = coordinator.acting().call(destructions::toAgree).getFirst().id();
    coordinator.acting().run(() -> destructions.agree(request));
    single.acting().run(() -> destructions.carryOut(id));

    assertThat(single.acting().call(() -> persons.shredding(id))).isPresent();
  }

  @Test
  void whereSomebodyElseCouldConfirmNobodyFromOutsideIsAsked() {
    var id = add();
    ask(worker, id);
    var officer = Someone.as(Role.AUDITOR, unit).settle();

    assertThat(officer.acting().call(destructions::toAgree)).isEmpty();
    assertThatThrownBy(() -> worker.acting().run(() -> destructions.carryOut(id)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("persons.destruction.notAgreed");
  }

  @Test
  void programsAskConfirmAndTakeBackTheSame() {
    var id = add();
    var address = "/api/v1/persons/" + id + "/destruction";
    assertThat(put(worker, address, "{}")).hasStatus(400);
    assertThat(put(worker, address, "{\"reason\":\"COURT_ORDERED\"}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.waiting.reason")
        .isEqualTo("COURT_ORDERED");
    assertThat(web.delete().uri(address).with(worker.asks()).with(csrf()).exchange())
        .hasStatus(204);
    assertThat(get(worker, address)).hasStatusOk().bodyJson().extractingPath("$.waiting").isNull();
    assertThat(put(worker, address, "{\"reason\":\"COURT_ORDERED\"}")).hasStatusOk();
    assertThat(get(coordinator, "/api/v1/persons/destructions")).bodyText().contains(id.toString());
    assertThat(put(worker, address + "/confirmation", "")).hasStatus(403);
    assertThat(put(coordinator, address + "/confirmation", "")).hasStatus(204);
    assertThat(isThere(id)).isFalse();
  }

  private UUID add() {
    return add(worker);
  }

  private UUID add(Someone who) {
    return who.acting().call(() -> persons.add(Identity.named("Уявнюк Олена"), List.of()));
  }

  private void ask(Someone who, UUID id) {
    who.acting().run(() -> destructions.ask(id, Reason.SUBJECT_ASKED));
  }

  private boolean isThere(UUID id) {
    return worker.acting().call(() -> persons.shredding(id)).isEmpty();
  }

  private void refused(String code, Runnable attempt) {
    assertThatThrownBy(() -> coordinator.acting().run(attempt))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining(code);
  }

  private static void byHand(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private MvcTestResult get(Someone who, String address) {
    return web.get().uri(address).with(who.asks()).exchange();
  }

  private MvcTestResult post(Someone who, String address) {
    return web.post().uri(address).with(who.asks()).with(csrf()).exchange();
  }

  private MvcTestResult put(Someone who, String address, String json) {
    return web.put()
        .uri(address)
        .with(who.asks())
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }
}
