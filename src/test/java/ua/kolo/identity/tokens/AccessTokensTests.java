package ua.kolo.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Bearer;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Identity;
import ua.kolo.identity.SignedIn;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

@KoloTest
class AccessTokensTests {
  private final MockMvcTester web;
  private final AccessTokens tokens;
  private final SignedIn olena;
  private final SignedIn analyst;

  AccessTokensTests(MockMvcTester web, AccessTokens tokens, Identity identity) {
    this.web = web;
    this.tokens = tokens;
    this.olena = Acting.gate().call(() -> identity.posts("koordynator")).getFirst();
    this.analyst = Acting.gate().call(() -> identity.posts("analityk")).getFirst();
  }

  @Test
  void opensTheApiWithinItsScopesOnly() {
    var token = issue(olena, Right.STATISTICS_READ);

    assertThat(me(token))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.rights")
        .isEqualTo(List.of("STATISTICS_READ"));
    assertThat(web.get().uri("/api/v1/programmes").with(Bearer.with(token))).hasStatus(403);
    assertThat(
            web.get()
                .uri("/api/v1/programmes")
                .with(Bearer.with(issue(olena, Right.PROGRAMME_READ))))
        .hasStatusOk();
  }

  @Test
  void tellsAsWhomItActs() {
    var answer = me(issue(olena, Right.PROGRAMME_READ));

    assertThat(answer).bodyJson().extractingPath("$.post.title").isEqualTo(olena.post());
    assertThat(answer).bodyJson().extractingPath("$.post.role").isEqualTo("COORDINATOR");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.token.scopes")
        .isEqualTo(List.of("PROGRAMME_READ"));
  }

  @Test
  void givesNoRightThePostLacks() {
    var beyond = new NewToken("Сайт", Set.of(Right.PROGRAMME_MANAGE), 1);

    assertThatThrownBy(() -> analyst.acting().call(() -> tokens.issue(beyond)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void lastsAYearAtMostAndIsForSomething() {
    assertThatThrownBy(() -> new NewToken("Сайт", Set.of(Right.PROGRAMME_READ), 366))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> new NewToken("Сайт", Set.of(), 1)).isInstanceOf(BadRequest.class);
  }

  @Test
  void isKeptAsAHashOnly() throws SQLException {
    var token = issue(olena, Right.PROGRAMME_READ);

    try (var connection = TestDatabase.admin();
        var rows =
            connection
                .createStatement()
                .executeQuery("select string_agg(token::text, ' ') from identity.token")) {
      rows.next();
      assertThat(rows.getString(1)).contains(new Secret(token).hash()).doesNotContain(token);
    }
  }

  @Test
  void endsWhenRevokedByItsOwnerAndByNobodyElse() {
    var issued = olena.acting().call(() -> tokens.issue(wish(Right.PROGRAMME_READ)));

    assertThatThrownBy(() -> analyst.acting().run(() -> tokens.revoke(issued.id())))
        .isInstanceOf(NotFound.class);
    assertThat(me(issued.text())).hasStatusOk();
    olena.acting().run(() -> tokens.revoke(issued.id()));

    assertThat(me(issued.text()))
        .hasStatus(401)
        .headers()
        .hasValue(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Kolo\", error=\"invalid_token\"");
  }

  @Test
  void endsWithItsDay() throws SQLException {
    var issued = olena.acting().call(() -> tokens.issue(wish(Right.PROGRAMME_READ)));
    assertThat(me(issued.text())).hasStatusOk();

    change(
        "update identity.token set made_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = '%s'"
            .formatted(issued.id()));

    assertThat(me(issued.text())).hasStatus(401);
  }

  /// Also when it let in a moment ago.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "holding set held_until = %s where id = (select holding from identity.token where id = '%s')",
        "account set closed_at = %s where id = (select holder from identity.token where id = '%s')",
        "post set closed_at = %s where id = (select h.post from identity.token t"
            + " join identity.holding h on h.id = t.holding where t.id = '%s')"
      })
  void endsWithTheHoldingThePersonAndThePost(String ended) throws SQLException {
    var issued = olena.acting().call(() -> tokens.issue(wish(Right.PROGRAMME_READ)));
    assertThat(me(issued.text())).hasStatusOk();
    assertThat(me(issued.text())).hasStatusOk();

    change("update identity." + ended.formatted("now() - interval '1 second'", issued.id()));
    try {
      assertThat(me(issued.text())).hasStatus(401);
    } finally {
      change("update identity." + ended.formatted("null", issued.id()));
    }
    assertThat(me(issued.text())).hasStatusOk();
  }

  @Test
  void anInventedTokenOpensNothing() {
    assertThat(me("kolo_" + UUID.randomUUID())).hasStatus(401);
    assertThat(me("")).hasStatus(401);
  }

  @Test
  void remembersTheDayOfItsLastUse() {
    var issued = olena.acting().call(() -> tokens.issue(wish(Right.PROGRAMME_READ)));
    assertThat(olena.acting().call(() -> tokens.find(issued.id())).lastUsedOn()).isNull();

    me(issued.text());

    assertThat(olena.acting().call(() -> tokens.find(issued.id())).lastUsedOn()).isNotNull();
  }

  private MvcTestResult me(String token) {
    return web.get().uri("/api/v1/me").with(Bearer.with(token)).exchange();
  }

  private String issue(SignedIn post, Right... scopes) {
    return post.acting().call(() -> tokens.issue(wish(scopes))).text();
  }

  private static NewToken wish(Right... scopes) {
    return new NewToken("Сайт громади", Set.of(scopes), 30);
  }

  private static void change(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
