package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.devices.Tries;
import ua.kolo.identity.factors.Codes;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// A device is known until the account changes hands; and its owner learns what was added to it.
@KoloTest
class KnownDevicesTests {
  private static final String NEXT = "черепаха гортає вчорашній степ";
  private static final String ADDED = "/me/second-factor/additions";
  private final MockMvcTester web;
  private final ApplicationContext context;
  private final Clock clock;
  private final Newcomer person;

  KnownDevicesTests(MockMvcTester web, ApplicationContext context, Clock clock) {
    this.web = web;
    this.context = context;
    this.clock = clock;
    this.person = Newcomer.of(web, context, Role.EXECUTOR);
    person.elsewhere().enter(Newcomer.PASSWORD);
    person.enter(Newcomer.PASSWORD);
  }

  @Test
  void aNewPasswordOfOnesOwnForgetsTheOtherDevices() {
    assertThat(devices(person.account())).isEqualTo(2);

    person.post("/me/password", "current", Newcomer.PASSWORD, "password", NEXT, "again", NEXT);

    assertThat(devices(person.account())).isEqualTo(1);
  }

  @Test
  void aPasswordSetByACodeForgetsAllButTheDeviceItWasTypedAtAndTheOwnerIsToldElsewhere() {
    var helped = helped();
    assertThat(devices(person.account())).isEqualTo(1);
    helped.enter(NEXT);
    assertThat(devices(person.account())).isEqualTo(1);

    assertThat(helped.get("/me/second-factor")).bodyText().doesNotContain("за одноразовим кодом");
    person.enter(NEXT);
    assertThat(person.get("/me/second-factor")).bodyText().contains("за одноразовим кодом");
  }

  @Test
  void whoeverWasJustHelpedWaitsForNoStrangers() {
    var helped = helped();
    strangersMiss(person.login());

    assertThat(helped.enter(NEXT)).hasRedirectedUrl("/");
  }

  // Somebody who typed the code they were given at a new device.
  private Newcomer helped() {
    var code = InvitationCode.fresh();
    execute(
        """
        insert into identity.invitation (id, unit, account, hash, made_at, expires_at)
        values (gen_random_uuid(), '%s', '%s', '%s', now(), now() + interval '1 day')
        """
            .formatted(Demo.UNIT, person.account(), code.hash()));
    var helped = person.elsewhere();
    helped.post("/invitation", "login", person.login(), "code", code.text(), "password", NEXT);
    return helped;
  }

  private void strangersMiss(String login) {
    var tries = context.getBean(Tries.class);
    for (int miss = 0; miss < 100; miss++) {
      var place = new Place("203.0." + miss + ".1", null, "проба");
      Acting.gate().call(() -> tries.begin("password", login, place));
    }
  }

  @Test
  void takenFactorsForgetAll() {
    person.giveTotp();
    var admin = Someone.as(Role.ADMINISTRATOR, Demo.UNIT).settle();

    assertThat(
            web.post()
                .uri("/people/" + person.account() + "/factor-loss")
                .param("reason", "загублено телефон")
                .with(csrf())
                .with(admin.asks())
                .exchange())
        .hasStatus(302);

    assertThat(devices(person.account())).isZero();
  }

  @Test
  void oneIsForgottenByItsOwnerAndByNobodyElse() {
    var stranger = Newcomer.of(web, context, Role.EXECUTOR);
    stranger.enter(Newcomer.PASSWORD);
    var device = newest(person.account());

    assertThat(stranger.post("/me/devices/forgotten", "device", device.toString())).hasStatus(404);
    assertThat(person.get("/me/sessions")).bodyText().contains("Знайомі пристрої");
    assertThat(person.post("/me/devices/forgotten", "device", device.toString()))
        .hasRedirectedUrl("/me/sessions");

    assertThat(devices(person.account())).isEqualTo(1);
  }

  @Test
  void aFactorAddedElsewhereIsToldOnEveryPageUntilTheOwnerSaysSo() throws Exception {
    var thief = person.elsewhere();
    thief.enter(Newcomer.PASSWORD);
    var page = thief.get("/me/second-factor/totp").getResponse().getContentAsString();
    var letters = Objects.requireNonNull(Jsoup.parse(page).selectFirst("details code")).text();
    thief.post("/me/second-factor/totp", "code", code(letters, 0), "password", Newcomer.PASSWORD);
    thief.post(ADDED);

    assertThat(thief.get("/me/second-factor")).bodyText().doesNotContain("додано коди");
    person.enter(Newcomer.PASSWORD);
    person.post("/sign-in/factor", "code", code(letters, 1));

    assertThat(person.get("/directory")).bodyText().contains("додано спосіб входу");
    assertThat(person.get("/me/second-factor")).bodyText().contains("додано коди з телефона");
    person.post(ADDED);
    assertThat(person.get("/me/second-factor")).bodyText().doesNotContain("додано коди");
    assertThat(person.get("/directory")).bodyText().doesNotContain("додано спосіб входу");
  }

  private String code(String letters, int steps) {
    return Codes.of(letters, clock.instant().plusSeconds(30L * steps));
  }

  private static long devices(UUID account) {
    var sql = "select count(*) from identity.device where account = '%s'".formatted(account);
    try (var connection = TestDatabase.admin();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static UUID newest(UUID account) {
    var sql =
        "select id from identity.device where account = '%s' order by seen_at desc limit 1"
            .formatted(account);
    try (var connection = TestDatabase.admin();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getObject(1, UUID.class);
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
