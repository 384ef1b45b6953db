package ua.kolo.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;
import ua.kolo.platform.Demo;

/// Two files become one and one becomes two, each shown before it happens.
class JoiningScreensTests extends BrowserTest {
  private static final int CENTRE = 2;

  @Autowired CaseRecords records;

  @Test
  void whatWillHappenIsReadThenItHappens() {
    var unit = Demo.unit(CENTRE);
    var leading = records.make(unit);
    var joined = records.make(unit).get("id");
    var file = "/cases/" + leading.get("id");
    signIn("fakhivets");
    page.navigate(file + "/joinings");
    page.navigate(file + "/joinings?file=" + joined);
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#errors")).isVisible();
    assertLooksWellHere("join-wrong");
    page.navigate(file + "/joinings?file=" + joined);
    page.locator("input[type=radio][value=STAYS]").first().check();
    page.locator("#reason").selectOption("CRIME");
    page.locator("#why").fill("Вигадане: та сама родина");
    page.locator("main form .btn-primary").click();
    assertThat(page).hasURL(Pattern.compile(file + "$"));
    assertThat(page.locator(".course")).containsText("зі справи");
    page.navigate("/cases/" + joined);
    assertLooksWell("case-joined");
    page.locator("a[href$='/parting']").click();
    assertLooksWell("case-parting");

    page.navigate(file + "/splitting");
    assertLooksWell("case-split");
    page.locator("input[type=radio][value=GOES]").last().check();
    page.locator("#reason").fill("Вигадане: інша історія");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("h2").first()).containsText("Що станеться");
    assertLooksWellHere("case-split-sure");
    page.locator("main form .btn-primary").click();
    assertThat(page).hasURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
  }
}
