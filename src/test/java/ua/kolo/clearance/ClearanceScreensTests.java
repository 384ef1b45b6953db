package ua.kolo.clearance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Demo;

class ClearanceScreensTests extends BrowserTest {
  @Autowired private Persons persons;

  @Test
  void aRecordOfAnotherInstitutionIsOpenedShownPlainlyClosedAndJudged() {
    var record = person();
    signIn("politsiia");
    page.navigate("/persons/" + record);
    assertThat(page.locator("h1")).not().containsText("Небувалюк");
    page.navigate("/clearance/glass");
    page.locator("#record").fill("нічого");
    page.locator("#reason-THREAT_TO_LIFE").check();
    page.locator("main form .btn-danger").click();
    assertThat(page.locator(".wrong")).isVisible();
    assertLooksWell("clearance-glass");
    page.locator("#record").fill(record.toString());
    page.locator("#reason-THREAT_TO_LIFE").check();
    page.locator("main form .btn-danger").click();

    assertThat(page.locator("h1")).containsText("Небувалюк");
    assertThat(page.locator("main .note.danger")).isVisible();
    page.navigate("/clearance");
    assertLooksWell("clearance-mine");
    page.locator("main .note.danger button").first().click();
    page.navigate("/persons/" + record);
    assertThat(page.locator("h1")).not().containsText("Небувалюк");

    leave();
    signIn("audytor");
    page.navigate("/clearance/review");
    assertLooksWell("clearance-review");
    var waiting = page.locator("section.box").count();
    page.locator("[name=reason]").first().selectOption("NEED_PROVEN");
    page.locator("button[value=JUSTIFIED]").first().click();
    assertThat(page.locator("section.box")).hasCount(waiting - 1);
    page.navigate("/clearance/review/ties");
    assertLooksWell("clearance-ties");
    page.navigate("/destructions");
    assertLooksWell("destructions-to-agree");
  }

  @Test
  void peopleCloseToOneAreNamedAndTakenBack() {
    signIn("sluzhba-ditei");
    page.navigate("/clearance");
    page.locator("main a.btn[href='/clearance/relatives']").click();
    page.locator("#surname").fill("Небилицька");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("main")).containsText("Виберіть, ким вам є ця людина");
    assertThat(page.locator("#surname")).hasValue("Небилицька");
    page.locator("#tie-SIBLING").check();
    page.locator("#given").fill("Рідкісність");
    page.locator("#born").fill("29.02.1972");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("main table")).containsText("Небилицька Рідкісність");
    assertLooksWell("clearance-relatives");
    page.locator("main table form button").click();
    assertThat(page.locator("main table")).hasCount(0);
  }

  @Test
  void aRecordIsSealedAndClosesToWhoIsCloseToIt() {
    var record = person();
    signIn("koordynator");
    page.navigate("/persons/" + record);
    page.locator("a[href$=sealing]").click();
    assertLooksWell("clearance-sealing");
    page.locator("#reason-THREAT").check();
    page.locator("main form .btn-danger").click();
    page.navigate("/clearance/records/person/" + record + "/sealing");
    page.locator("#reason-MISTAKE").check();
    page.locator("main form .btn-primary").click();
    assertThat(page.locator(".note.said")).isVisible();

    page.locator("a[href$=tie]").click();
    assertLooksWell("clearance-tie");
    page.locator("#tie-SIBLING").check();
    page.locator("main form .btn-danger").click();
    assertThat(page.locator("main table tbody tr").last()).isVisible();
    page.navigate("/persons/" + record);
    assertThat(page.locator("h1")).not().containsText("Небувалюк");
  }

  private UUID person() {
    return Someone.as(Role.COORDINATOR, Demo.UNIT)
        .settle()
        .acting()
        .call(() -> persons.add(Identity.named("Небувалюк Вигадана"), List.of()));
  }

  private void leave() {
    page.context().clearCookies();
  }
}
