package ua.kolo.tracking.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.reporting.OwnRows;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReports;

/// The screens of cash figures: from an empty list to both figures side by side.
@KoloTest
class CashPagesTests {
  private final Someone keeper = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final CashImports imports;
  private final ProgrammeMoney money;
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final Lived lived;

  CashPagesTests(
      MockMvcTester web,
      CashImports imports,
      ProgrammeMoney money,
      ProgrammeReports reports,
      OwnRows own,
      Lived lived) {
    this.web = web;
    this.imports = imports;
    this.money = money;
    this.reports = reports;
    this.own = own;
    this.lived = lived;
  }

  @Test
  void aFileIsTriedMappedAnewTakenSplitAndWithdrawn() {
    var id = lived.programme(keeper.acting(), executor.unit(), Lived.WITH_MONEY);
    var here = "/execution/" + id + "/money";
    assertThat(page(keeper, "/treasury")).contains("class=\"nothing\"");
    assertThat(page(keeper, here)).contains("обласний бюджет");
    assertThat(page(keeper, "/treasury/imports/new?lang=en")).contains("Check");

    var lines = keeper.acting().call(() -> money.lines(id, 2026));
    for (int at : new int[] {0, 1}) {
      var place = lines.get(at).key() + "%23" + lines.get(at).line();
      assertThat(page(keeper, here + "/codes/new?place=" + place)).contains("3124");
      assertThat(post(keeper, here + "/codes", "place=" + place + "&code=31")).hasStatus(422);
      assertThat(post(keeper, here + "/codes", "place=" + place + "&code=0213124&share=400"))
          .hasStatus(422);
      assertThat(post(keeper, here + "/codes", "place=" + place + "&code=0213124")).hasStatus(302);
      assertThat(post(keeper, here + "/codes", "place=" + place + "&code=0213124")).hasStatus(422);
    }
    assertThat(page(keeper, here)).contains("0213124");

    assertThat(give("Слово;Друге\nніщо;1\n")).hasStatus(422);
    var tried =
        give(
            "станом на 01.10.2026\nКПКВК;Затверджено;Касові видатки\n213124;100000;60000\n0219999;1;2\n");
    assertThat(tried).hasStatusOk();
    var text = body(tried);
    assertThat(text).contains("0213124", "30.09.2026", "name=\"confirmed\"");
    var table = Jsoup.parse(text).select("[name=table]").val();
    var form =
        "table="
            + table
            + "&fileName=a.csv&columns=CODE&columns=PLANNED&columns=SPENT&unit=HRYVNIA";
    var days = "&from=01.01.2026&until=30.09.2026";
    assertThat(post(keeper, "/treasury/imports/trial", form + "&until=99")).hasStatus(422);
    assertThat(post(keeper, "/treasury/imports/taking", form + days)).hasStatusOk();
    assertThat(post(keeper, "/treasury/imports/taking", form + days + "&confirmed=true"))
        .hasStatus(302);
    assertThat(page(keeper, "/treasury?lang=en"))
        .contains("0219999", "a.csv", "no shares are given", "Split");

    var figure =
        keeper.acting().call(imports::waiting).stream()
            .filter(one -> one.why() == Placing.Why.BY_HAND)
            .findFirst()
            .orElseThrow()
            .figure()
            .id();
    var split = "/treasury/figures/" + figure + "/split";
    assertThat(page(keeper, split)).contains("обласний бюджет");
    var uses = keeper.acting().call(() -> imports.takers(figure));
    var first = "spent[" + uses.get(0).id() + "]=";
    assertThat(post(keeper, split, first + "слово")).hasStatus(422);
    assertThat(post(keeper, split, first + "60001")).hasStatus(422);
    assertThat(post(keeper, split, first + "60000")).hasStatus(302);
    assertThat(page(keeper, here)).contains("60\u00a0000");

    var use = here + "/codes/" + uses.get(1).id();
    assertThat(page(keeper, use)).contains("0213124");
    assertThat(post(keeper, use, "version=1&share=0")).hasStatus(422);
    assertThat(post(keeper, use, "version=1&share=30")).hasStatus(302);
    assertThat(post(keeper, use, "version=1&share=40")).hasStatus(422);
    assertThat(post(keeper, use + "/removal", "")).hasStatus(302);
    assertThat(post(keeper, use + "/return", "")).hasStatus(302);
    var file = keeper.acting().call(imports::list).getFirst().id();
    assertThat(post(keeper, "/treasury/imports/" + file + "/withdrawal", "")).hasStatus(302);
    assertThat(post(keeper, "/treasury/imports/" + file + "/withdrawal", "")).hasStatus(404);
    assertThat(post(executor, "/treasury/imports/taking", form + days)).hasStatus(403);
  }

  @Test
  void theTreasurysFigureStandsBesideTheExecutorsAndTakesNoPlaceByItself() {
    var id = lived.programme(keeper.acting(), executor.unit(), Lived.WITH_MONEY);
    var report =
        keeper
            .acting()
            .call(
                () ->
                    reports.open(
                        id, new Period(Period.Kind.YEAR, 2026, 1), LocalDate.of(2027, 1, 15)));
    var row =
        executor.acting().call(own::list).stream()
            .filter(one -> !executor.acting().call(() -> own.find(one.id())).money().isEmpty())
            .findFirst()
            .orElseThrow();
    var line = executor.acting().call(() -> own.find(row.id())).money().getFirst().line();
    var place = row.key() + "%23" + line;
    post(keeper, "/execution/" + id + "/money/codes", "place=" + place + "&code=0213124");
    var mine = "/measures/rows/" + row.id();
    assertThat(page(executor, mine)).doesNotContain("paid=true");

    var rows = List.of(List.of("КПКВК", "Касові"), List.of("0213124", "777"));
    var order = new CashOrder(List.of(), false, CashPeriod.year(2026), null);
    keeper.acting().run(() -> imports.take("a.csv", rows, order, false));

    assertThat(page(executor, mine)).contains("paid=true", "777");
    assertThat(page(executor, mine)).doesNotContain("value=\"777\"");
    assertThat(page(executor, mine + "?paid=true")).contains("value=\"777\"");
    assertThat(executor.acting().call(() -> own.find(row.id())).money().getFirst().spent())
        .isNull();
    var told = "what=KEEP&version=1&spent[" + line + "]=700";
    assertThat(post(executor, mine, told)).hasStatus(302);
    assertThat(page(keeper, "/execution/" + id + "/reports/" + report))
        .contains("різняться", "777", "700");
    assertThat(page(keeper, "/execution/" + id + "/reports/" + report + "?lang=en"))
        .contains("differ");
  }

  private MvcTestResult give(String text) {
    var file =
        new MockMultipartFile(
            "file", "каса.csv", "text/csv", text.getBytes(Charset.forName("windows-1251")));
    return web.post()
        .multipart()
        .uri("/treasury/imports/trial")
        .file(file)
        .with(csrf())
        .with(keeper.asks())
        .exchange();
  }

  private String page(Someone who, String address) {
    var answer = web.get().uri(URI.create(address)).with(who.asks()).exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(Someone who, String address, String form) {
    var request = web.post().uri(address).with(csrf()).with(who.asks());
    for (var pair : form.split("&", -1)) {
      var at = pair.indexOf('=');
      if (at > 0) {
        request =
            request.param(
                pair.substring(0, at),
                URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
      }
    }
    return request.exchange();
  }
}
