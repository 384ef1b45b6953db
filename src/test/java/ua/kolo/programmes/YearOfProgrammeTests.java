package ua.kolo.programmes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.BrowserTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.platform.Demo;

/// A year of a programme, each at their own screen: the manager has it adopted, three executors
/// report, one row goes back and comes again, the head approves, the council considers, anybody
/// reads.
class YearOfProgrammeTests extends BrowserTest {
  /// Two that carry out the first measure together, and one of the third.
  private static final List<String> EXECUTORS =
      List.of(
          "Департамент соціальної та сімейної політики",
          "Головне управління Національної поліції",
          "Надлузький обласний центр соціальних служб");

  private final UUID council = UUID.randomUUID();
  private String tongue = "uk";
  private int width = 1280;

  @ParameterizedTest
  @CsvSource({"uk, 1280", "en, 360"})
  void fromTheAdoptionToWhatAnybodyReads(String tongue, int width) throws SQLException {
    this.tongue = tongue;
    this.width = width;
    var manager = at(Someone.as(Role.PROGRAMME_MANAGER, council));
    var programme = adopts(manager);
    var bodies = EXECUTORS.stream().map(YearOfProgrammeTests::body).toList();
    for (int one = 0; one < bodies.size(); one++) {
      tellsApart(manager, programme, EXECUTORS.get(one), bodies.get(one).name());
    }
    var report = opensTheReport(manager, programme);

    var department = at(bodies.get(0).executor());
    var police = at(bodies.get(1).executor());
    reports(department, "Проведено вигадану зустріч робочої групи.");
    reports(police, "Вигадане: без дат.");
    twoOfOneBodyWriteAtOnce(bodies.get(2));
    goesBack(manager, report, "Вигадане: без дат.");
    writesAgain(police, "Вигадано: участь у двох зустрічах, 3 березня і 9 червня.");
    isApproved(manager, report);
    isRead(programme);
  }

  private Page at(Someone who) {
    var page = another(who, options().setViewportSize(width, 800));
    page.navigate("/me/sessions?lang=" + tongue);
    return page;
  }

  private void look(Page page, String name) {
    assertLooksWell(page, "year-" + tongue + "-" + name);
  }

  private static String adopts(Page manager) {
    var programme = Ways.accept(manager, Samples.PLAIN);
    Ways.adopt(manager, programme);
    return programme.replace("/programmes/", "/execution/");
  }

  private void tellsApart(Page manager, String programme, String name, String body) {
    manager.navigate(programme + "/executors");
    manager.locator("main a.opens", new Page.LocatorOptions().setHasText(name)).first().click();
    manager.locator("#q").fill(body);
    manager.locator("form.filters[role=search] button").click();
    look(manager, "executor");
    manager.locator("ul.plain button").first().click();
    assertThat(manager.locator("main")).containsText(body);
  }

  private String opensTheReport(Page manager, String programme) {
    manager.navigate(programme + "/reports");
    manager.locator("[name=year]").fill("2026");
    manager.locator("main form.form [type=submit]").click();
    assertThat(manager).hasURL(Pattern.compile("/reports/[0-9a-f-]{36}"));
    return manager.url().replaceAll("[?#].*", "");
  }

  private void reports(Page executor, String words) {
    executor.navigate("/measures");
    look(executor, "mine");
    executor.locator("a[href='/measures/rows']").click();
    executor.locator("tbody a.opens").first().click();
    executor.locator("[name=status][value=DONE]").check();
    executor.locator("[name=narrative]").fill(words);
    look(executor, "row");
    handIn(executor);
  }

  private static void handIn(Page executor) {
    executor.locator("[value=HAND_IN]").click();
    assertThat(executor.locator(".said")).isVisible();
  }

  /// Both keep their words: the second sees what the first wrote, beside their own.
  private void twoOfOneBodyWriteAtOnce(Body body) {
    var first = at(body.executor());
    var second = at(body.executor());
    first.navigate("/measures/rows");
    first.locator("tbody a.opens").first().click();
    second.navigate(first.url());
    for (var page : List.of(first, second)) {
      page.locator("[name=status][value=PARTLY]").check();
      page.locator("[name=reason]").fill("Вигадана причина");
    }
    first.locator("[name=narrative]").fill("Вигадані слова першої.");
    first.locator("[value=KEEP]").click();
    assertThat(first.locator(".said")).isVisible();
    second.locator("[name=narrative]").fill("Вигадані слова другої.");
    second.locator("[value=HAND_IN]").click();
    assertThat(second.locator(".note.warning")).containsText("Вигадані слова першої.");
    assertThat(second.locator("[name=narrative]")).hasValue("Вигадані слова другої.");
    look(second, "both");
    second.locator("[name=narrative]").fill("Вигадані слова першої. Вигадані слова другої.");
    handIn(second);
  }

  private void goesBack(Page manager, String report, String words) {
    manager.navigate(report);
    look(manager, "report");
    var row = row(manager, words);
    row.locator("[name=why]").fill("Додайте, коли були зустрічі");
    row.locator("[value=RETURN]").click();
    assertThat(row(manager, words).locator(".judge")).hasCount(0);
  }

  private static Locator row(Page page, String words) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(words));
  }

  private void writesAgain(Page executor, String words) {
    executor.navigate("/measures/rows");
    executor.locator("tbody a.opens").first().click();
    assertThat(executor.locator(".note.danger")).containsText("Додайте, коли були зустрічі");
    look(executor, "returned");
    executor.locator("[name=narrative]").fill(words);
    handIn(executor);
  }

  private void isApproved(Page manager, String report) {
    manager.navigate(report);
    manager.locator("form[action$=acceptance] button").click();
    var head = at(Someone.as(Role.COORDINATOR, council));
    head.navigate(report);
    look(head, "to-approve");
    head.locator("[name=missing]").check();
    head.locator("form[action$=approval] button").click();
    assertThat(head.locator("form[action$=reopening]")).isVisible();
    manager.navigate(report);
    manager.locator("#number").fill("12-3");
    manager.locator("form[action$=consideration] button").click();
    assertThat(manager.locator("main")).containsText("12-3");
    manager.locator("form[action$=publication] button").click();
    assertThat(manager.locator("a[href*='/public/programmes/']").first()).isVisible();
    look(manager, "published");
  }

  private void isRead(String programme) {
    var anybody = another(options().setViewportSize(width, 800));
    var address = programme.replace("/execution/", "/public/programmes/") + "/execution";
    anybody.navigate(address + "?lang=" + tongue);
    for (var words :
        List.of(
            "Проведено вигадану зустріч",
            "участь у двох зустрічах",
            "Вигадані слова першої. Вигадані слова другої.",
            "12-3")) {
      assertThat(anybody.locator("main")).containsText(words);
    }
    look(anybody, "public");
  }

  private static Body body(String executor) {
    var body = new Body(UUID.randomUUID(), "Вигаданий виконавець " + UUID.randomUUID());
    try (var connection = TestDatabase.admin();
        var row =
            connection.prepareStatement(
                "insert into directory.body (id, territory, name, made_at) values (?, ?, ?, now())")) {
      row.setObject(1, body.id());
      row.setString(2, Demo.TERRITORY);
      row.setString(3, body.name());
      row.execute();
      return body;
    } catch (SQLException broken) {
      throw new IllegalStateException(executor, broken);
    }
  }

  private record Body(UUID id, String name) {
    Someone executor() {
      return Someone.as(Role.EXECUTOR, id);
    }
  }
}
