package ua.kolo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.platform.Demo;

class TrailScreensTests extends BrowserTest {
  private final UUID subject = UUID.randomUUID();
  @Autowired private Trail trail;

  @Test
  void theAuditorFindsWhoLookedAndPrintsIt() {
    var worker = Someone.as(Role.CASE_WORKER, Demo.UNIT).acting();
    worker.run(() -> trail.looked("person", subject, "CASE_WORK"));
    worker.run(() -> trail.searched("person", "a3f5c09b17d2e84466aa", 3, "DUTY"));
    worker.run(() -> trail.denied("person", subject, "status.notFound"));
    signIn("audytor");

    page.navigate("/audit");
    assertLooksWell("audit-list");
    page.locator(
            "#rows a",
            new com.microsoft.playwright.Page.LocatorOptions().setHasText(subject.toString()))
        .first()
        .click();
    assertThat(page.locator("tbody tr").count()).isEqualTo(2);
    assertLooksWell("audit-subject");

    page.navigate("/audit/subjects/" + subject + "/print");
    assertLooksWell("audit-print");
  }

  @Test
  void whatIsNotFoundAndWhatIsNotRecordedAreSaid() {
    signIn("audytor");

    page.navigate("/audit?subject=" + subject + "&from=колись");
    assertLooksWell("audit-none");
    page.navigate("/audit/about");
    assertLooksWell("audit-about");
    page.navigate("/audit/keys");
    assertLooksWell("audit-keys");
  }
}
