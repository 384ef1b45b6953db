package ua.kolo.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;

/// The screens of indicators: empty, proposed, told, counted, open to anybody; in both languages.
@KoloTest
class IndicatorPagesTests {
  private final UUID unit = UUID.randomUUID();
  private final Someone manager = Someone.as(Role.PROGRAMME_MANAGER, unit).settle();
  private final Someone analyst = Someone.as(Role.ANALYST, unit).settle();
  private final MockMvcTester web;
  private final Indicators indicators;
  private final IndicatorRecords records;

  IndicatorPagesTests(MockMvcTester web, Indicators indicators, IndicatorRecords records) {
    this.web = web;
    this.indicators = indicators;
    this.records = records;
  }

  @Test
  void promisesAreFoundAcceptedCorrectedAndWithdrawn() {
    var id = records.promising(manager.acting());
    var list = "/execution/" + id + "/indicators";
    assertThat(page(analyst, list)).contains("class=\"nothing\"");
    assertThat(post(manager, list + "/proposals", "a=b")).hasStatus(302);
    assertThat(post(analyst, list + "/proposals", "a=b")).hasStatus(403);
    assertThat(page(manager, list)).contains("id=\"proposed\"");
    assertThat(page(manager, list + "?lang=en")).contains("from the words of the programme");
    var one = manager.acting().call(() -> indicators.list(id)).getFirst();
    var here = list + "/" + one.id();

    assertThat(page(manager, here)).contains(here + "/acceptance");
    assertThat(post(manager, here + "/acceptance", "version=1")).hasStatus(302);
    assertThat(post(manager, here + "/acceptance", "version=1")).hasStatus(409);
    assertThat(page(manager, here + "/correction")).contains("name=\"firm[0]\"");
    var form = "&kind=PRODUCT&measuredIn=осіб&every=QUARTER&name=Люди&subject=PERSONS";
    assertThat(post(manager, here + "/correction", "version=2&aggregation=SUM" + form))
        .hasStatus(422)
        .bodyText()
        .contains("порахували б двічі");
    assertThat(post(manager, here + "/correction", "version=1&aggregation=APART" + form))
        .hasStatus(409);
    var targets = "&firm[2026]=AT_LEAST&low[2026]=50&firm[2027]=RANGE&low[2027]=10&high[2027]=5";
    assertThat(post(manager, here + "/correction", "version=2&aggregation=APART" + form + targets))
        .hasStatus(422);
    targets = "&firm[2026]=AT_LEAST&low[2026]=50&baseValue=7";
    assertThat(post(manager, here + "/correction", "version=2&aggregation=APART" + form + targets))
        .hasStatus(422);
    targets += "&baseOn=31.12.2024&baseSource=звіт&bySex=true&byAge=true&code=P-1";
    assertThat(post(manager, here + "/correction", "version=2&aggregation=APART" + form + targets))
        .hasStatus(302);
    assertThat(page(manager, here)).contains("щонайменше 50", "звіт", "P-1");
    assertThat(page(manager, list + "?year=2026")).contains("щонайменше 50", "P-1");

    assertThat(post(manager, here + "/withdrawal", "version=3&why=")).hasStatus(400);
    assertThat(post(manager, here + "/withdrawal", "version=3&why=зайвий")).hasStatus(302);
    assertThat(page(manager, here)).contains("зайвий");
    assertThat(post(manager, here + "/return", "version=4")).hasStatus(302);
  }

  @Test
  void aValueIsToldWithItsPartsRefusedWhenWrongAndReadByAnybodyOncePublished() {
    var made =
        records.made(
            manager.acting(),
            IndicatorRecords.draft(
                Indicator.Subject.PERSONS,
                Aggregation.APART,
                Period.Kind.YEAR,
                null,
                List.of(new Target(2026, Target.Kind.ABOUT, new BigDecimal("20"), null))));
    var here = "/execution/" + made.programme() + "/indicators/" + made.id();
    assertThat(page(manager, here)).contains("name=\"female\"");
    assertThat(page(analyst, here)).doesNotContain("name=\"female\"");
    assertThat(post(manager, here + "/values", "version=1&period=2026&total="))
        .hasStatus(422)
        .bodyText()
        .contains("нуль теж пишуть");
    assertThat(post(manager, here + "/values", "version=1&period=2026&total=багато"))
        .hasStatus(422);
    assertThat(post(manager, here + "/values", "version=1&period=2026&total=15&female=16"))
        .hasStatus(422)
        .bodyText()
        .contains("Частини більші за ціле");
    assertThat(
            post(
                manager,
                here + "/values",
                "version=1&period=2026&total=15&female=12&male=3&evidence=журнал"))
        .hasStatus(302);
    assertThat(page(manager, here)).contains("журнал", ">12<", ">3<");
    assertThat(page(analyst, here)).contains("&lt;5", "приховано").doesNotContain(">12<");
    assertThat(page(analyst, here + "?lang=en")).contains("hidden");
    assertThat(web.get().uri("/api/v1" + here + "/values").with(analyst.asks()).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("FEW")
        .doesNotContain("12,");

    var open = "/public/programmes/" + made.programme() + "/indicators";
    assertThat(anybody(open)).contains("class=\"nothing\"");
    assertThat(post(manager, here + "/publication", "version=2")).hasStatus(302);
    assertThat(anybody(open)).contains("Вигаданий показник", "близько 20");
    assertThat(anybody(open + "?lang=en")).contains("about 20");
    assertThat(post(manager, here + "/publication", "version=3&open=false")).hasStatus(302);
    assertThat(anybody(open)).contains("class=\"nothing\"");
  }

  @Test
  void aCountedIndicatorSaysByWhichDefinition() {
    var made =
        records.made(
            manager.acting(),
            IndicatorRecords.draft(
                Indicator.Subject.PERSONS,
                Aggregation.APART,
                Period.Kind.QUARTER,
                "PERSONS_HELPED.SHELTER",
                List.of()));
    var here = "/execution/" + made.programme() + "/indicators/" + made.id();
    assertThat(page(manager, here)).contains(here + "/counts", "притулок", "Різні люди");
    assertThat(post(manager, here + "/counts", "version=1&period=nothing")).hasStatus(422);
    assertThat(post(manager, here + "/counts", "version=1&period=2026-Q1")).hasStatus(302);
    assertThat(post(manager, here + "/counts", "version=2&period=2026-Q1")).hasStatus(422);
    assertThat(page(manager, here)).contains("визначення 1");
    assertThat(page(manager, here + "?lang=en")).contains("definition 1", "shelter");
    assertThat(post(manager, here + "/values", "version=2&period=2026-Q2&total=5"))
        .hasStatus(422)
        .bodyText()
        .contains("рахує система");
  }

  @Test
  void ofAShareThePageSaysTheRuleItsFiguresAreReckonedBy() throws SQLException {
    var made =
        records.made(
            manager.acting(),
            IndicatorRecords.draft(
                Indicator.Subject.THINGS,
                Aggregation.AVERAGE,
                Period.Kind.QUARTER,
                null,
                List.of()));
    // As it was chosen before that was refused.
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "update indicators.indicator set measured_in = '% закладів' where id = '"
              + made.id()
              + "'");
    }

    assertThat(page(manager, "/execution/" + made.programme() + "/indicators/" + made.id()))
        .contains("останнє значення року")
        .doesNotContain("середнє значень року");
  }

  @Test
  void anIndicatorIsAddedByHand() {
    var made =
        records.made(
            manager.acting(),
            IndicatorRecords.draft(
                Indicator.Subject.THINGS, Aggregation.SUM, Period.Kind.YEAR, null, List.of()));
    var list = "/execution/" + made.programme() + "/indicators";
    assertThat(page(manager, list + "/new")).contains("name=\"query\"");
    assertThat(post(manager, list + "/new", "name=")).hasStatus(422);
    assertThat(
            post(
                manager,
                list + "/new",
                "name=Бригади&kind=PRODUCT&subject=THINGS&measuredIn=бригад&every=YEAR"
                    + "&aggregation=LAST"))
        .hasStatus(302);
    assertThat(page(analyst, list)).contains("Бригади");
  }

  @Test
  void valuesComeFromAFileThatIsTriedFirstAllOrNone() {
    var made =
        records.made(
            manager.acting(),
            IndicatorRecords.draft(
                Indicator.Subject.RECORDS, Aggregation.SUM, Period.Kind.QUARTER, null, List.of()));
    var list = "/execution/" + made.programme() + "/indicators";
    var table = page(manager, list + "/values.csv?year=2025");
    assertThat(table).contains(made.id().toString(), "2025-Q4");
    assertThat(page(manager, list + "/import")).contains("name=\"file\"");

    var wrong = "indicator;period;total\n" + made.id() + ";2025-Q1;багато\n" + "X;2025-Q1;3\n";
    assertThat(give(list, wrong)).hasStatus(422).bodyText().contains("Рядок 2", "Рядок 3");
    assertThat(give(list, "назва;число\nА;3\n")).hasStatus(422);
    assertThat(give(list, "indicator;period;total\n" + made.id() + ";2025;3\n")).hasStatus(422);
    var right = new StringBuilder("indicator;period;total;evidence\n");
    for (int quarter = 1; quarter < 5; quarter++) {
      right.append(made.id()).append(";2025-Q").append(quarter).append(";1").append(quarter);
      right.append(";журнал\n");
    }
    var tried = give(list, right.toString());
    assertThat(tried).hasStatusOk().bodyText().contains("Буде записано 4 значення");
    assertThat(page(manager, list + "?year=2025")).contains("Немає значення");
    var body = body(tried);
    int at = body.indexOf("name=\"table\" value=\"") + 20;
    var carried = body.substring(at, body.indexOf('"', at));
    assertThat(post(manager, list + "/import/confirmation", "table=" + carried)).hasStatus(302);
    assertThat(page(analyst, list + "?year=2025")).contains(">50<");
    assertThat(post(manager, list + "/import/confirmation", "table=" + carried)).hasStatus(422);
    assertThat(post(manager, list + "/import/confirmation", "table=spoiled")).hasStatus(422);
  }

  @Test
  void aFigureNearAThousandTimesTheTargetIsConfirmedInTheFormAndTheFile() {
    var target = new Target(2026, Target.Kind.EXACT, new BigDecimal("20"), null);
    var made =
        records.made(
            manager.acting(),
            IndicatorRecords.draft(
                Indicator.Subject.THINGS,
                Aggregation.SUM,
                Period.Kind.YEAR,
                null,
                List.of(target)));
    var list = "/execution/" + made.programme() + "/indicators";
    var values = list + "/" + made.id() + "/values";

    assertThat(post(manager, values, "version=1&period=2026&total=20000"))
        .hasStatus(422)
        .bodyText()
        .contains("Схоже на тисячі", "name=\"sure\"", "value=\"20000\"");
    assertThat(post(manager, values, "version=1&period=2026&total=20000&sure=true")).hasStatus(302);
    var tried = give(list, "indicator;period;total;why\n" + made.id() + ";2026;0,02;описка\n");
    assertThat(tried).hasStatus(422).bodyText().contains("Схоже на тисячі", "id=\"sure\"");
    var body = body(tried);
    int at = body.indexOf("name=\"table\" value=\"") + 20;
    var carried = body.substring(at, body.indexOf('"', at));
    assertThat(post(manager, list + "/import/confirmation", "table=" + carried)).hasStatus(422);
    assertThat(post(manager, list + "/import/confirmation", "sure=true&table=" + carried))
        .hasStatus(302);
  }

  private MvcTestResult give(String list, String text) {
    var file =
        new MockMultipartFile(
            "file", "values.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    return web.post()
        .uri(list + "/import")
        .multipart()
        .file(file)
        .with(csrf())
        .with(manager.asks())
        .exchange();
  }

  private String anybody(String address) {
    var answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private String page(Someone who, String address) {
    var answer = web.get().uri(address).with(who.asks()).exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(Someone who, String address, String form) {
    var request = web.post().uri(address).with(csrf()).with(who.asks());
    for (var pair : form.split("&", -1)) {
      int at = pair.indexOf('=');
      request = request.param(pair.substring(0, at), pair.substring(at + 1));
    }
    return request.exchange();
  }
}
