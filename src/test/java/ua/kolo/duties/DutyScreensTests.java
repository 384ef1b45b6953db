package ua.kolo.duties;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;
import ua.kolo.duties.law.Rule;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Right;

/// The screens of duties as people of the trial see them.
class DutyScreensTests extends BrowserTest {
  private final Instant now = Clock.systemUTC().instant();
  private static final UUID COUNCIL = Demo.unit(1);
  private static final UUID CENTRE = Demo.unit(2);
  private static final UUID POLICE = Demo.unit(3);
  private static final UUID CHILDREN = Demo.unit(4);
  private static final UUID SCHOOL = Demo.unit(6);
  private static boolean opened;
  private final Duties duties;
  private final Escalator escalator;

  DutyScreensTests(Duties duties, Escalator escalator) {
    this.duties = duties;
    this.escalator = escalator;
  }

  @BeforeEach
  void someDuties() {
    if (opened) {
      return;
    }
    opened = true;
    for (var hours : List.of(90, 50, 23, 2, 1)) {
      open(CENTRE, "SERVICE_NEEDS_KNOWN", Set.of(), hours, Rule.OWNER, CENTRE);
      open(SCHOOL, "VIOLENCE_DETECTED", Set.of("BY_SCHOOL"), hours, "EDU", SCHOOL);
      open(COUNCIL, "VIOLENCE_REPORTED", Set.of("CHILD"), hours, Rule.OWNER, COUNCIL);
      open(COUNCIL, "CHILD_REMOVED", Set.of(), hours, "HROMADA", CHILDREN);
      open(POLICE, "IMMEDIATE_THREAT", Set.of(), hours, "NPU", POLICE);
    }
    var done = open(COUNCIL, "VIOLENCE_REPORTED", Set.of(), 40, Rule.OWNER, COUNCIL);
    at(COUNCIL, () -> settle(done, now.minus(Duration.ofHours(30))));
    var late = open(POLICE, "VIOLENCE_REPORTED", Set.of(), 60, Rule.OWNER, POLICE);
    at(POLICE, () -> settle(late, now.minus(Duration.ofHours(3))));
    escalator.tell();
  }

  @Test
  void aDayBeginsWithWhatIsOverdue() {
    signIn("koordynator");
    assertThat(page).hasURL(Pattern.compile("/today$"));
    assertLooksWell("today");
  }

  @Test
  void whoSeesNoCasesBeginsWithProgrammes() {
    signIn("prohramy");
    assertThat(page).hasURL(Pattern.compile("/programmes$"));
  }

  @Test
  void ourDutiesAreFilteredByTheAddress() {
    signIn("koordynator");
    page.navigate("/duties");
    page.locator("#which").selectOption("OVERDUE");
    page.waitForURL(address -> address.contains("which=OVERDUE"));
    assertThat(page.locator("tbody tr").first()).containsText("Прострочено");
    assertLooksWell("duties");
  }

  @Test
  void aListWithoutRowsSaysWhy() {
    signIn("likar");
    page.navigate("/duties?scope=WATCHED");
    assertLooksWell("duties-empty");
    page.navigate("/today");
    assertLooksWell("today-empty");
  }

  @Test
  void theCoordinatorSeesWhoIsLate() {
    signIn("koordynator");
    page.navigate("/duties/board");
    assertThat(page.locator("tbody").first()).containsText("відділення поліції");
    assertLooksWell("board");
  }

  @Test
  void timelinessIsAPictureAndATable() {
    signIn("koordynator");
    page.navigate("/duties/timeliness");
    assertLooksWell("timeliness");
    page.navigate("/duties/timeliness?from=31.02.2026");
    assertLooksWell("timeliness-wrong");
  }

  @Test
  void theWeekIsToldInCountsAndNumbers() {
    signIn("koordynator");
    page.navigate("/duties/digest");
    assertThat(page.locator("section.box")).containsText("Номери");
    assertLooksWell("digest");
    page.navigate("/duties/rules");
    assertLooksWell("rules");
  }

  @Test
  void aDutyIsTakenOnWaivedWithAReasonAndReopened() {
    signIn("fakhivets");
    page.navigate("/duties");
    page.locator("tbody a.opens").last().click();
    page.locator("#take").click();
    assertThat(page.locator(".note.said")).containsText("узято");
    assertLooksWell("duty");
    page.locator("#waive").click();
    page.locator("button.btn-danger").click();
    assertThat(page.locator("#errors")).isFocused();
    page.locator("[value=OTHER]").check();
    page.locator("#note").fill("подзвонити 050 123 45 67");
    page.locator("button.btn-danger").click();
    assertThat(page.locator("#errors")).containsText("телефон");
    assertAccessible();
    page.locator("#note").fill("помилковий запис");
    page.locator("button.btn-danger").click();
    assertThat(page.locator(".note.said")).containsText("знято");
    page.locator(".note.said button").click();
    assertThat(page.locator("#waive")).isVisible();
    page.locator("#waive").click();
    assertLooksWell("waiver");
  }

  private Subject open(
      UUID by, String trigger, Set<String> flags, int hoursAgo, String kind, UUID owing) {
    var subject = new Subject("report", Ids.next(), "Р-2026-%05d".formatted(hoursAgo));
    var units = Map.of(kind, owing, Rule.COORDINATOR, COUNCIL);
    var at = now.minus(Duration.ofHours(hoursAgo));
    at(by, () -> duties.open(new Event(trigger, flags, subject, at, units, null)));
    return subject;
  }

  private void settle(Subject subject, Instant at) {
    duties.settle(subject, "NOTIFY_PARTNERS", new Fact("notice", Ids.next(), at));
  }

  private static void at(UUID unit, Runnable work) {
    Acting.person(Ids.next(), "приклад", Ids.next(), unit, EnumSet.allOf(Right.class)).run(work);
  }
}
