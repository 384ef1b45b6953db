package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.audit.Written;
import ua.kolo.platform.Demo;

/// Entering by a provider outside: a real authorisation server, and a small id.gov.ua.
@KoloTest
class OutsideTests {
  private static final String MISSED = "/sign-in?outside";
  private static final String TIE = "/sign-in/outside/tie";
  private final String plain = "plain-" + UUID.randomUUID();
  private final String careful = "careful-" + UUID.randomUUID();
  private final MockMvcTester web;
  private final ApplicationContext context;
  private final Newcomer person;
  private final AutoCloseable provider;

  OutsideTests(
      MockMvcTester web, ApplicationContext context, @Value("${kolo.base-url}") String baseUrl) {
    this.web = web;
    this.context = context;
    this.person = Newcomer.of(web, context, Role.CASE_WORKER);
    this.provider = Provider.start(baseUrl + "/sign-in/outside/oidc/back");
  }

  @BeforeEach
  void giveFactor() {
    person.giveTotp();
  }

  @AfterEach
  void stop() throws Exception {
    provider.close();
  }

  @Test
  void whomNobodyKnowsIsAskedForACodeOnceAndMakesNoAccount() throws Exception {
    assertThat(come(person, plain)).hasRedirectedUrl(TIE);
    assertThat(person.get(TIE)).hasStatusOk();
    assertThat(person.get("/directory")).hasRedirectedUrl("/sign-in");
    var code = invite();
    assertThat(tie("0000-0000-0000-0000-0000")).hasStatus(422);
    assertThat(Written.about(person.account())).contains("SIGN_IN_REFUSED account invitation");

    assertThat(tie(code)).hasRedirectedUrl("/sign-in/factor");

    assertThat(come(person.elsewhere(), plain)).hasRedirectedUrl("/sign-in/factor");
  }

  @Test
  void theirOwnFactorIsAskedUnlessTheProviderSaysItAskedForOne() throws Exception {
    come(person, careful);
    assertThat(tie(invite())).hasRedirectedUrl("/sign-in/factor");

    var browser = person.elsewhere();
    assertThat(come(browser, careful)).hasRedirectedUrl("/");
    assertThat(browser.get("/directory")).hasStatusOk();
  }

  @Test
  void theOwnerSeesTheTieAndIsToldOfItWhereTheySitElsewhere() throws Exception {
    come(person, careful);
    tie(invite());
    var browser = person.elsewhere();
    come(browser, careful);

    assertThat(browser.get("/me/second-factor"))
        .bodyText()
        .contains("Вхід через зовнішній сервіс", "приєднано зовнішній вхід");
  }

  @Test
  void aFirstPasswordOfWhoEntersByAProviderIsToldToo() throws Exception {
    come(person, careful);
    tie(invite());
    write(
        "update identity.account set password = 'none yet' where id = '%s'"
            .formatted(person.account()));
    person
        .elsewhere()
        .post(
            "/invitation",
            "login",
            person.login(),
            "code",
            invite(),
            "password",
            "журавель летить над ставом");

    var browser = person.elsewhere();
    come(browser, careful);
    assertThat(browser.get("/me/second-factor")).bodyText().contains("за одноразовим кодом");
  }

  @Test
  void whoHasNoPasswordProvesByACodeThatItIsThey() throws Exception {
    come(person, careful);
    tie(invite());
    write(
        "update identity.account set password = 'none yet' where id = '%s'"
            .formatted(person.account()));
    var browser = person.elsewhere();
    come(browser, careful);
    var codes = "/me/second-factor/codes";

    var withPassword = browser.post(codes, "password", Newcomer.PASSWORD);
    assertThat(withPassword).hasStatus(409);
    assertThat(withPassword.getMvcResult().getResolvedException())
        .hasMessageContaining("identity.password.code");
    var code = Newcomer.code(context.getBean(Clock.class).instant(), 0);
    assertThat(browser.post(codes, "password", code)).hasStatusOk();

    write("delete from identity.totp where account = '%s'".formatted(person.account()));
    var withNeither = browser.post(codes, "password", code);
    assertThat(withNeither).hasStatus(409);
    assertThat(withNeither.getMvcResult().getResolvedException())
        .hasMessageContaining("identity.password.none");
  }

  @Test
  void nobodyComesBackFromAnErrandTheyDidNotBeginNorTwice() throws Exception {
    var back = vouch(person, plain);

    assertThat(person.elsewhere().get(back)).hasRedirectedUrl(MISSED);
    assertThat(person.get(back.replaceAll("state=[^&]+", "state=other"))).hasRedirectedUrl(MISSED);
    assertThat(person.get(back)).hasRedirectedUrl(MISSED);
    assertThat(person.get("/sign-in/outside/oidc/back?error=access_denied"))
        .hasRedirectedUrl(MISSED);
    assertThat(person.get("/sign-in/outside/other")).hasStatus(404);
  }

  @Test
  void aCodeTheProviderDidNotGiveOpensNothing() throws Exception {
    var back = vouch(person, plain).replaceAll("code=[^&]+", "code=guessed");

    assertThat(person.get(back)).hasRedirectedUrl(MISSED);
  }

  @Test
  void anAdministratorPartsThePersonFromTheProvider() throws Exception {
    come(person, plain);
    tie(invite());

    var admin = Someone.as(Role.ADMINISTRATOR, Demo.UNIT).settle();
    assertThat(ask(admin, "")).bodyText().contains("Вхід через зовнішній сервіс");
    assertThat(
            web.post()
                .uri("/people/" + person.account() + "/untying")
                .with(csrf())
                .with(admin.asks())
                .exchange())
        .hasStatus(302);

    assertThat(person.get("/sign-in/factor")).hasRedirectedUrl("/sign-in");
    assertThat(come(person.elsewhere(), plain)).hasRedirectedUrl(TIE);
  }

  @Test
  void whoLeftIsNotLetInByAProvider() throws Exception {
    come(person, plain);
    tie(invite());
    write(
        "update identity.account set closed_at = now() where id = '%s'"
            .formatted(person.account()));

    assertThat(come(person.elsewhere(), plain)).hasRedirectedUrl(TIE);
  }

  @Test
  void whoLeftIsFreeToBeTiedToTheAccountTheyAreGivenElsewhere() throws Exception {
    come(person, plain);
    tie(invite());
    var admin = Someone.as(Role.ADMINISTRATOR, Demo.UNIT).settle();
    assertThat(
            web.post()
                .uri("/people/" + person.account() + "/leaving")
                .with(csrf())
                .with(admin.asks())
                .exchange())
        .hasStatus(302);

    var again = Newcomer.of(web, context, Role.CASE_WORKER);
    again.giveTotp();
    assertThat(come(again, plain)).hasRedirectedUrl(TIE);
    assertThat(again.post(TIE, "login", again.login(), "code", invite(again)))
        .hasRedirectedUrl("/sign-in/factor");
  }

  @Test
  void aRightCodeForASubjectThatIsSomebodysSaysSo() throws Exception {
    come(person, plain);
    tie(invite());
    write(
        "update identity.account set closed_at = now() where id = '%s'"
            .formatted(person.account()));

    var again = Newcomer.of(web, context, Role.CASE_WORKER);
    come(again, plain);
    assertThat(again.post(TIE, "login", again.login(), "code", invite(again)))
        .hasStatus(422)
        .bodyText()
        .contains("уже належить іншій людині");
  }

  @Test
  void theStatesOwnWayKnowsAPersonByTheirTaxNumberAndInstitution() throws Exception {
    var number = Integer.toString(UUID.randomUUID().hashCode());
    try (var state = StateProvider.of(number)) {
      var begun = person.get("/sign-in/outside/id-gov-ua").getResponse().getRedirectedUrl();
      assertThat(begun).contains("auth_type=dig_sign");
      assertThat(person.get(toUs(follow(HttpClient.newHttpClient(), begun)))).hasRedirectedUrl(TIE);
      assertThat(sessionsTelling(number)).as("tax numbers in the clear").isZero();
      assertThat(tie(invite())).hasRedirectedUrl("/sign-in/factor");

      var browser = person.elsewhere();
      var again = browser.get("/sign-in/outside/id-gov-ua").getResponse().getRedirectedUrl();
      var back = toUs(follow(HttpClient.newHttpClient(), again));
      assertThat(browser.get(back)).hasRedirectedUrl("/sign-in/factor");
      assertThat(state.left()).as("tokens given back, though the state failed at it").isEqualTo(2);
    }
  }

  @Test
  void aKeyWithoutAnInstitutionsCodeIsToldApart() throws Exception {
    try (var state = StateProvider.of(Integer.toString(person.hashCode()), " ")) {
      var begun = person.get("/sign-in/outside/id-gov-ua").getResponse().getRedirectedUrl();
      assertThat(begun).contains("auth_type=dig_sign").doesNotContain("bank_id");

      var back = toUs(follow(HttpClient.newHttpClient(), begun));
      assertThat(person.get(back)).hasRedirectedUrl(MISSED + "=institution");
      assertThat(person.get(MISSED + "=institution"))
          .bodyText()
          .contains("немає коду установи (ЄДРПОУ)");
      assertThat(person.get(MISSED + "=")).bodyText().doesNotContain("немає коду установи");
      assertThat(state.left()).isEqualTo(1);
    }
  }

  @Test
  void theSignInOffersTheWaysTheInstallationUses() {
    assertThat(person.get("/sign-in")).bodyText().contains("id.gov.ua", "OpenID Connect");
  }

  private static long sessionsTelling(String number) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement(
                "select count(*) from identity.session where position(convert_to(?, 'UTF8') in content) > 0")) {
      statement.setString(1, number);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private MvcTestResult come(Newcomer browser, String who) throws Exception {
    return browser.get(vouch(browser, who));
  }

  /// The address the provider sends the browser back to.
  private static String vouch(Newcomer browser, String who) throws Exception {
    var begun = browser.get("/sign-in/outside/oidc").getResponse().getRedirectedUrl();
    var there = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var entering =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TestDatabase.OIDC_PORT + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString("username=" + who + "&password=" + who))
            .build();
    assertThat(there.send(entering, BodyHandlers.discarding()).statusCode()).isEqualTo(302);
    return toUs(follow(there, begun));
  }

  private static String follow(HttpClient there, @Nullable String address)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(Objects.requireNonNull(address)))
            .header("Accept", "text/html")
            .build();
    var answer = there.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode())
        .as("%s %s", answer.headers().map(), answer.body())
        .isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String toUs(String address) {
    var back = URI.create(address);
    return back.getPath() + "?" + back.getRawQuery();
  }

  private MvcTestResult tie(String code) {
    return person.post(TIE, "login", person.login(), "code", code);
  }

  private MvcTestResult ask(Someone admin, String page) {
    return web.get().uri("/people/" + person.account() + page).with(admin.asks()).exchange();
  }

  private String invite() throws SQLException {
    return invite(person);
  }

  private static String invite(Newcomer somebody) throws SQLException {
    var code = InvitationCode.fresh();
    write(
        """
        insert into identity.invitation (id, unit, account, hash, made_at, expires_at)
        values ('%s', '%s', '%s', '%s', now(), now() + interval '1 day')
        """
            .formatted(UUID.randomUUID(), Demo.UNIT, somebody.account(), code.hash()));
    return code.text();
  }

  private static void write(String statement) throws SQLException {
    try (var connection = TestDatabase.admin();
        var open = connection.createStatement()) {
      open.execute(statement);
    }
  }
}
