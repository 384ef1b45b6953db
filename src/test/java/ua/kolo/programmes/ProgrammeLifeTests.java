package ua.kolo.programmes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

/// A programme after its first document: changed, given anew, amended, read by anybody.
class ProgrammeLifeTests extends BrowserTest {
  @Test
  void aNewerFileShowsMeasureByMeasureWhatItChanges() {
    signIn("koordynator");
    var programme = Ways.accept(page, Samples.WRONG);
    page.navigate(programme + "/measures/m1");
    page.locator("[id=TERM-m1] a.change").press("Enter");
    page.locator("[id=TERM-m1] [name=typed]").fill("до 1 липня 2027 року");
    page.locator("[id=TERM-m1] [name=typed]").press("Enter");
    assertThat(page.locator("[id=TERM-m1] form")).hasCount(0);
    deleted(programme, "m3");

    page.navigate(programme + "/imports/new");
    Ways.choose(page, Samples.WRONG);
    page.locator("main form [type=submit]").press("Enter");
    page.waitForURL(Ways.REVIEW);
    page.locator(".stages a[href$=difference]").click();

    assertAccessible();
    assertThat(page.locator(".changed")).hasCount(1);
    assertThat(page.locator(".changed .removed")).hasText("до 1 липня 2027 року");
    assertThat(page.locator("ins.added")).hasCount(1);
    page.locator("form[action$=acceptance] button").click();
    assertThat(page).hasURL(Ways.PROGRAMME);
    page.navigate(programme + "/measures/m3");
    assertThat(page.locator("h1")).isVisible();
  }

  @Test
  void whatWasDeletedComesBackFromItsNotice() {
    signIn("koordynator");
    var programme = Ways.accept(page, Samples.PLAIN);
    deleted(programme, "m2");
    assertThat(page.locator(".leaf")).hasCount(14);

    page.locator(".said form button").click();

    assertThat(page.locator(".leaf")).hasCount(15);
  }

  @Test
  void anAmendmentIsSeenByAnybodyOnlyOnceItIsAdopted() {
    signIn("koordynator");
    var programme = Ways.accept(page, Samples.PLAIN);
    Ways.adopt(page, programme);
    page.navigate(programme + "/amendment");
    assertAccessible();
    page.locator("main form button").click();
    assertThat(page).hasURL(Ways.PROGRAMME);
    page.navigate(programme + "/measures/m1");
    page.locator("[id=TEXT-m1] a.change").click();
    page.locator("[id=TEXT-m1] [name=typed]").fill("Слова другої редакції");
    page.locator("[id=TEXT-m1] [name=typed]").press("Enter");
    assertThat(page.locator("[id=TEXT-m1] form")).hasCount(0);

    try (var stranger = stranger()) {
      var open = stranger.newPage();
      var address = programme.replace("/programmes/", "/public/programmes/");
      open.navigate(address);
      assertThat(open.locator("main")).not().containsText("Слова другої редакції");

      var number = adoptedAnew(programme);

      open.reload();
      assertThat(open.locator("main")).containsText("Слова другої редакції");
      assertThat(open.locator("main")).containsText(number);
      open.navigate(address + "/table");
      assertThat(open.locator(".printed table")).isVisible();
      assertThat(csv(open, "programs")).contains(address.replaceFirst("https?://[^/]+", ""));
      assertThat(csv(open, "amendments")).contains(number + "-2026-04-01");
      var id = address.substring(address.lastIndexOf('/') + 1);
      assertThat(csv(open, "reports")).startsWith("uid,acceptedDate").doesNotContain(id);
    }
    page.navigate(programme + "/difference");
    assertThat(page.locator(".changed .added")).hasText("Слова другої редакції");
    page.navigate(programme + "/editions/1");
    assertAccessible();
    assertThat(page.locator(".printed")).not().containsText("Слова другої редакції");
  }

  @Test
  void findingsAreExplainedTogether() {
    signIn("koordynator");
    var programme = Ways.accept(page, Samples.WRONG);
    page.navigate(programme + "/findings");
    var boxes = page.locator(".finding [name=finding]");
    int open = page.locator(".finding[data-row]").count();
    assertThat(boxes.count()).isEqualTo(open - 2);
    assertThat(page.locator(".bulk")).not().isVisible();

    boxes.first().check();
    boxes.nth(1).check();
    assertThat(page.locator(".bulk [data-count]")).hasText("2");
    assertAccessible();
    page.locator("#together button").click();
    assertThat(page.locator("#together-wrong")).isVisible();
    boxes.first().check();
    boxes.nth(1).check();
    page.locator("#together-why").fill("Так вирішила робоча група");
    page.locator("#together button").click();

    assertThat(page.locator(".finding[data-row]")).hasCount(open - 2);
    assertThat(page.locator(".finding .why q").first()).hasText("Так вирішила робоча група");
  }

  private void deleted(String programme, String measure) {
    page.navigate(programme + "/measures/" + measure + "/deletion");
    page.locator("main form .btn-danger").click();
    assertThat(page.locator(".said form")).isVisible();
  }

  private String adoptedAnew(String programme) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    page.navigate(programme + "/adoption");
    page.locator("#body").fill("Вигаданська міська рада");
    page.locator("#date").fill("01.04.2026");
    page.locator("#number").fill(number);
    page.locator("main form .btn-primary").click();
    page.locator("main form .btn-danger").click();
    assertThat(page).hasURL(Ways.PROGRAMME);
    return number;
  }

  private static String csv(Page page, String table) {
    return page.context().request().get("/open-data/" + table + ".csv").text();
  }

  private BrowserContext stranger() {
    return Objects.requireNonNull(page.context().browser()).newContext(options());
  }
}
