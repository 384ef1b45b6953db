package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.Entered;
import ua.kolo.KoloTest;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// What other sites, planted addresses and forged requests cannot do.
@KoloTest
class GuardTests {
  private final MockMvcTester web;
  private final ApplicationContext context;
  private final Newcomer person;

  GuardTests(MockMvcTester web, ApplicationContext context) {
    this.web = web;
    this.context = context;
    this.person = Newcomer.of(web, context, Role.EXECUTOR);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyPostThatSeesPersonsGivesPostsOrReadsTheTrailIsAskedForASecondFactor(Role role) {
    var asked =
        role.rights().stream()
            .anyMatch(
                right ->
                    right.name().startsWith("PERSON_")
                        || right.name().startsWith("CASE_")
                        || right == Right.SECRET_ADDRESS
                        || right == Right.PEOPLE_MANAGE
                        || right == Right.AUDIT_READ);

    assertThat(Newcomer.of(web, context, role).enter(Newcomer.PASSWORD))
        .hasRedirectedUrl(asked ? "/me/second-factor" : "/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/sign-out",
        "/lock",
        "/lock/beat",
        "/me/password",
        "/me/sessions/end"
      })
  void aFormOfAnotherSiteIsRefusedForWantOfTheKey(String address) {
    var answer = web.post().uri(address).with(Entered.as("prohramy")).exchange();

    if (address.equals("/sign-in")) {
      assertThat(answer).hasRedirectedUrl("/sign-in?again");
    } else {
      assertThat(answer).hasStatus(403);
    }
    assertThat(web.get().uri("/me/sessions").with(Entered.as("prohramy"))).hasStatusOk();
  }

  @Test
  void aSessionChangesNothingThroughRestWithoutTheKey() {
    assertThat(web.post().uri("/api/v1/programmes").with(Entered.as("prohramy"))).hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/help", "/programmes", "/nowhere", "/api/v1/me"})
  void noAnswerIsShownInsideAnotherSiteKeptByABrowserOrTakenForAnotherType(String address) {
    var answer = web.get().uri(address).with(Entered.as("prohramy")).exchange();

    assertThat(answer).headers().hasValue("X-Frame-Options", "DENY");
    assertThat(answer).headers().hasValue("X-Content-Type-Options", "nosniff");
    assertThat(answer).headers().hasValue("Referrer-Policy", "same-origin");
    assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "//example.com",
        "/\\example.com",
        "/%0d%0aLocation:https://example.com",
        "javascript:alert(1)"
      })
  void afterAStepOneIsNeverSentToAnotherSite(String elsewhere) {
    person.enter(Newcomer.PASSWORD);
    var post =
        Objects.requireNonNull(
            Acting.gate().call(() -> context.getBean(Identity.class).posts(person.login())).stream()
                .findFirst()
                .orElseThrow()
                .postId());

    var address =
        person
            .post("/me/post", "post", post.toString(), "back", elsewhere)
            .getResponse()
            .getRedirectedUrl();

    assertThat(address).matches("/([^/\\\\\\s].*)?");
  }

  @Test
  void aRequestUnderAnotherHostNameIsNoRequestToUs() {
    assertThat(web.get().uri("http://example.com/sign-in")).hasStatus(400);
  }
}
