package ua.kolo.assistance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;
import ua.kolo.platform.Demo;

/// A day of a case in the browser: the school reports, a case is opened, its course written, the
/// shelter is asked and answers, the case is closed.
class CaseScreensTests extends BrowserTest {
  private static final int SHELTER = 8;

  @Test
  void aReportOfASchoolBecomesACaseIsReferredAnsweredAndClosed() {
    signIn("shkola");
    var report = reported();
    page.locator("a[href*='of-report']").click();
    page.locator("textarea[name=words]").first().fill("Вигадане: дитина боїться йти додому");
    assertThat(page.locator("[name='people[0].taken']")).isChecked();
    var opening = page.url();
    page.locator("main form .btn-primary").last().click();
    assertThat(page).hasURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
    var file = page.url();

    page.locator("textarea[name=words]").first().fill("Вигадане: поговорили з мамою");
    page.locator("form[action$=entries] .btn-primary").click();
    assertThat(page.locator(".course")).containsText("поговорили з мамою");
    page.locator("a[href*='/contacts/']").first().click();
    page.locator("#way").fill("через шкільну медсестру");
    assertLooksWell("case-contact");
    page.locator("main form .btn-primary").click();
    assertThat(page).hasURL(file);

    assess(file);
    writePaper(file);
    attach(file);
    page.navigate(file + "/referrals?kind=SHELTER");
    assertLooksWell("referral-send");
    page.locator("#person").selectOption(new SelectOption().setIndex(1));
    page.locator("#receiver").selectOption(Demo.unit(SHELTER).toString());
    page.locator("#service").selectOption("SHELTER");
    page.locator("textarea[name=words]").first().fill("Вигадане: місце на цю ніч");
    page.locator("#reason").selectOption("VITAL_INTEREST");
    page.locator("main form .btn-primary").last().click();
    assertThat(page.locator(".note.warning")).containsText("через шкільну медсестру");
    page.locator("main form .btn-primary").last().click();
    assertThat(page).hasURL(Pattern.compile("/referrals/[0-9a-f-]{36}$"));
    var referral = page.url();

    page.context().clearCookies();
    signIn("nadavach");
    page.navigate("/referrals");
    assertLooksWell("referrals");
    page.navigate(referral);
    assertLooksWell("referral");
    answer("ACCEPTED", "прийнято");
    answer("BEGUN", "послугу почато");
    answer("PROVIDED", "послугу надано");
    page.navigate(file);
    assertThat(page.locator("h1")).not().containsText("С-");

    page.context().clearCookies();
    signIn("shkola");
    page.navigate(file);
    assertThat(page.locator(".course")).containsText("послугу надано");
    assertLooksWell("case");
    page.navigate(file + "/turn");
    page.locator("#status").selectOption("CLOSED");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator(".wrong").first()).isVisible();
    assertLooksWell("case-turn");
    page.navigate(file + "/turn");
    page.locator("#status").selectOption("CLOSED");
    page.locator("#ending").selectOption("SAFE");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator(".note.said")).isVisible();
    page.navigate("/cases?show=any");
    assertLooksWell("cases");
    page.navigate("/referrals/funnel");
    assertLooksWell("funnel");
    page.navigate(file + "/print");
    assertLooksWell("case-print");
    page.navigate(opening);
    assertLooksWell("case-new");
    page.navigate(report);
    page.locator("a[href*='of-report']").click();
    assertThat(page).hasURL(file);
  }

  private void assess(String file) {
    page.navigate(file + "/assessments");
    assertLooksWell("assessment-choice");
    page.getByText("Навчальна оцінка небезпеки для життя").click();
    var questions = page.url();
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#errors")).containsText("11 запитань");
    page.navigate(questions);
    for (var no : page.locator("input[type=radio][value=NO]").all()) {
      no.check();
    }
    page.locator("[name='q.KILL'][value=YES]").check();
    page.locator("#person").selectOption(new SelectOption().setIndex(1));
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#level")).containsText("високий");
    assertLooksWellHere("assessment-level");
    page.locator("#level .btn-primary").click();
    assertThat(page).hasURL(Pattern.compile("/assessments/[0-9a-f-]{36}$"));
    assertLooksWell("assessment");
    page.navigate(questions);
    assertLooksWell("assessment-questions");
    page.navigate("/instruments");
    assertLooksWell("instruments");
    page.locator(".list a.opens").first().click();
    assertLooksWell("instrument");
  }

  private void writePaper(String file) {
    page.navigate(file + "/papers");
    page.locator("#kind").selectOption("CERTIFICATE");
    assertLooksWell("paper-choice");
    page.locator("#kind").selectOption("CERTIFICATE");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#body")).hasValue(Pattern.compile("Казковській Дзвінці Олегівні"));
    assertLooksWell("paper-form");
    page.locator("main form .btn-primary").click();
    assertThat(page).hasURL(Pattern.compile("/papers/[0-9a-f-]{36}$"));
    assertLooksWell("paper");
    page.navigate("/leaflet");
    assertLooksWell("leaflet");
  }

  private void attach(String file) {
    page.navigate(file + "/attachments");
    page.locator("#file").setInputFiles(signed());
    page.locator("main form .btn-primary").click();
    assertThat(page).hasURL(Pattern.compile("/attachments/[0-9a-f-]{36}$"));
    assertThat(page.locator("#signatures")).containsText("ланцюг сертифікатів не перевірено");
    assertLooksWell("attachment");
    page.navigate(file + "/attachments");
    assertLooksWell("attachment-form");
    page.navigate(file);
    assertThat(page.locator(".course")).containsText("Долучено файл: Казковська");
  }

  private static FilePayload signed() {
    try {
      var content = Files.readAllBytes(Path.of("src/test/resources/attachments/inside.p7s"));
      return new FilePayload("Казковська, відповідь.p7s", "application/pkcs7-signature", content);
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }

  private String reported() {
    page.navigate("/reports/entry");
    page.locator("[name='people[0].name']").fill("Казковська Дзвінка Олегівна");
    page.locator("#narrative").fill("Вигадана розповідь учениці");
    page.locator("#children").fill("1");
    page.locator("main form .btn-primary").last().click();
    assertThat(page).hasURL(Pattern.compile("/reports/[0-9a-f-]{36}$"));
    return page.url();
  }

  private void answer(String what, String said) {
    page.locator("input[name=what][value=" + what + "]").check();
    page.locator("main form .btn-primary").click();
    assertThat(page.locator(".course li").last()).containsText(said);
  }
}
