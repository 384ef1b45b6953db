package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;

/// What a session is worth, to its owner and to a thief of its cookie.
@KoloTest
class SessionTests {
  private static final String COOKIE = "kolo-session";
  private final Newcomer person;

  SessionTests(MockMvcTester web, ApplicationContext context) {
    person = Newcomer.of(web, context, Role.EXECUTOR);
  }

  @Test
  void anOpenScreenAloneMakesNoToken() {
    person.enter(Newcomer.PASSWORD);
    String[] wish = {"name", "Проба", "days", "30", "scopes", "PROGRAMME_READ"};

    assertThat(person.post("/me/tokens", wish)).hasStatus(422);
    assertThat(person.post("/me/tokens", with(wish, "wrong"))).hasStatus(422);
    assertThat(person.post("/me/tokens", with(wish, Newcomer.PASSWORD)))
        .hasStatusOk()
        .bodyText()
        .contains("kolo_");
  }

  private static String[] with(String[] wish, String password) {
    return Stream.concat(Stream.of(wish), Stream.of("password", password)).toArray(String[]::new);
  }

  @Test
  void theCookieIsOutOfReachForScriptsAndOtherSites() {
    person.get("/sign-in");

    var cookie = person.cookie(COOKIE);
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(cookie.getValue()).hasSizeGreaterThanOrEqualTo(43);
  }

  @Test
  void aCookieKnownBeforeEnteringIsWorthNothingAfterwards() {
    person.get("/sign-in");
    var planted = person.cookie(COOKIE);

    person.enter(Newcomer.PASSWORD);
    assertThat(person.cookie(COOKIE).getValue()).isNotEqualTo(planted.getValue());
    person.keep(planted);

    assertIsAsked("/programmes");
  }

  @Test
  void aCookieUsedAgainAfterLeavingOpensNothing() {
    person.enter(Newcomer.PASSWORD);
    var stolen = person.cookie(COOKIE);
    assertThat(person.get("/programmes")).hasStatusOk();

    assertThat(person.post("/sign-out")).hasRedirectedUrl("/sign-in?left");
    person.keep(stolen);

    assertIsAsked("/programmes");
  }

  @Test
  void aSessionIsOverTwelveHoursAfterEntering() throws SQLException {
    person.enter(Newcomer.PASSWORD);
    age("begun_at", "12 hours 1 minute");

    assertIsAsked("/programmes");
  }

  @Test
  void anUnusedSessionIsOverAfterFourHours() throws SQLException {
    person.enter(Newcomer.PASSWORD);
    age("seen_at", "4 hours 1 minute");

    assertIsAsked("/programmes");
  }

  @Test
  void aSessionUnusedForAQuarterOfAnHourIsLockedUntilThePasswordIsTyped() throws SQLException {
    person.enter(Newcomer.PASSWORD);
    age("seen_at", "16 minutes");

    assertThat(person.get("/programmes")).hasRedirectedUrl("/lock");
    assertThat(person.post("/lock/opening", "proof", "wrong")).hasStatus(422);
    assertThat(person.get("/programmes")).hasRedirectedUrl("/lock");
    assertThat(person.post("/lock/opening", "proof", Newcomer.PASSWORD))
        .hasRedirectedUrl("/programmes");
    assertThat(person.get("/programmes")).hasStatusOk();
  }

  @Test
  void aLockedSessionRefusesTheApiAndPartsOfPagesToo() {
    person.enter(Newcomer.PASSWORD);
    person.post("/lock");

    var answer = person.get("/api/v1/programmes");

    assertThat(answer).hasStatus(403).headers().hasValue("Kolo-Step", "LOCKED");
  }

  @Test
  void whoeverEntersIsToldOfADeviceThatEnteredBeforeAndGoesWhereTheyWanted() {
    var notice = "увійшли з нового пристрою";
    person.enter(Newcomer.PASSWORD);
    person.post("/sign-out");
    person.elsewhere().enter(Newcomer.PASSWORD);

    assertThat(person.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/");

    assertThat(person.get("/programmes")).bodyText().contains(notice);
    assertThat(person.get("/me/sessions")).bodyText().contains("Вхід із нового пристрою");
  }

  @Test
  void aPersonSeesTheirSessionsAndEndsThemOneByOne() throws SQLException {
    var office = person.elsewhere();
    office.enter(Newcomer.PASSWORD);
    person.enter(Newcomer.PASSWORD);
    person.get("/me/sessions");
    assertThat(person.get("/me/sessions")).bodyText().contains("Firefox, Windows", "Цей сеанс");

    person.post("/me/sessions/end", "session", first().toString());

    assertThat(office.get("/programmes")).hasRedirectedUrl("/sign-in");
    assertThat(person.get("/programmes")).hasStatusOk();
  }

  @Test
  void aPersonEndsAllOtherSessionsAtOnce() {
    var office = person.elsewhere();
    office.enter(Newcomer.PASSWORD);
    person.enter(Newcomer.PASSWORD);

    person.post("/me/sessions/others/end");

    assertThat(office.get("/programmes")).hasRedirectedUrl("/sign-in");
    assertThat(person.get("/programmes")).hasStatusOk();
  }

  @Test
  void nobodyEndsASessionOfSomebodyElse(
      @Autowired MockMvcTester web, @Autowired ApplicationContext context) throws SQLException {
    person.enter(Newcomer.PASSWORD);
    var other = Newcomer.of(web, context, Role.EXECUTOR);
    other.enter(Newcomer.PASSWORD);

    assertThat(other.post("/me/sessions/end", "session", first().toString())).hasStatus(404);
    assertThat(person.get("/programmes")).hasStatusOk();
  }

  @Test
  void whoHoldsNoPostAnyMoreIsOutAtTheNextStep() throws SQLException {
    person.enter(Newcomer.PASSWORD);
    assertThat(person.get("/programmes")).hasStatusOk();

    sql("update identity.holding set held_until = held_since where holder = ?");

    assertIsAsked("/programmes");
  }

  @Test
  void theDatabaseKnowsNeitherCookieNorName() throws SQLException {
    person.enter(Newcomer.PASSWORD);

    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement(
                "select s::text || encode(s.content, 'escape') from identity.session s where account = ?")) {
      statement.setObject(1, person.account());
      try (var rows = statement.executeQuery()) {
        rows.next();
        assertThat(rows.getString(1))
            .doesNotContain(person.cookie(COOKIE).getValue(), person.login(), "Проба");
      }
    }
  }

  private void assertIsAsked(String path) {
    assertThat(person.get(path)).hasRedirectedUrl("/sign-in");
  }

  private UUID first() throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement(
                "select id from identity.session where account = ? order by begun_at, id limit 1")) {
      statement.setObject(1, person.account());
      try (var rows = statement.executeQuery()) {
        rows.next();
        return Objects.requireNonNull(rows.getObject(1, UUID.class));
      }
    }
  }

  private void age(String column, String by) throws SQLException {
    sql(
        "update identity.session set %s = %s - interval '%s' where account = ?"
            .formatted(column, column, by));
  }

  private void sql(String statement) throws SQLException {
    try (var connection = TestDatabase.admin();
        var prepared = connection.prepareStatement(statement)) {
      prepared.setObject(1, person.account());
      assertThat(prepared.executeUpdate()).isPositive();
    }
  }
}
