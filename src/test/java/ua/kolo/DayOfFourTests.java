package ua.kolo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.platform.Demo;

/// One day of four institutions, each at its own screen at once: the school reports, the
/// coordinator takes the case, the police assess the danger, the centre of social services helps.
class DayOfFourTests extends BrowserTest {
  private static final int CENTRE = 2;
  private static final int POLICE = 3;
  private static final Pattern REPORT = Pattern.compile("/reports/[0-9a-f-]{36}$");
  private static final Pattern CASE = Pattern.compile("/cases/[0-9a-f-]{36}$");
  private static final Pattern REFERRAL = Pattern.compile("/referrals/[0-9a-f-]{36}$");
  private static final Pattern ASSESSMENT = Pattern.compile("/assessments/[0-9a-f-]{36}$");
  private String tongue = "uk";
  private int width = 1280;

  @ParameterizedTest
  @CsvSource({
    "uk, 1280, Небувалюк Квітослава",
    "en, 360, Уявнюк Живосила",
    "uk, 360, Вигадюк Зоремира",
    "en, 1280, Казкарюк Мирослада"
  })
  void fromTheReportOfTheSchoolToTheClosingOfTheCase(String tongue, int width, String name) {
    this.tongue = tongue;
    this.width = width;
    var school = at("shkola");
    var coordinator = at("koordynator");
    var police = at("politsiia");
    var centre = at("fakhivets");

    var number = reportsAndTells(school, name);
    receives(coordinator);
    var file = takesTheCase(coordinator, name, number);
    letsThePoliceIn(coordinator, file);
    assessesTheDanger(police, file);
    var referral = refers(coordinator, file);
    accepts(centre, referral);
    opens(coordinator, referral, file);
    plans(coordinator, file);
    helps(centre, referral, file);
    closes(coordinator, file);
    // Who takes part no more sees no more.
    centre.navigate(file);
    assertThat(centre.locator(".course")).hasCount(0);
  }

  private Page at(String login) {
    var page = another(login, options().setViewportSize(width, 800));
    page.navigate("/today?lang=" + tongue);
    return page;
  }

  private void look(Page page, String name) {
    assertLooksWell(page, "day-" + tongue + "-" + name);
  }

  /// The school: whoever suffers is a pupil's mother, who agrees that the police are told.
  private String reportsAndTells(Page school, String name) {
    school.navigate("/reports/entry");
    school.locator("#reporter").selectOption("STAFF");
    describe(school, name);
    school.locator("main form .btn-primary").last().click();
    assertThat(school).hasURL(REPORT);
    var report = school.url();
    look(school, "report");
    school.locator("a[href$='/notices']").click();
    agrees(school, "TO_POLICE");
    for (var told : new String[] {"NPU", "SSD"}) {
      school.navigate(report + "/notices");
      school.locator("#told").selectOption(told);
      school.locator("#to").fill("чергова частина");
      school.locator("main form .btn-primary").click();
      assertThat(school.locator(".note.said")).isVisible();
    }
    school.navigate(report + "/telling?kind=HROMADA");
    school.locator("#receiver").selectOption(Demo.UNIT.toString());
    school.locator("main form .btn-primary").last().click();
    assertThat(school.locator("input[name=seen]")).hasCount(1);
    school.locator("main form .btn-primary").last().click();
    assertThat(school.locator(".note.said")).isVisible();
    // All that was owed on the report is done.
    assertThat(school.locator("li:has(a[href^='/duties/'])")).hasCount(4);
    assertThat(school.locator("li:has(a[href^='/duties/']) .sign.good")).hasCount(4);
    look(school, "told");
    return school.locator("h1 .num").innerText();
  }

  /// The coordinator says that the notice of the school was received.
  private void receives(Page coordinator) {
    coordinator.navigate("/notices");
    coordinator.locator("main tbody a.opens").first().click();
    coordinator.locator("main form .btn-primary").last().click();
    assertThat(coordinator.locator(".note.said")).isVisible();
    look(coordinator, "received");
  }

  private static void describe(Page page, String name) {
    page.locator("[name='people[0].name']").fill(name);
    page.locator("[name='people[0].born']").fill("12.03.1985");
    page.locator("#narrative").fill("Вигадана розповідь: чоловік погрожує, дитина боїться.");
    page.locator("#children").fill("1");
  }

  private void agrees(Page page, String scope) {
    var before = page.url();
    page.locator("main a[href*='/consents']").first().click();
    page.locator("#scope").selectOption(scope);
    page.locator("[name=answer][value=GIVEN]").check();
    page.locator("main form .btn-primary").last().click();
    assertThat(page.locator(".note.said")).isVisible();
    look(page, "consent-" + scope);
    page.navigate(before);
  }

  /// The coordinator enters what the school told in the journal of the council and opens a case.
  private String takesTheCase(Page coordinator, String name, String number) {
    coordinator.navigate("/reports/entry");
    coordinator.locator("#channel").selectOption("SUBJECT");
    coordinator.locator("#reporter").selectOption("SUBJECT");
    coordinator.locator("#outerNumber").fill(number);
    describe(coordinator, name);
    coordinator.locator("[name='people[1].name']").fill(name.replaceAll(" .*", " Богодух"));
    coordinator.locator("main form .btn-primary").last().click();
    assertThat(coordinator).hasURL(REPORT);
    coordinator.locator("a[href*='of-report']").click();
    coordinator.locator("#words").fill("Вигадане: дзвонити лише вдень");
    look(coordinator, "opening");
    coordinator.locator("main form .btn-primary").last().click();
    assertThat(coordinator).hasURL(CASE);
    return coordinator.url();
  }

  private void letsThePoliceIn(Page coordinator, String file) {
    coordinator.locator("main a[href$='/participations']").click();
    chooseKind(coordinator, "NPU");
    agrees(coordinator, "TO_POLICE");
    agrees(coordinator, "TO_SERVICE");
    coordinator.locator("#institution").selectOption(Demo.unit(POLICE).toString());
    coordinator.locator("[name=why][value=LAW]").check();
    look(coordinator, "participation");
    coordinator.locator("main form .btn-primary").last().click();
    assertThat(coordinator).hasURL(file);
  }

  private static void chooseKind(Page page, String kind) {
    page.locator("#of").selectOption(kind);
    assertThat(page).hasURL(Pattern.compile("kind=" + kind));
    assertThat(page.locator("main form .btn-primary")).isVisible();
  }

  private void assessesTheDanger(Page police, String file) {
    police.navigate("/cases");
    police.locator("main .chips a").click();
    look(police, "cases");
    police.locator("main tbody a.opens").first().click();
    assertThat(police).hasURL(file);
    look(police, "case-of-others");
    police.locator("main a[href$='/assessments']").click();
    instrument(
        police, "Навчальна оцінка небезпеки для життя", "Training assessment of danger to life");
    for (var no : police.locator("input[type=radio][value=NO]").all()) {
      no.check();
    }
    police.locator("[name='q.KILL'][value=YES]").check();
    police.locator("#person").selectOption(new SelectOption().setIndex(1));
    police.locator("main form .btn-primary").last().click();
    assertThat(police.locator("#level")).isVisible();
    look(police, "danger");
    police.locator("#level .btn-primary").click();
    assertThat(police).hasURL(ASSESSMENT);
  }

  private void instrument(Page page, String uk, String en) {
    page.getByText(tongue.equals("uk") ? uk : en).click();
    assertThat(page.locator("#person")).isVisible();
  }

  private String refers(Page coordinator, String file) {
    coordinator.navigate("/today");
    look(coordinator, "today");
    coordinator.navigate(file);
    assertThat(coordinator.locator("main .sign.danger").first()).isVisible();
    look(coordinator, "case-in-danger");
    coordinator.locator("main a[href$='/referrals']").click();
    chooseKind(coordinator, "CSS");
    coordinator.locator("#person").selectOption(new SelectOption().setIndex(1));
    coordinator.locator("#receiver").selectOption(Demo.unit(CENTRE).toString());
    coordinator.locator("#service").selectOption(new SelectOption().setIndex(1));
    coordinator.locator("#words").fill("Вигадане: потрібні психологиня й супровід");
    coordinator.locator("main form .btn-primary").last().click();
    assertThat(coordinator.locator("input[name=seen]")).hasCount(1);
    look(coordinator, "parcel");
    coordinator.locator("main form .btn-primary").last().click();
    assertThat(coordinator).hasURL(REFERRAL);
    return coordinator.url();
  }

  private void accepts(Page centre, String referral) {
    centre.navigate("/today");
    look(centre, "centre-today");
    centre.navigate("/referrals");
    centre.locator("main tbody a.opens").first().click();
    assertThat(centre).hasURL(referral);
    look(centre, "referral");
    answer(centre, "ACCEPTED");
    answer(centre, "BEGUN");
  }

  private static void answer(Page page, String what) {
    page.locator("input[name=what][value=" + what + "]").check();
    page.locator("main form .btn-primary").last().click();
    assertThat(page.locator(".note.said")).isVisible();
  }

  /// Whoever took her on reads more of the file than the referral told, past the same gate.
  private void opens(Page coordinator, String referral, String file) {
    coordinator.navigate(referral);
    coordinator.locator("main a[href*='/participations']").click();
    assertThat(coordinator.locator("[name=why][value=REFERRAL]")).isChecked();
    coordinator.locator("main form .btn-primary").last().click();
    assertThat(coordinator).hasURL(file);
  }

  /// The plan of safety, which the high danger asks for, and the individual plan on paper.
  private void plans(Page coordinator, String file) {
    coordinator.navigate(file);
    coordinator.locator("main a[href$='/assessments']").click();
    instrument(coordinator, "План безпеки", "Safety plan");
    coordinator.locator("#person").selectOption(new SelectOption().setIndex(1));
    for (Locator words : coordinator.locator("main textarea[name^='q.']").all()) {
      words.fill("Вигадане: домовлено зі знайомою");
    }
    coordinator.locator("main form .btn-primary").last().click();
    assertThat(coordinator).hasURL(ASSESSMENT);
    look(coordinator, "safety-plan");
    coordinator.navigate(file);
    coordinator.locator("main a[href$='/papers']").click();
    coordinator.locator("#kind").selectOption("PLAN");
    coordinator.locator("main form .btn-primary").click();
    look(coordinator, "plan");
    coordinator.locator("main form .btn-primary").click();
    assertThat(coordinator).hasURL(Pattern.compile("/papers/[0-9a-f-]{36}$"));
  }

  private void helps(Page centre, String referral, String file) {
    centre.navigate("/cases");
    centre.locator("main .chips a").click();
    centre.locator("main tbody a.opens").first().click();
    assertThat(centre).hasURL(file);
    centre.locator("textarea[name=words]").first().fill("Вигадане: перша зустріч із психологинею");
    look(centre, "case-referred");
    centre.locator("form[action$=entries] .btn-primary").click();
    assertThat(centre.locator(".note.said")).isVisible();
    centre.navigate(referral);
    answer(centre, "PROVIDED");
    look(centre, "helped");
  }

  private void closes(Page coordinator, String file) {
    coordinator.navigate(file);
    var ending = "form[action$='" + Demo.unit(CENTRE) + "/end'] button";
    coordinator.locator(ending).click();
    assertThat(coordinator.locator(ending)).hasCount(0);
    assertThat(coordinator.locator(".course")).containsText("перша зустріч із психологинею");
    look(coordinator, "case");
    coordinator.locator("main a[href$='/turn']").click();
    coordinator.locator("#status").selectOption("CLOSED");
    coordinator.locator("#ending").selectOption("SAFE");
    coordinator.locator("main form .btn-primary").click();
    assertThat(coordinator).hasURL(file);
    look(coordinator, "closed");
    coordinator.navigate("/duties/board");
    look(coordinator, "board");
  }
}
