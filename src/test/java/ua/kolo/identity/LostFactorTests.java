package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;

/// The way back in for somebody who lost every second factor.
@KoloTest
class LostFactorTests {
  private static final String WHY = "загублено телефон";
  private static final String LOSSES = "/me/second-factor/losses";
  private final MockMvcTester web;
  private final Clock clock;
  private final Newcomer loser;
  private final Someone admin = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();

  LostFactorTests(MockMvcTester web, ApplicationContext context, Clock clock) {
    this.web = web;
    this.clock = clock;
    this.loser = Newcomer.of(web, context, Role.AUDITOR);
    moveWhereNobodyHeads();
    loser.giveTotp();
    loser.enter(Newcomer.PASSWORD);
    loser.post("/sign-in/factor", "code", Newcomer.code(clock.instant(), 0));
  }

  @Test
  void takingThemEndsEverySessionAndTheNextSignInSetsUpANewOne() {
    assertThat(loser.get("/me/sessions")).hasStatusOk();

    assertThat(take(admin, loser.account(), WHY)).hasRedirectedUrl("/people/" + loser.account());

    assertThat(loser.get("/me/sessions")).hasRedirectedUrl("/sign-in");
    assertThat(loser.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/me/second-factor");
    assertThat(loser.get("/directory")).hasRedirectedUrl("/me/second-factor");
  }

  @Test
  void itsOwnerReadsWhoAndWhyOnEveryPageAndSaysSoElsewhereThanWhoCameInFirst() {
    take(admin, loser.account(), WHY);
    loser.enter(Newcomer.PASSWORD);
    assertThat(loser.get("/me/second-factor")).bodyText().contains(WHY);
    loser.post(LOSSES);
    loser.giveTotp();
    loser.enter(Newcomer.PASSWORD);
    loser.post("/sign-in/factor", "code", Newcomer.code(clock.instant(), 0));
    loser.post(LOSSES);
    assertThat(loser.get("/directory")).bodyText().contains("Адміністратор забрав");
    assertThat(loser.get("/me/second-factor"))
        .bodyText()
        .contains(WHY, "з іншого пристрою")
        .doesNotContain(LOSSES);
    loser.lose("kolo-device");
    loser.post(LOSSES);
    assertThat(loser.get("/directory")).bodyText().contains("Адміністратор забрав");

    var elsewhere = loser.elsewhere();
    elsewhere.enter(Newcomer.PASSWORD);
    elsewhere.post("/sign-in/factor", "code", Newcomer.code(clock.instant(), 1));
    assertThat(elsewhere.get("/directory")).bodyText().contains("Адміністратор забрав");
    assertThat(elsewhere.post(LOSSES)).hasRedirectedUrl("/me/second-factor");

    assertThat(elsewhere.get("/directory")).bodyText().doesNotContain("Адміністратор забрав");
    assertThat(elsewhere.get("/me/second-factor")).bodyText().doesNotContain(WHY);
  }

  @Test
  void theTrailKnowsWhoTookThem() {
    take(admin, loser.account(), WHY);

    assertThat(trail(admin.person())).isPositive();
  }

  @Test
  void nobodyTakesTheirOwn() {
    assertThat(take(admin, admin.person(), WHY)).hasStatus(409);
  }

  @Test
  void anAdministratorOfAnotherInstitutionFindsNobody() {
    var stranger = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();

    assertThat(take(stranger, loser.account(), WHY)).hasStatus(404);

    assertThat(loser.get("/me/sessions")).hasStatusOk();
  }

  @Test
  void withoutAReasonOrAFactorNothingIsTaken() {
    assertThat(take(admin, loser.account(), " ")).hasStatus(422);
    assertThat(loser.get("/me/sessions")).hasStatusOk();

    take(admin, loser.account(), WHY);
    assertThat(take(admin, loser.account(), WHY)).hasStatus(409);
  }

  private MvcTestResult take(Someone by, UUID account, String reason) {
    return web.post()
        .uri("/people/" + account + "/factor-loss")
        .param("reason", reason)
        .with(csrf())
        .with(by.asks())
        .exchange();
  }

  // Else their word is asked, which is another test's.
  private void moveWhereNobodyHeads() {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          update identity.post set unit = '%1$s'
           where id in (select post from identity.holding where holder = '%2$s');
          update identity.holding set unit = '%1$s' where holder = '%2$s';
          update identity.account set unit = '%1$s' where id = '%2$s'
          """
              .formatted(admin.unit(), loser.account()));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static long trail(UUID by) {
    var sql =
        "select count(*) from audit.trail where subject_kind = 'identity.factor_loss' and person = '%s'"
            .formatted(by);
    try (var connection = TestDatabase.admin();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
