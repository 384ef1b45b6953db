package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;

/// The first step in, by login and password.
@KoloTest
class SignInTests {
  private final MockMvcTester web;
  private final Newcomer person;

  SignInTests(MockMvcTester web, ApplicationContext context) {
    this.web = web;
    this.person = Newcomer.of(web, context, Role.EXECUTOR);
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
    assertThat(person.enter("wrong password")).hasRedirectedUrl("/sign-in?error");
    assertThat(person.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void aStrangersLoginIsRefusedInTheSameWordsAndAfterTheSameTries() {
    var nobody = person.named("nobody-" + person.login());
    for (int miss = 0; miss < 4; miss++) {
      assertThat(nobody.enter("whatever")).hasRedirectedUrl("/sign-in?error");
    }

    assertThat(nobody.enter("whatever")).hasRedirectedUrl("/sign-in?error&wait=15");
  }

  @Test
  void makesOneWaitAfterFiveMissesEvenWithTheRightPassword() {
    for (int miss = 0; miss < 4; miss++) {
      assertThat(person.enter("wrong password")).hasRedirectedUrl("/sign-in?error");
    }

    assertThat(person.enter("wrong password")).hasRedirectedUrl("/sign-in?error&wait=15");
    assertThat(person.enter(Newcomer.PASSWORD).getResponse().getRedirectedUrl())
        .startsWith("/sign-in?error&wait=");
  }

  @Test
  void theApiTakesNoPasswordAndMakesNoBrowserAskForOne() {
    assertThat(
            web.get().uri("/api/v1/programmes").with(httpBasic(person.login(), Newcomer.PASSWORD)))
        .hasStatus(401)
        .headers()
        .hasValue(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Kolo\", error=\"invalid_token\"");
  }

  @Test
  void comesBackToThePageThatWasAskedForWithoutWhatWasAskedOfIt() {
    assertThat(person.get("/programmes?q=Somebody")).hasRedirectedUrl("/sign-in");

    assertThat(person.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/programmes");
  }

  @Test
  void anAddressInTheRequestSendsNobodyAnywhere() {
    var answer =
        person.post(
            "/sign-in?next=https://example.com&redirect=//example.com",
            "username",
            person.login(),
            "password",
            Newcomer.PASSWORD,
            "next",
            "https://example.com");

    assertThat(answer).hasRedirectedUrl("/");
  }
}
