package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;

/// A person changes their own password.
@KoloTest
class OwnPasswordTests {
  private static final String PAGE = "/me/password";
  private static final String NEXT = "черепаха гортає вчорашній степ";
  private final Newcomer person;

  OwnPasswordTests(MockMvcTester web, ApplicationContext context) {
    person = Newcomer.of(web, context, Role.EXECUTOR);
  }

  @Test
  void aNewPasswordEndsAllOtherSessionsAndTheOldOneOpensNothing() {
    var office = person.elsewhere();
    office.enter(Newcomer.PASSWORD);
    person.enter(Newcomer.PASSWORD);
    var before = person.cookie("kolo-session");

    assertThat(change(Newcomer.PASSWORD, NEXT, NEXT)).hasRedirectedUrl(PAGE);

    assertThat(person.get("/programmes")).hasStatusOk();
    assertThat(person.cookie("kolo-session").getValue()).isNotEqualTo(before.getValue());
    assertThat(office.get("/programmes")).hasRedirectedUrl("/sign-in");
    person.post("/sign-out");
    assertThat(person.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/sign-in?error");
    assertThat(person.enter(NEXT)).hasRedirectedUrl("/");
  }

  @Test
  void withoutTheCurrentPasswordNothingIsChanged() {
    var office = person.elsewhere();
    office.enter(Newcomer.PASSWORD);
    person.enter(Newcomer.PASSWORD);

    assertThat(change("wrong password", NEXT, NEXT)).hasStatus(422);

    assertThat(office.get("/programmes")).hasStatusOk();
    person.post("/sign-out");
    assertThat(person.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void whoGuessesTheCurrentPasswordWaitsAsAtTheSignIn() {
    person.enter(Newcomer.PASSWORD);
    for (int miss = 0; miss < 5; miss++) {
      change("wrong password", NEXT, NEXT);
    }

    assertThat(change(Newcomer.PASSWORD, NEXT, NEXT))
        .hasStatus(422)
        .bodyText()
        .contains("забагато помилок");
  }

  @Test
  void aShortAGuessableATwiceDifferentAndTheSamePasswordAreRefusedAndNoneIsShownBack()
      throws UnsupportedEncodingException {
    person.enter(Newcomer.PASSWORD);

    refused("короткий", "короткий", "від 12 до 128 знаків");
    refused("qwertyuiop123", "qwertyuiop123", "легко вгадати");
    refused(person.login(), person.login(), "легко вгадати");
    refused(NEXT, NEXT + "!", "двічі набрано різне");
    refused(Newcomer.PASSWORD, Newcomer.PASSWORD, "такий самий");
  }

  private void refused(String next, String again, String why) throws UnsupportedEncodingException {
    var answer = change(Newcomer.PASSWORD, next, again);
    assertThat(answer).hasStatus(422).bodyText().contains(why);
    var typed = Jsoup.parse(text(answer)).select("[type=password]");
    assertThat(typed).hasSizeGreaterThanOrEqualTo(3).allMatch(field -> field.val().isEmpty());
  }

  private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
    return answer.getResponse().getContentAsString();
  }

  private MvcTestResult change(String current, String next, String again) {
    return person.post(PAGE, "current", current, "password", next, "again", again);
  }
}
