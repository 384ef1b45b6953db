package ua.kolo.directory.specialists;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;
import ua.kolo.Someone;
import ua.kolo.directory.Institutions;
import ua.kolo.identity.Role;

class SpecialistPagesTests extends BrowserTest {
  private static final Pattern PAGE = Pattern.compile("/directory/specialists/[0-9a-f-]{36}$");
  @Autowired private Institutions institutions;

  @Test
  void aSchoolConfirmsByALinkAndItsCorrectionIsAccepted() {
    var olena = Someone.as(Role.COORDINATOR, UUID.randomUUID()).acting();
    var school = olena.call(() -> Appointed.institution(institutions));
    signIn("koordynator");
    page.navigate("/directory/specialists/unnamed");
    assertLooksWell("specialist-unnamed");
    page.navigate("/directory/specialists/new?q=Вигаданська");
    assertLooksWell("specialist-institution");
    page.navigate("/directory/specialists?institution=" + school);
    assertLooksWell("specialists-none");
    page.locator("[data-key=c]").click();
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#errors li")).hasCount(2);
    assertLooksWell("specialist-form");
    page.locator("#name").fill("Вигадана Проба Прикладівна");
    page.locator("#position").fill("психологиня");
    page.locator("#phone").fill("+380 00 000 00 01");
    page.locator("main form .btn-primary").click();
    page.waitForURL(PAGE);
    var specialist = page.url();
    assertLooksWell("specialist");

    page.navigate("/directory/specialists?institution=" + school);
    assertLooksWell("specialists");
    page.locator("form[action*=links] button").click();
    assertLooksWellHere("specialist-links-made");
    var shown = page.locator("input[readonly]").inputValue();
    var link = shown.substring(shown.indexOf("/public/"));
    page.navigate("/directory/specialists/links");
    assertLooksWell("specialist-links");

    page.navigate(link);
    assertLooksWell("specialist-link");
    page.locator("section.box .btn").click();
    page.locator("#phone").fill("+380 00 000 00 02");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#errors li")).hasCount(1);
    assertLooksWellHere("specialist-link-form");
    page.locator("#by").fill("Вигадана, директорка");
    page.locator("main form .btn-primary").click();
    page.waitForURL("**" + link);
    page.locator("#by").fill("Вигадана, директорка");
    page.locator("form[action$=confirmation] button").click();
    assertThat(page.locator("main form")).hasCount(0);
    assertLooksWell("specialist-link-thanks");
    page.navigate(link);
    assertThat(page.locator("main form")).hasCount(0);
    assertLooksWellHere("specialist-link-gone");

    page.navigate("/directory/specialists/corrections");
    assertLooksWell("specialist-corrections");
    page.locator("section.box")
        .filter(hasText("+380 00 000 00 02"))
        .first()
        .locator("form[action$=acceptance] button")
        .click();
    page.navigate(specialist);
    assertThat(page.locator(".facts")).containsText("+380 00 000 00 02");
    page.navigate(specialist + "/end");
    assertLooksWell("specialist-end");
    page.locator("main form .btn-danger").click();
    assertThat(page.locator(".note.said form")).isVisible();
  }

  private static FilterOptions hasText(String text) {
    return new FilterOptions().setHasText(text);
  }
}
