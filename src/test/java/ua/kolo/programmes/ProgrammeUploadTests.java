package ua.kolo.programmes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

/// Giving a file by dropping it on the page.
class ProgrammeUploadTests extends BrowserTest {
  private static final Pattern OVER = Pattern.compile("\\bover\\b");
  private static final String DRAGGED =
      """
      ([name, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const dragged = new DataTransfer();
        dragged.items.add(new File([bytes], name));
        return dragged;
      }
      """;

  @Test
  void aFileDroppedOnThePageIsChosenAndRead() {
    signIn("koordynator");
    page.navigate("/programmes/imports/new");
    var place = page.locator("[data-drop]");
    var content = Base64.getEncoder().encodeToString(Samples.read(Samples.PLAIN));
    var dragged = page.evaluateHandle(DRAGGED, List.of(Samples.PLAIN, content));

    place.dispatchEvent("dragover", Map.of("dataTransfer", dragged));
    assertThat(place).hasClass(OVER);
    place.dispatchEvent("drop", Map.of("dataTransfer", dragged));

    assertThat(place).not().hasClass(OVER);
    assertThat(place.locator(".chosen")).containsText(Samples.PLAIN);
    page.locator("main form [type=submit]").press("Enter");
    assertThat(page).hasURL(Ways.REVIEW);
    assertThat(page.locator("article.read")).hasCount(15);
  }

  @Test
  void theFormAndWhatIsWrongWithAFileLookWell() {
    signIn("koordynator");
    page.navigate("/programmes/imports/new");
    assertLooksWell("upload");
    page.locator("#file")
        .setInputFiles(
            new FilePayload("scan.docx", "application/octet-stream", new byte[] {1, 2, 3}));
    page.locator("main form [type=submit]").press("Enter");
    page.waitForURL(Ways.REVIEW);
    assertLooksWell("upload-unreadable");
  }
}
