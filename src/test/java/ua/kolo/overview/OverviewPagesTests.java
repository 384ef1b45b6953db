package ua.kolo.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours.Kind;

/// The screens of the overview and their REST mirrors: empty, filled, wrong; in both languages.
@KoloTest
class OverviewPagesTests {
  private final Neighbours raion = new Neighbours(3);
  private final Someone analyst = Someone.as(Role.ANALYST, raion.raionUnit()).settle();
  private final Someone manager = Someone.as(Role.PROGRAMME_MANAGER, raion.unit(1)).settle();
  private final MockMvcTester web;

  OverviewPagesTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void theBoardShowsWhatThereIsAndWhatIsMissing() {
    assertThat(page(analyst, "/overview")).contains("Проєктний район", "0 з 3 (0 %)");
    var id = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2027, 1_234_567);
    raion.report(1, id, "YEAR", "2025-01-01", true);

    var board = page(analyst, "/overview?year=2025");

    assertThat(board)
        .contains("1 з 3 (33 %)", "1\u00a0234\u00a0567", "програми немає", "не сказано")
        .contains("/overview/hromada?code=" + raion.hromada(1));
    assertThat(page(analyst, "/overview?year=2025&lang=en")).contains("1 of 3 (33 %)");
    assertThat(page(analyst, "/overview?year=2025&show=NO_PROGRAMME&sort=PLANNED&down=true"))
        .doesNotContain("1\u00a0234\u00a0567</td>")
        .contains("aria-sort=\"descending\"");
    assertThat(page(analyst, "/overview?q=такої немає")).contains("class=\"nothing\"");
    assertThat(page(analyst, "/overview?from=999999&year=1&place=" + raion.raion()))
        .contains("Проєктний район");
    assertThat(get(analyst, "/overview?place=UA99")).hasStatus(404);
    assertThat(get(analyst, "/overview?show=nonsense")).hasStatus(400);
    assertThat(page(analyst, "/overview?place=UA00000000000000000")).contains("part-of");
  }

  @Test
  void theBoardIsAFileToo() {
    raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 500);

    assertThat(page(analyst, "/overview.csv?year=2025"))
        .contains(raion.hromada(1) + ";Громада А;Проєктний район;1;2025;500;0/1;;")
        .contains(raion.hromada(2) + ";Громада Б;Проєктний район;;;;;;");
    assertThat(get(analyst, "/overview.xlsx?year=2025")).hasStatusOk();
  }

  @Test
  void aHromadaLeadsToWhatIsPublished() {
    var id = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 500);
    var report = raion.report(1, id, "HALF_YEAR", "2025-07-01", true);

    assertThat(page(analyst, "/overview/hromada?year=2025&code=" + raion.hromada(1)))
        .contains("/public/programmes/" + id + "\"")
        .contains("/public/programmes/" + id + "/execution?report=" + report)
        .contains("Звіт за 2 півріччя 2025 року");
    assertThat(page(analyst, "/overview/hromada?lang=en&code=" + raion.hromada(2)))
        .contains("has not published");
    assertThat(get(analyst, "/overview/hromada?code=nonsense")).hasStatus(404);
  }

  @Test
  void anIndicatorIsRolledUpComparedAndLeadsToTheProgramme() {
    assertThat(page(analyst, "/overview/indicators")).contains("class=\"nothing\"");
    var first = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 1);
    var second = raion.programme(2, raion.hromada(2), "HROMADA", 2025, 2025, 1);
    raion.indicator(1, first, "W-1", Kind.EVENTS, 2025, "1200.5");
    raion.indicator(2, second, "W-1", Kind.EVENTS, 2025, "300");

    assertThat(page(analyst, "/overview/indicators?year=2025"))
        .contains("2 з 3", "1\u00a0500,5", "<svg class=\"bars\"", "не сказано")
        .contains("/public/programmes/" + first + "/indicators");
    assertThat(page(analyst, "/overview/indicators?year=2025&code=w-1&lang=en"))
        .contains("1\u00a0500.5");
    assertThat(page(analyst, "/overview/indicators.csv?year=2025&code=W-1"))
        .contains("Громада А;Проєктний район;Вигаданий показник;заходів;2025;\"1200,5\";1/1")
        .contains("Громада В;Проєктний район;;;2025;;");
  }

  @Test
  void thePackageIsToldServiceByServicePublishedAndSeenFromAbove() {
    assertThat(page(manager, "/package")).contains("0 з 18", "Догляд вдома", "не сказано");
    assertThat(page(manager, "/package/entry?service=CRISIS")).contains("name=\"way\"");
    assertThat(post(manager, "/package/publication", "open=true")).hasStatus(409);
    assertThat(post(manager, "/package/entry", "service=CRISIS&way=CONTRACT&since=31.02.2025"))
        .hasStatus(422)
        .bodyText()
        .contains("Такого дня немає", "Напишіть, хто надає");
    assertThat(post(manager, "/package/entry", "service=CRISIS&way=OWN&since=01.03.2095"))
        .hasStatus(422);
    assertThat(post(manager, "/package/entry", "service=НЕМА&way=OWN&since=01.03.2025"))
        .hasStatus(404);
    assertThat(post(manager, "/package/entry", "service=CRISIS&way=OWN&since=01.03.2025&act=№7"))
        .hasStatus(302);
    assertThat(page(manager, "/package")).contains("1 з 18", "№7", "ще не бачать");
    assertThat(page(analyst, "/overview/services?year=2025")).contains("0 з 3 (0 %)");
    assertThat(post(manager, "/package/publication", "open=true")).hasStatus(302);

    assertThat(page(analyst, "/overview?year=2025")).contains("6 %");
    assertThat(page(analyst, "/overview/services?year=2025&least=1")).contains("1 з 3 (33 %)");
    assertThat(page(analyst, "/overview/services?year=2025&lang=en"))
        .contains("Provide at least 4");
    assertThat(page(analyst, "/overview/hromada?year=2025&code=" + raion.hromada(1)))
        .contains("№7", "своя установа");
    assertThat(page(manager, "/package/entry?service=CRISIS")).contains("бачать інші");
    assertThat(page(manager, "/package?on=31.31.2025")).contains("Такого дня немає");
    assertThat(page(analyst, "/package")).contains("Пакет ведуть установи громад");
    var reader = Someone.as(Role.ANALYST, raion.unit(1)).settle();
    assertThat(page(reader, "/package/entry?service=CRISIS")).doesNotContain("name=\"way\"");
    assertThat(post(reader, "/package/entry", "service=CRISIS")).hasStatus(403);
    assertThat(post(manager, "/package/publication", "open=false")).hasStatus(302);
    assertThat(page(analyst, "/overview/services?year=2025&least=1")).contains("0 з 3 (0 %)");
  }

  @Test
  void otherProgramsReadTheSameAndTellThePackage() {
    var id = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 1500);
    raion.indicator(1, id, "A-1", Kind.PEOPLE, 2025, "FEW");

    assertThat(api(analyst, "/overview/hromadas?year=2025&size=1"))
        .contains("\"planned\":1.500", "\"next\":1", id.toString());
    assertThat(api(analyst, "/overview/hromadas")).contains("\"part\":\"YEAR\"");
    assertThat(api(analyst, "/overview/indicators?year=2025")).contains("\"A-1\"");
    assertThat(api(analyst, "/overview/comparison?year=2025&code=A-1"))
        .contains("\"mark\":\"FEW\"", "\"told\":1");
    assertThat(api(analyst, "/overview/services")).contains("\"service\":\"HOME_CARE\"");
    assertThat(put("{\"service\":\"CRISIS\"}")).hasStatus(400);
    assertThat(put("{\"service\":\"CRISIS\",\"way\":\"OWN\",\"since\":\"2025-01-01\"}"))
        .hasStatusOk()
        .bodyText()
        .contains("\"way\":\"OWN\"");
    assertThat(api(manager, "/package?on=2025-06-01")).contains("\"provided\":1");
    assertThat(api(manager, "/package/history?service=CRISIS")).contains("2025-01-01");
  }

  private MvcTestResult put(String body) {
    return web.put()
        .uri("/api/v1/package/entry")
        .with(manager.asks())
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private String api(Someone someone, String address) {
    return page(someone, "/api/v1" + address);
  }

  private String page(Someone someone, String address) {
    var result = get(someone, address);
    assertThat(result).hasStatusOk();
    return body(result);
  }

  private MvcTestResult get(Someone someone, String address) {
    return web.get().uri(address).with(someone.asks()).exchange();
  }

  private MvcTestResult post(Someone someone, String address, String form) {
    return web.post()
        .uri(address)
        .with(someone.asks())
        .with(csrf())
        .contentType("application/x-www-form-urlencoded;charset=UTF-8")
        .content(form)
        .exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
