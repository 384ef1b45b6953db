package ua.kolo.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.platform.Demo;

class DirectoryPagesTests extends BrowserTest {
  private static final Pattern PAGE = Pattern.compile("/directory/institutions/[0-9a-f-]{36}$");
  @Autowired private Institutions institutions;

  @Test
  void showsTheInstitutionsOfTheChosenTerritory() {
    signIn("koordynator");
    page.navigate("/directory?kind=SHELTER&territory=" + Demo.TERRITORY);

    assertThat(page.getByText("Вигаданський притулок")).hasCount(1);
    assertThat(page.getByText("Вигаданське відділення поліції")).hasCount(0);
    assertThat(page.locator("#territory")).hasValue(Demo.TERRITORY);
    page.navigate("/directory");
    assertLooksWell("directory");
  }

  @Test
  void anInstitutionIsAddedRenamedReachedAndClosed() {
    var name = "Вигаданий центр " + UUID.randomUUID();
    signIn("koordynator");
    page.navigate("/directory/institutions/new?territory=" + Demo.TERRITORY);
    page.locator("#edrpou").fill("12345679");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#errors li")).hasCount(2);
    // What is typed before the page's script stands is sent with the form only.
    page.waitForLoadState();
    page.locator("#placeQ").fill("вигаданський р");
    assertThat(page.locator("#places input")).hasCount(2);
    assertLooksWellHere("institution-form");
    page.locator("#name").fill(name);
    page.locator("#edrpou").fill("");
    page.locator("main form .btn-primary").click();
    assertThat(page).hasURL(PAGE);
    var address = page.url();

    page.locator("#value").fill("+380 00 000 00 00");
    page.locator("form[action$=contacts] button").click();
    page.locator(".page-head form[action$=verification] button").click();
    assertThat(page.locator("#contacts ~ .scroll td").first()).hasText("+380 00 000 00 00");
    page.navigate(address + "/edit");
    page.locator("#name").fill(name + " новий");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator(".facts")).containsText(name);
    page.navigate(address + "?place=Вигаданська");
    page.locator("#places button").first().click();
    assertThat(page.locator("#serves ~ ul li")).hasCount(1);
    assertLooksWell("institution");

    page.locator("form[action$=closure] button").click();
    assertThat(page.locator(".note.said")).isVisible();
    assertThat(page.locator("form[action$=contacts]")).hasCount(0);
    assertLooksWell("institution-closed");
  }

  @Test
  void twoInstitutionsAreFoundToBeOneAndAreTwoAgain() {
    var mark = UUID.randomUUID().toString();
    var olena = Someone.as(Role.COORDINATOR, UUID.randomUUID()).acting();
    var gone = olena.call(() -> found("Вигаданий центр турботи " + mark));
    olena.run(() -> found("Вигаданий центр служб " + mark));
    signIn("koordynator");
    page.navigate("/directory/institutions/" + gone + "?same=служб " + mark);
    assertLooksWell("institution-same");
    page.locator("a[href*=merging]").click();
    assertLooksWell("institution-merging");
    page.locator("#reason").fill("Та сама установа за новим положенням");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#mergings ~ .scroll tbody tr")).hasCount(1);
    assertLooksWell("institution-merge-list");
    page.navigate("/directory/institutions/" + gone);
    assertLooksWell("institution-merged");

    page.locator(".note form[action$=parting] button").click();
    assertThat(page.locator("#more")).isVisible();
  }

  @Test
  void aTerritoryIsChosenByTypingWhereSeveralAreCalledAlike() {
    signIn("koordynator");
    page.navigate("/directory");
    page.locator("#place").fill("вигаданськ");
    assertThat(page.locator("#rows .choices li").first()).isVisible();
    assertLooksWellHere("directory-which");
    page.locator("#rows .choices a").first().click();

    assertThat(page.locator("#place")).hasValue("Вигаданська область");
    assertThat(page.locator("#rows tbody tr").first()).isVisible();
  }

  private UUID found(String name) {
    return institutions.add(new InstitutionChange(name, "CSS", null, null, Demo.TERRITORY));
  }

  @Test
  void aSecretAddressIsSeenOnlyWithItsOwnRight() {
    signIn("nadavach");
    var shelter = "/directory/institutions/" + Demo.unit(8);
    page.navigate(shelter + "/secret-address");
    page.locator("#address").fill("Вигадана вулиця, 1");
    page.locator("main form .btn-primary").click();

    page.navigate(shelter + "/secret-address");
    assertThat(page.locator("#address")).hasValue("Вигадана вулиця, 1");
    assertLooksWell("secret-address");
    page.navigate(shelter);
    assertThat(page.locator("main")).not().containsText("Вигадана вулиця");
  }

  @Test
  void aTableIsTriedFirstAndItsErrorsNamedByRow() {
    signIn("koordynator");
    give("name;kind;edrpou;territory\nПриклад;ХТОЗНА;12345679;" + Demo.TERRITORY + "\n");
    assertThat(page.locator("#errors li")).hasCount(2);
    assertLooksWell("institution-import");

    var name = "Вигадана школа " + UUID.randomUUID();
    var table = "name;kind;edrpou;territory\n" + name + ";EDU;;" + Demo.TERRITORY + "\n";
    give(table);
    assertLooksWellOnce("institution-import-preview");
    page.locator("form[action$=confirmation] button").click();
    assertThat(page.locator(".note.said")).isVisible();
    give(table);

    assertThat(page.locator(".facts dd").nth(2)).hasText("1");
  }

  @Test
  void territoriesAreLookedForByTheBeginningOfAWord() {
    signIn("fakhivets");
    page.navigate("/directory/territories");
    assertLooksWell("territories");

    page.locator("#q").fill("вигаданська г");

    assertThat(page.locator(".list tbody tr")).hasCount(1);
    page.locator(".list a.opens").click();
    assertThat(page.locator("h1")).hasText("Вигаданська громада");
    assertLooksWell("territory");
  }

  private void give(String table) {
    page.navigate("/directory/institutions/import");
    page.locator("#file")
        .setInputFiles(
            new FilePayload("table.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    page.locator("form[enctype] [type=submit]").click();
    assertThat(page.locator(".facts")).isVisible();
  }
}
