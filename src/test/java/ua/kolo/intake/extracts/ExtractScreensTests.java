package ua.kolo.intake.extracts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

/// A file of reports goes from the upload to the dry run by hand.
class ExtractScreensTests extends BrowserTest {
  @Test
  void aFileIsUploadedItsColumnsNamedAndItsRowsTried() {
    var row = ExtractRecords.ROW.formatted(UUID.randomUUID());
    var faulty = row.replace("03.11.2026 10:15", "колись");
    var text = String.join("\n", ExtractRecords.HEADS, row, faulty);
    signIn("fakhivets");
    page.navigate("/reports/extracts");
    assertLooksWell("extracts");
    page.locator("#file")
        .setInputFiles(
            new FilePayload("проба.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    page.locator("main form .btn-primary").click();
    assertThat(page).hasURL(Pattern.compile("/mapping$"));
    assertLooksWell("extract-mapping");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("main")).containsText("Дату не зрозуміло");
    assertLooksWell("extract-rows");
    page.locator("main form .btn-primary").first().click();
    assertThat(page.locator("main")).containsText("зареєстровано");
  }
}
