package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

@KoloTest
class SignInTests {
  private final MockMvcTester web;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;
  private final String login = "t" + UUID.randomUUID();

  SignInTests(MockMvcTester web, Accounts accounts, Passwords passwords, Clock clock) {
    this.web = web;
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Test
  void listsTheTrialsPeopleWithTheirPassword() {
    assertThat(web.get().uri("/sign-in"))
        .hasStatusOk()
        .bodyText()
        .contains("koordynator", TrialPeople.PASSWORD);
  }

  @Test
  void letsInWithTheRightPasswordOnly() {
    register("right password");

    assertThat(enter("wrong password")).hasRedirectedUrl("/sign-in?error");
    assertThat(enter("right password")).hasRedirectedUrl("/");
  }

  @Test
  void aStrangersLoginIsRefusedInTheSameWords() {
    assertThat(enter("whatever")).hasRedirectedUrl("/sign-in?error");
  }

  @Test
  void shutsTheAccountAfterFiveMissesEvenForTheRightPassword() {
    register("right password");
    for (int miss = 0; miss < 4; miss++) {
      assertThat(enter("wrong password")).hasRedirectedUrl("/sign-in?error");
    }

    assertThat(enter("wrong password")).hasRedirectedUrl("/sign-in?error&wait=15");
    assertThat(enter("right password").getResponse().getRedirectedUrl())
        .startsWith("/sign-in?error&wait=");
  }

  @Test
  void theApiTakesNoPassword() {
    register("right password");
    var basic = new HttpHeaders();
    basic.setBasicAuth(login, "right password");

    assertThat(web.get().uri("/api/v1/programmes").headers(basic))
        .hasStatus(401)
        .headers()
        .hasValue(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Kolo\", error=\"invalid_token\"");
  }

  @Test
  void everyAnswerForbidsForeignScripts() {
    var policy =
        web.get().uri("/sign-in").exchange().getResponse().getHeader("Content-Security-Policy");

    assertThat(policy)
        .contains("script-src 'self';", "frame-ancestors 'none'", "form-action 'self'");
  }

  private MvcTestResult enter(String password) {
    return web.post()
        .uri("/sign-in")
        .param("username", login)
        .param("password", password)
        .with(csrf())
        .exchange();
  }

  private void register(String password) {
    var person = new Accounts.NewPerson(login, "Проба", "посада", Demo.UNIT, Role.EXECUTOR);
    Acting.gate().run(() -> accounts.add(person, passwords.hash(password), clock.instant()));
  }
}
