package ua.kolo.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.NewInstallationTest;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Terminal;
import ua.kolo.platform.Wording;

/// The first start of a real installation.
class SetUpScreensTests extends NewInstallationTest {
  private static final String PASSWORD = "вигадана довга фраза";

  @Autowired private Accounts accounts;
  @Autowired private Directory directory;
  @Autowired private Passwords passwords;
  @Autowired private Clock clock;
  @Autowired private Terminal terminal;

  @Test
  void whoReadsTheTerminalBecomesTheAdministratorOnce() {
    var code = printedCode();
    tenMissesCloseTheOffer();
    var second = new StringWriter();
    var node = node(second);
    node.offerWhenNobodyIsThere();

    page.navigate("/set-up");
    assertLooksWell("set-up");
    fill("00000000000000000000", "коротко");
    assertThat(page.locator("main")).containsText("Пароль: від 12 до 128 знаків");
    assertThat(page.locator("#institution")).hasValue("Вигаданська міська рада");
    fill("00000000000000000000", PASSWORD);
    assertThat(page.locator("main")).containsText("Код не той, що в терміналі");
    assertThat(page.locator("#login")).hasValue("persha");
    assertLooksWellHere("set-up-wrong");

    page.locator("#territory").fill("UA99020000000012345");
    page.locator("#code").fill(code);
    page.locator("#password").fill(PASSWORD);
    page.locator("main form [type=submit]").click();
    assertThat(page.locator("#territory-wrong")).containsText("Такої території немає");

    fill(code, PASSWORD);
    assertThat(page).hasURL(Pattern.compile("/sign-in$"));
    page.navigate("/set-up");
    assertThat(page.locator("h1")).not().hasText("Перший адміністратор");
    assertThat(page.locator("#code")).hasCount(0);

    twoNodesMakeOneFounder(node, second.toString());

    enter();
    assertThat(page).hasURL(Pattern.compile("/me/second-factor"));
  }

  private void twoNodesMakeOneFounder(SetUp node, String printed) {
    var right = codeIn(printed);
    var form = new SetUpForm(right, "У", "UA05000000000010236", "Н", "П", "druha", PASSWORD);

    assertThatThrownBy(() -> node.begin(form)).isInstanceOf(NotFound.class);

    assertThat(node.isOpen()).isFalse();
    assertThat(Acting.gate().call(() -> accounts.find("druha"))).isEmpty();
  }

  // The same program started a second time beside the first.
  private SetUp node(StringWriter printed) {
    var out = new PrintWriter(printed, true);
    var screen = new Terminal(Wording.UKRAINIAN, Wording.of("command"), out, out);
    return new SetUp(accounts, directory, passwords, clock, screen, "http://localhost");
  }

  private void tenMissesCloseTheOffer() {
    var offer = new SetUp(accounts, directory, passwords, clock, terminal, "http://localhost");
    offer.offerWhenNobodyIsThere();
    var wrong = new SetUpForm("wrong", "У", "UA00000000000000000", "Н", "П", "login", PASSWORD);
    for (int miss = 1; miss <= 10; miss++) {
      assertThat(offer.isOpen()).as("before miss %d", miss).isTrue();
      assertThat(offer.begin(wrong)).isFalse();
    }
    assertThat(offer.isOpen()).isFalse();
  }

  private void fill(String code, String password) {
    page.locator("#code").fill(code);
    page.locator("#institution").fill("Вигаданська міська рада");
    page.locator("#territory").fill("Вінницька область");
    page.locator("#name").fill("Перша Вигадана");
    page.locator("#post").fill("адміністраторка");
    page.locator("#login").fill("persha");
    page.locator("#password").fill(password);
    page.locator("main form [type=submit]").click();
  }

  private void enter() {
    page.navigate("/sign-in");
    page.locator("#username").fill("persha");
    page.locator("#password").fill(PASSWORD);
    page.locator("main form [type=submit]").click();
  }

  private static String printedCode() {
    return codeIn(printed());
  }

  private static String codeIn(String printed) {
    var found = Pattern.compile("код: ([0-9a-f]{20})").matcher(printed);
    assertThat(found.find()).as("the terminal prints a code").isTrue();
    return found.group(1);
  }
}
