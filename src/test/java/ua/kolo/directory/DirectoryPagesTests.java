package ua.kolo.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;
import ua.kolo.platform.Demo;

class DirectoryPagesTests extends BrowserTest {
  @Test
  void asksForATerritoryFirst() {
    signIn("koordynator");
    page.navigate("/directory");

    assertThat(page.locator(".nothing h2")).hasText("Територію не вибрано");
  }

  @Test
  void showsTheBodiesOfTheChosenTerritory() {
    signIn("koordynator");
    page.navigate("/directory");

    page.locator("#territory").selectOption(Demo.TERRITORY);
    page.locator(".filters button").click();

    assertThat(page.locator("#territory")).hasValue(Demo.TERRITORY);
    assertLooksWell("directory");
  }
}
