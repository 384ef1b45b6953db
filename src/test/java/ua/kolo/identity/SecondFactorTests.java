package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.identity.factors.Codes;

/// Whoever sees persons shows more than a password.
@KoloTest
class SecondFactorTests {
  private final MockMvcTester web;
  private final ApplicationContext context;
  private final Newcomer person;
  private final Clock clock;

  SecondFactorTests(MockMvcTester web, ApplicationContext context, Clock clock) {
    this.web = web;
    this.context = context;
    this.person = Newcomer.of(web, context, Role.CASE_WORKER);
    this.clock = clock;
  }

  @Test
  void withoutAFactorOneIsLedToSetOneUpAndCanDoNothingElse() {
    assertThat(person.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/me/second-factor");

    assertThat(person.get("/programmes")).hasRedirectedUrl("/me/second-factor");
    assertThat(person.get("/me/sessions")).hasRedirectedUrl("/me/second-factor");
    assertThat(person.get("/api/v1/programmes")).hasStatus(403);
    assertThat(person.get("/me/second-factor")).hasStatusOk();
  }

  @Test
  void aFactorIsSetUpWithItsFirstCodeAndTenCodesAreShownOnce() throws Exception {
    person.enter(Newcomer.PASSWORD);
    person.get("/me/second-factor/totp");

    assertThat(person.post("/me/second-factor/totp", "code", "000000")).hasStatus(422);
    var codes = setUp();

    assertThat(codes.select(".codes li")).hasSize(10);
    assertThat(person.post("/me/second-factor/done").getResponse().getRedirectedUrl())
        .isEqualTo("/");
  }

  private Document setUp() throws UnsupportedEncodingException {
    var page = Jsoup.parse(text(person.get("/me/second-factor/totp")));
    var letters = Objects.requireNonNull(page.selectFirst("details code")).text();
    var code = Codes.of(letters, clock.instant());
    return Jsoup.parse(text(person.post("/me/second-factor/totp", "code", code)));
  }

  @Test
  void withAFactorThePasswordAloneOpensNothing() {
    person.giveTotp();

    assertThat(person.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/sign-in/factor");

    assertThat(person.get("/programmes")).hasRedirectedUrl("/sign-in/factor");
    assertThat(person.get("/me/second-factor")).hasRedirectedUrl("/sign-in/factor");
    assertThat(person.get("/api/v1/programmes")).hasStatus(403);
  }

  @Test
  void theRightCodeOpensUnderAnotherSessionId() {
    person.giveTotp();
    person.enter(Newcomer.PASSWORD);
    var before = person.cookie("kolo-session");

    assertThat(prove(0)).hasRedirectedUrl("/");

    assertThat(person.cookie("kolo-session").getValue()).isNotEqualTo(before.getValue());
    person.keep(before);
    assertThat(person.get("/me/sessions")).hasRedirectedUrl("/sign-in");
  }

  @Test
  void aCodeIsGoodOnce() {
    person.giveTotp();
    person.enter(Newcomer.PASSWORD);
    prove(0);
    var thief = person.elsewhere();
    thief.enter(Newcomer.PASSWORD);

    assertThat(thief.post("/sign-in/factor", "code", Newcomer.code(clock.instant(), 0)))
        .hasStatus(422);
  }

  @Test
  void wrongCodesMakeOneWait() {
    person.giveTotp();
    person.enter(Newcomer.PASSWORD);
    for (int miss = 0; miss < 5; miss++) {
      assertThat(person.post("/sign-in/factor", "code", "000000")).hasStatus(422);
    }

    assertThat(prove(0)).hasStatus(422);
  }

  @Test
  void aRecoveryCodeIsGoodOnce() throws Exception {
    person.enter(Newcomer.PASSWORD);
    var code = Objects.requireNonNull(setUp().selectFirst(".codes code")).text();
    person.post("/sign-out");

    person.enter(Newcomer.PASSWORD);
    assertThat(person.post("/sign-in/factor", "code", code.toLowerCase(Locale.ROOT)))
        .hasStatus3xxRedirection();
    person.post("/sign-out");
    person.enter(Newcomer.PASSWORD);

    assertThat(person.post("/sign-in/factor", "code", code)).hasStatus(422);
  }

  @Test
  void theLastFactorOfAPostThatSeesPersonsIsNotRemoved() {
    person.giveTotp();
    person.enter(Newcomer.PASSWORD);
    prove(0);

    assertThat(person.post("/me/second-factor/totp/removal", "password", "wrong")).hasStatus(422);
    assertThat(person.post("/me/second-factor/totp/removal", "password", Newcomer.PASSWORD))
        .hasStatus(409);
  }

  @Test
  void anOpenScreenAloneAddsNoFactor() throws Exception {
    person.giveTotp();
    person.enter(Newcomer.PASSWORD);
    prove(0);
    var page = Jsoup.parse(text(person.get("/me/second-factor/totp")));
    assertThat(page.selectFirst("#password")).isNotNull();
    var letters = Objects.requireNonNull(page.selectFirst("details code")).text();
    var code = Codes.of(letters, clock.instant());

    assertThat(person.post("/me/second-factor/totp", "code", code)).hasStatus(422);
    assertThat(person.post("/me/second-factor/totp", "code", code, "password", "wrong"))
        .hasStatus(422);
    assertThat(person.post("/me/second-factor/passkeys/options")).hasStatus(422);
    assertThat(person.elsewhere().enter(Newcomer.PASSWORD)).hasRedirectedUrl("/sign-in/factor");

    assertThat(person.post("/me/second-factor/totp", "code", code, "password", Newcomer.PASSWORD))
        .hasStatusOk();
  }

  @Test
  void aSecretMovedToAnotherAccountDoesNotOpen() throws SQLException {
    var other = Newcomer.of(web, context, Role.CASE_WORKER);
    other.giveTotp();
    person.giveTotp();
    person.enter(Newcomer.PASSWORD);
    change(
        """
        update identity.totp set secret = (select secret from identity.totp where account = '%s')
         where account = '%s'
        """
            .formatted(other.account(), person.account()));

    assertThat(prove(0)).hasStatus(409);
  }

  @Test
  void aSecretChangedByHandDoesNotOpen() throws SQLException {
    person.giveTotp();
    person.enter(Newcomer.PASSWORD);
    change(
        "update identity.totp set secret = set_byte(secret, 20, get_byte(secret, 20) # 1) where account = '%s'"
            .formatted(person.account()));

    assertThat(prove(0)).hasStatus(409);
  }

  @Test
  void theHeadOfAnInstitutionIsAskedForAFactorWhateverTheRole() throws SQLException {
    var head = Newcomer.of(web, context, Role.PROGRAMME_MANAGER);
    assertThat(head.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/");
    change(
        "update identity.post p set heads = true from identity.holding h where h.post = p.id and h.holder = '%s'"
            .formatted(head.account()));

    assertThat(head.elsewhere().enter(Newcomer.PASSWORD)).hasRedirectedUrl("/me/second-factor");
  }

  private static void change(String statement) throws SQLException {
    try (var connection = TestDatabase.admin();
        var hand = connection.createStatement()) {
      assertThat(hand.executeUpdate(statement)).isEqualTo(1);
    }
  }

  private MvcTestResult prove(int steps) {
    return person.post("/sign-in/factor", "code", Newcomer.code(clock.instant(), steps));
  }

  private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
    return answer.getResponse().getContentAsString();
  }
}
