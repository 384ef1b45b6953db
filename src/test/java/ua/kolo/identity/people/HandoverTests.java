package ua.kolo.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Entered;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Tie;
import ua.kolo.identity.Identity;
import ua.kolo.identity.Role;
import ua.kolo.identity.SignedIn;
import ua.kolo.identity.tokens.AccessTokens;
import ua.kolo.identity.tokens.NewToken;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Purpose;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// An account is opened again after a slip, and goes along to another institution.
@KoloTest
class HandoverTests {
  private final MockMvcTester web;
  private final ApplicationContext context;
  private final People people;
  private final Handovers handovers;
  private final Identity identity;
  private final AccessTokens tokens;
  private final Clearance clearance;
  private final Persons persons;
  private final Staff staff;
  private final Someone admin;
  private final Someone receiver;
  private final Invited person;

  HandoverTests(
      MockMvcTester web,
      ApplicationContext context,
      People people,
      Handovers handovers,
      Identity identity,
      AccessTokens tokens,
      Clearance clearance,
      Persons persons,
      Staff staff) {
    this.web = web;
    this.context = context;
    this.people = people;
    this.handovers = handovers;
    this.identity = identity;
    this.tokens = tokens;
    this.clearance = clearance;
    this.persons = persons;
    this.staff = staff;
    this.admin = staff.administrator();
    this.receiver = staff.administrator();
    this.person = staff.invite(admin);
    staff.give(admin, staff.post(admin, Role.COORDINATOR), person.person());
  }

  @Test
  void whoEndedAnAccountByASlipOpensItAgainWithoutPosts() {
    admin.acting().run(() -> people.leave(person.person()));
    var colleague = staff.administrator(admin.unit());
    assertThatThrownBy(() -> colleague.acting().call(() -> people.reopen(person.person())))
        .isInstanceOf(Conflict.class);
    assertThat(admin.get(web, "/people/" + person.person()))
        .bodyText()
        .contains("/people/" + person.person() + "/reopening");

    var code = admin.acting().call(() -> people.reopen(person.person()));

    assertThat(code.login()).isEqualTo(person.login());
    assertThat(found(admin).closedAt()).isNull();
    assertThat(held()).isEmpty();
    assertThatThrownBy(() -> admin.acting().call(() -> people.reopen(person.person())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void afterThirtyDaysAnEndedAccountStaysEnded() {
    admin.acting().run(() -> people.leave(person.person()));
    execute(
        "update identity.account set closed_at = now() - interval '31 days' where id = '%s'"
            .formatted(person.person()));

    assertThatThrownBy(() -> admin.acting().call(() -> people.reopen(person.person())))
        .isInstanceOf(Conflict.class);
    assertThat(admin.get(web, "/people/" + person.person()))
        .bodyText()
        .doesNotContain("/reopening");
  }

  @Test
  void theOtherInstitutionAcceptsAndTheFirstGivesNothingAnyMore() {
    var elsewhere = staff.administrator();
    staff.give(elsewhere, staff.post(elsewhere, Role.ANALYST), person.person());
    var wish = new NewToken("Проба", Set.of(Right.STATISTICS_READ), 1);
    var acts = at(admin.unit()).acting();
    acts.call(() -> tokens.issue(wish));
    var session = Entered.cookie(context, person.person());
    assertThat(web.get().uri("/me/rights").cookie(session).exchange()).hasStatusOk();

    send(admin, "/people/" + person.person() + "/handover", receiver.unit());
    assertThat(held()).hasSize(2);
    assertThat(admin.get(web, "/people/" + person.person())).bodyText().contains("чекає на згоду");
    assertThat(receiver.get(web, "/people")).bodyText().contains(person.login());
    send(receiver, "/people/handovers/" + waiting() + "/acceptance", null);

    assertThat(found(receiver).mine()).isTrue();
    assertThat(held()).extracting(SignedIn::unit).containsExactly(elsewhere.unit());
    assertThat(standingTokens()).isZero();
    assertThat(web.get().uri("/me/rights").cookie(session).exchange()).hasStatus3xxRedirection();
    assertThatThrownBy(() -> admin.acting().call(() -> people.invite(person.person(), false)))
        .isInstanceOf(NotFound.class);
    staff.give(receiver, staff.post(receiver, Role.EXECUTOR), person.person());
    assertThat(at(receiver.unit()).rights()).isEqualTo(Role.EXECUTOR.rights());
  }

  @Test
  void whatOneIsTooCloseToGoesAlong() {
    var there = Someone.as(Role.COORDINATOR, receiver.unit()).settle();
    var close =
        there
            .acting()
            .call(() -> persons.add(ua.kolo.persons.Identity.named("Уявнюк Ганна"), List.of()));
    at(admin.unit()).acting().run(() -> clearance.declare("person", close, Tie.SIBLING));

    handOver();
    staff.give(receiver, staff.post(receiver, Role.COORDINATOR), person.person());

    var moved = at(receiver.unit()).acting();
    assertThatThrownBy(() -> moved.call(() -> persons.look(close, Purpose.CASE_WORK)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyTakesWhatTheyHandOverNorWhatIsHandedToOthers() {
    admin.acting().run(() -> handovers.ask(person.person(), receiver.unit()));
    var id = waiting();
    var stranger = staff.administrator();

    assertThatThrownBy(() -> admin.acting().call(() -> handovers.accept(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.acting().call(() -> handovers.accept(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> admin.acting().run(() -> handovers.ask(person.person(), stranger.unit())))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () -> stranger.acting().run(() -> handovers.ask(person.person(), stranger.unit())))
        .isInstanceOf(NotFound.class);

    receiver.acting().run(() -> handovers.refuse(id));
    assertThat(found(admin).mine()).isTrue();
    assertThat(held()).hasSize(1);
    assertThatThrownBy(() -> receiver.acting().call(() -> handovers.accept(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatWaitsIsTakenBack() {
    admin.acting().run(() -> handovers.ask(person.person(), receiver.unit()));

    send(admin, "/people/" + person.person() + "/handover/removal", null);

    assertThat(receiver.acting().call(() -> handovers.to(receiver.unit()))).isEmpty();
    handOver();
    assertThat(found(receiver).mine()).isTrue();
  }

  @Test
  void otherProgramsAskTakeBackAndRefuseButTakeNoAccount() {
    var address = "/api/v1/people/" + person.person() + "/handover";
    assertThat(asked(address, "{}")).hasStatus(400);
    assertThat(asked(address, "{\"institution\":\"" + receiver.unit() + "\"}")).hasStatus(201);
    assertThat(admin.get(web, address)).bodyText().contains(waiting().toString());
    assertThat(receiver.get(web, "/api/v1/handovers")).bodyText().contains(person.login());
    assertThat(admin.get(web, "/api/v1/handovers")).bodyText().isEqualTo("[]");

    var deleted = web.delete().uri(address).with(csrf()).with(admin.asks());
    assertThat(deleted.exchange()).hasStatus(204);
    assertThat(admin.get(web, address)).bodyText().contains("null");

    admin.acting().run(() -> handovers.ask(person.person(), receiver.unit()));
    var id = waiting();
    assertThat(receiver.post(web, "/api/v1/handovers/" + id + "/acceptance", Map.of()))
        .hasStatus(404);
    assertThat(receiver.post(web, "/api/v1/handovers/" + id + "/refusal", Map.of())).hasStatus(204);
    assertThat(found(admin).mine()).isTrue();
  }

  private MvcTestResult asked(String address, String body) {
    return web.post()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(csrf())
        .with(admin.asks())
        .exchange();
  }

  @Test
  void thoseWhoWatchSeeOnEveryPageThatAnotherEndedTheHead() {
    var officer = Someone.as(Role.AUDITOR, admin.unit()).settle();
    var colleague = staff.administrator(admin.unit());
    execute(
        "update identity.post set heads = true where unit = '%s' and role = 'COORDINATOR'"
            .formatted(admin.unit()));
    assertThat(isTold(officer)).isFalse();

    handOver();

    assertThat(isTold(officer)).isTrue();
    assertThat(isTold(colleague)).isTrue();
    assertThat(isTold(Someone.as(Role.ANALYST, admin.unit()).settle())).isFalse();
    assertThat(isTold(receiver)).as("another institution").isFalse();
    execute(
        "update identity.holding set ended_by = '%s' where holder = '%s'"
            .formatted(colleague.person(), person.person()));
    assertThat(isTold(colleague)).as("whoever ended it").isFalse();
    execute(
        "update identity.holding set ended_at = now() - interval '15 days' where holder = '%s'"
            .formatted(person.person()));
    assertThat(isTold(officer)).as("two weeks later").isFalse();
  }

  private boolean isTold(Someone who) {
    var page = who.get(web, "/help");
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .contains("Посаду керівника установи припинено");
  }

  private void handOver() {
    admin.acting().run(() -> handovers.ask(person.person(), receiver.unit()));
    var id = waiting();
    receiver.acting().call(() -> handovers.accept(id));
  }

  private UUID waiting() {
    return receiver.acting().call(() -> handovers.to(receiver.unit())).getFirst().id();
  }

  private Person found(Someone by) {
    return by.acting().call(() -> people.find(person.person()));
  }

  private List<SignedIn> held() {
    return Acting.gate().call(() -> identity.posts(person.login()));
  }

  private SignedIn at(UUID unit) {
    return held().stream().filter(one -> one.unit().equals(unit)).findFirst().orElseThrow();
  }

  private void send(Someone who, String address, @Nullable UUID institution) {
    Map<String, String> fields =
        institution == null ? Map.of() : Map.of("institution", institution.toString());
    assertThat(who.post(web, address, fields)).hasStatus3xxRedirection();
  }

  private long standingTokens() {
    var sql =
        "select count(*) from identity.token where holder = '%s' and revoked_at is null"
            .formatted(person.person());
    try (var connection = TestDatabase.admin();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void execute(String sql) {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
