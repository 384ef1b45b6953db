package ua.kolo.persons;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.platform.Demo;

/// Looking for a person, writing one down, doubles, and the answer of other institutions, as a
/// coordinator lives it.
class PersonScreensTests extends BrowserTest {
  private final LocalDate born =
      LocalDate.of(1900, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(40_000));
  private final String typed = "%1$td.%1$tm.%1$tY".formatted(born);
  @Autowired private Persons persons;
  @Autowired private Doubles doubles;
  @Autowired private Destructions destructions;

  @Test
  void whoIsKnownHereAndElsewhereIsFoundAndOpened() {
    at(Demo.UNIT, "Небувалюк Вигадана Прикладівна", born);
    var other = at(UUID.randomUUID(), "Небувалюк Вигадана", born);
    signIn("koordynator");
    page.navigate("/persons");
    assertLooksWell("persons");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#errors li")).hasCount(2);
    assertLooksWellHere("persons-wrong");
    for (var tongue : new String[] {"en", "uk"}) {
      page.navigate("/persons?lang=" + tongue);
      search("Небувалюк Вигадана");
      assertThat(page.locator("#found tbody tr").first()).isVisible();
      assertLooksWellHere("persons-found-" + tongue);
    }
    page.locator("form[action$='/persons/elsewhere'] button").click();
    assertLooksWellHere("persons-elsewhere");
    page.locator("#reason-THREAT_TO_LIFE").check();
    page.locator("main form .btn-danger").click();
    assertThat(page).hasURL(java.util.regex.Pattern.compile("/persons/" + other));
    assertThat(page.locator("main .note.danger a")).isVisible();
    assertThat(page.locator("a[href$='/entry']")).hasCount(0);
    assertLooksWell("person-elsewhere");
    page.locator("main .note.danger button").first().click();
    page.navigate("/persons");
    search("Казковська Ніхтояка");
    assertLooksWellHere("persons-found-none");
  }

  @Test
  void aPersonIsWrittenChangedAndDestroyed() {
    signIn("koordynator");
    page.navigate("/persons");
    search("Казковська Вигадана");
    page.locator("form[action$='/persons/entry'] button").click();
    page.locator("#taxNumber").fill("1234567890");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#errors li")).hasCount(1);
    assertLooksWellHere("person-entry-wrong");
    page.locator("#taxNumber").fill("");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator(".note.said")).isVisible();
    var address = page.url();
    assertLooksWell("person");
    page.navigate(address + "/entry");
    page.locator("#given").fill("Вигадка");
    assertLooksWell("person-entry");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator(".note.said")).isVisible();
    page.navigate(address + "/history");
    assertThat(page.locator("main")).containsText("Вигадана");
    assertLooksWell("person-history");
    page.navigate(address + "/shredding");
    assertLooksWell("person-shredding");
    page.locator("main form .btn-danger").click();
    assertLooksWellHere("person-asked");
    var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    Someone.as(Role.COORDINATOR, Demo.UNIT).settle().acting().run(() -> destructions.confirm(id));
    page.navigate(address);
    assertThat(page.locator("main")).not().containsText("Казковська");
    assertLooksWell("person-gone");
  }

  @Test
  void doublesAreComparedMergedAndParted() {
    var one = at(Demo.UNIT, "Уявнюк Вигадана", born);
    var other = at(Demo.UNIT, "Уявнюк Вигадана Прикладівна", born);
    signIn("koordynator");
    page.navigate("/persons/doubles");
    assertLooksWell("persons-doubles");
    page.navigate("/persons/" + one + "/doubles/" + other);
    assertLooksWell("persons-pair");
    Someone.as(Role.COORDINATOR, Demo.UNIT)
        .settle()
        .acting()
        .run(() -> doubles.merge(one, other, "та сама вигадана особа"));
    page.navigate("/persons/" + one);
    assertLooksWell("person-merged");
  }

  @Test
  void whoAskedForOurPersonsIsShown() {
    at(Demo.UNIT, "Небилицька Вигадана", born);
    Someone.as(Role.POLICE, UUID.randomUUID())
        .settle()
        .acting()
        .run(
            () ->
                persons.search(
                    PersonRecords.born("Небилицька Вигадана", born), Purpose.RISK_ASSESSMENT));
    signIn("koordynator");
    page.navigate("/persons/enquiries");
    assertLooksWell("persons-enquiries");
    page.locator("form[action$=sight] button").first().click();
    assertThat(page.locator("main")).containsText("переглянуто");
  }

  private void search(String name) {
    page.locator("#name").fill(name);
    page.locator("#born").fill(typed);
    page.locator("#purpose").selectOption("CASE_WORK");
    page.locator("main form .btn-primary").click();
  }

  private UUID at(UUID unit, String name, LocalDate day) {
    return Someone.as(Role.COORDINATOR, unit)
        .settle()
        .acting()
        .call(() -> persons.add(PersonRecords.born(name, day), List.of()));
  }
}
