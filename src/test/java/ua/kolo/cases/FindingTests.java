package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

@KoloTest
class FindingTests {
  private static final String FINDING = "/persons/finding";
  private final MockMvcTester web;
  private final CaseRecords records;
  private final UUID unit = UUID.randomUUID();
  private final Someone olena = Someone.as(Role.CASE_WORKER, unit);

  FindingTests(MockMvcTester web, CaseRecords records) {
    this.web = web;
    this.records = records;
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theSearchAtTheHeadOfAPageIsOpenToWhoeverSeesIt(Role role) {
    var whoever = Someone.as(role, unit);
    var head = web.get().uri("/help").with(whoever.asks()).exchange();

    assertThat(head).hasStatusOk();
    var page = words(head);
    assertThat(page.contains(FINDING)).isEqualTo(role.seesPersons());
    if (page.contains(FINDING)) {
      assertThat(find(whoever, "Уявнюк Олена")).hasStatusOk();
    } else if (page.contains("id=\"search\"")) {
      assertThat(web.get().uri("/programmes?q=план").with(whoever.asks()).exchange()).hasStatusOk();
    }
  }

  @Test
  void whoReadsProgrammesTooSearchesThemOnTheirPages() {
    var coordinator = Someone.as(Role.COORDINATOR, unit);

    assertThat(words(web.get().uri("/programmes").with(coordinator.asks()).exchange()))
        .doesNotContain(FINDING)
        .contains("id=\"search\"");
    assertThat(words(web.get().uri("/cases").with(coordinator.asks()).exchange()))
        .contains(FINDING);
  }

  @Test
  void aNumberOpensTheFileOrTheReportThatBearsIt() {
    var made = records.make(unit);
    var file = "/cases/" + made.get("id");
    var number = reference(file);
    var latin = number.replace('С', 'C').toLowerCase(Locale.ROOT);

    for (var typed : List.of(number, " " + latin + " ", number.replace("-0000", "/"))) {
      assertThat(find(olena, typed).getResponse().getRedirectedUrl()).as(typed).isEqualTo(file);
    }
    assertThat(find(olena, "П-2026-1".replace("2026", year(number))))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .startsWith("/reports/");
    assertThat(get(olena, "/cases?number=" + number).getResponse().getRedirectedUrl())
        .isEqualTo(file);
  }

  @Test
  void aNumberOfAnotherInstitutionAndOneNobodyBearsAnswerAlike() {
    var number = reference("/cases/" + records.make(unit).get("id"));
    var stranger = Someone.as(Role.CASE_WORKER, UUID.randomUUID());

    for (var typed : List.of(number, "С-2001-00077", "П-2001-00077")) {
      assertThat(find(stranger, typed))
          .as(typed)
          .hasStatusOk()
          .bodyText()
          .contains("з номером «" + typed + "» у вашій установі немає");
    }
    assertThat(get(stranger, "/cases?number=" + number))
        .hasStatusOk()
        .bodyText()
        .contains("Справи з номером «" + number + "»");
  }

  @Test
  void aNameATelephoneAndAPaperGoToTheirFieldsAndThePurposeIsStillAsked() {
    assertThat(find(olena, "Уявнюк Олена")).bodyText().contains(value("name", "Уявнюк Олена"));
    assertThat(find(olena, "067 000-00-11")).bodyText().contains(value("phone", "067 000-00-11"));
    assertThat(find(olena, "2912345678")).bodyText().contains(value("paper", "2912345678"));
    assertThat(find(olena, "Уявнюк"))
        .bodyText()
        .contains("Скажіть, навіщо шукаєте")
        .doesNotContain("id=\"found\"");
    assertThat(find(olena, "")).hasStatusOk();
    assertThat(get(olena, FINDING)).hasStatusOk();
  }

  private static String value(String field, String typed) {
    return "name=\"%s\" value=\"%s\"".formatted(field, typed);
  }

  private static String year(String number) {
    return number.substring(2, 6);
  }

  private String reference(String file) {
    var page = words(get(olena, file));
    var at = page.indexOf("С-20");
    return page.substring(at, at + "С-2026-00001".length());
  }

  private MvcTestResult get(Someone who, String address) {
    return web.get().uri(address).with(who.asks()).exchange();
  }

  private MvcTestResult find(Someone who, String typed) {
    return web.post().uri(FINDING).param("sought", typed).with(who.asks()).with(csrf()).exchange();
  }

  private static String words(MvcTestResult shown) {
    try {
      return Objects.requireNonNull(shown.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
