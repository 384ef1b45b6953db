package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Entered;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

@KoloTest
class ActingPostTests {
  private final ApplicationContext context;
  private final Identity identity;
  private final Newcomer person;

  ActingPostTests(MockMvcTester web, ApplicationContext context, Identity identity) {
    this.context = context;
    this.identity = identity;
    this.person = Newcomer.of(web, context, Role.EXECUTOR);
  }

  @Test
  void goesOnAsAnotherPostOnTheSamePage() throws SQLException {
    holdAlsoAs("COORDINATOR", "DEPUTY");
    var session = enter();
    assertThat(open("/programmes/imports/new", session)).hasStatus(403);

    var changed = change(post("COORDINATOR"), "/programmes?year=2026", session);

    assertThat(changed).hasRedirectedUrl("/programmes?year=2026");
    assertThat(open("/programmes/imports/new", session))
        .hasStatusOk()
        .bodyText()
        .contains("заступає", "Посада");
  }

  @Test
  void remembersThePostForTheNextSignIn() throws SQLException {
    holdAlsoAs("COORDINATOR", "DEPUTY");
    change(post("COORDINATOR"), "/", enter());

    assertThat(open("/programmes/imports/new", enter())).hasStatusOk();
  }

  @Test
  void takesNoPostThatIsNotHeld() {
    assertThat(change(UUID.randomUUID(), "/", enter())).hasStatus(404);
  }

  @Test
  void whatWasChosenIsUnderOnesOwnNumber() throws SQLException {
    holdAlsoAs("COORDINATOR", "HOLDER");
    var session = enter();
    var before = session.cookie("kolo-session").getValue();

    change(post("COORDINATOR"), "/", session);

    assertThat(session.cookie("kolo-session").getValue()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//example.org", "/\\example.org", "https://example.org", "/{x}", "/a b"})
  void leadsNowhereElse(String address) throws SQLException {
    holdAlsoAs("COORDINATOR", "HOLDER");

    assertThat(change(post("COORDINATOR"), address, enter())).hasRedirectedUrl("/");
  }

  @Test
  void aPostThatEndsIsLeftAtTheNextRequest() throws SQLException {
    holdAlsoAs("COORDINATOR", "HOLDER");
    var session = enter();
    change(post("COORDINATOR"), "/", session);

    end("COORDINATOR");

    assertThat(open("/programmes/imports/new", session)).hasStatus(403);
    assertThat(open("/programmes", session)).hasStatusOk();
  }

  @Test
  void withTheLastPostTheSessionEnds() throws SQLException {
    var session = enter();
    assertThat(open("/programmes", session)).hasStatusOk();

    end("EXECUTOR");

    assertThat(open("/programmes", session).getResponse().getRedirectedUrl()).endsWith("/sign-in");
  }

  private Newcomer enter() {
    var browser = person.elsewhere();
    browser.keep(Entered.cookie(context, person.account()));
    return browser;
  }

  private MvcTestResult open(String address, Newcomer browser) {
    return browser.get(address);
  }

  private MvcTestResult change(UUID post, String back, Newcomer browser) {
    return browser.post("/me/post", "post", post.toString(), "back", back);
  }

  private UUID post(String role) {
    return Acting.gate().call(() -> identity.posts(person.login())).stream()
        .filter(held -> held.role().name().equals(role))
        .findFirst()
        .orElseThrow()
        .postId();
  }

  private void holdAlsoAs(String role, String kind) throws SQLException {
    change(
        """
        with post as (
          insert into identity.post (id, unit, title, role, made_at)
          values (gen_random_uuid(), '%s', 'друга', '%s', now()) returning id, unit)
        insert into identity.holding (id, unit, post, holder, kind, held_since)
        select gen_random_uuid(), post.unit, post.id, a.id, '%s', now()
          from post, identity.account a where a.login = '%s'
        """
            .formatted(Demo.UNIT, role, kind, person.login()));
  }

  private void end(String role) throws SQLException {
    change(
        """
        update identity.holding set held_until = now() where post = '%s'
        """
            .formatted(post(role)));
  }

  private static void change(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
