package ua.kolo.tracking.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.documents.Block;
import ua.kolo.documents.Documents;
import ua.kolo.documents.Grid;
import ua.kolo.documents.OutputFormat;
import ua.kolo.identity.Role;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.cash.BudgetCode;
import ua.kolo.tracking.cash.BudgetCodes;
import ua.kolo.tracking.cash.CodeUseChange;
import ua.kolo.tracking.cash.ProgrammeMoney;
import ua.kolo.tracking.reporting.Contribution;
import ua.kolo.tracking.reporting.Filled;
import ua.kolo.tracking.reporting.OwnRows;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReports;
import ua.kolo.tracking.reporting.Spending;

/// Every document made, opened and read back, and what each cannot be made without.
@KoloTest
class DraftingTests {
  private final Someone keeper = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final BudgetCodes codes;
  private final ProgrammeMoney money;
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final Programmes programmes;
  private final Lived lived;

  DraftingTests(
      MockMvcTester web,
      BudgetCodes codes,
      ProgrammeMoney money,
      ProgrammeReports reports,
      OwnRows own,
      Programmes programmes,
      Lived lived) {
    this.web = web;
    this.codes = codes;
    this.money = money;
    this.reports = reports;
    this.own = own;
    this.programmes = programmes;
    this.lived = lived;
  }

  @Test
  void aProgrammeThatLacksSomethingIsToldWhatAndStillGetsTheRest() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit(), Lived.WITH_MONEY);
    var list = page("/programmes/" + id + "/papers");
    assertThat(list)
        .contains("Потрібна друга редакція", "Потрібен затверджений звіт", "Вкажіть коди");
    assertThat(page("/programmes/" + id + "/papers?lang=en"))
        .contains("A second edition is needed");
    for (var kind : List.of("COMPARISON", "AMENDMENT", "CONSIDERATION", "BUDGET_PASSPORT")) {
      assertThat(post(id, kind, "format=DOCX")).hasStatus(409);
    }
    assertThat(web.get().uri("/programmes/" + id + "/papers/NONE").with(keeper.asks()).exchange())
        .hasStatus(400);
    assertThat(post(id, "ADOPTION", "format=XLSX")).hasStatus(422);
    assertThat(post(id, "ADOPTION", "")).hasStatus(422);

    var passport = read(id, "PASSPORT", OutputFormat.DOCX, "");
    assertThat(passport).contains("Паспорт програми", "2026–2030", "______", "обласний бюджет");
    var adoption =
        read(id, "ADOPTION", OutputFormat.ODT, "words[COUNCIL]=Вигадана рада&words[SIGNER]=");
    assertThat(adoption)
        .contains("ВИГАДАНА РАДА", "ПРОЄКТ", "статті 43", "Затвердити ______", "______");
    var distribution = read(id, "DISTRIBUTION", OutputFormat.XLSX, "");
    assertThat(distribution).contains("Розподіл заходів", "Разом за виконавцем", "2030");
    var fact = read(id, "PLAN_FACT", OutputFormat.PDF, "year=2026");
    assertThat(fact).contains("2026 рік", "Усього");
  }

  @Test
  void anAmendmentIsComparedAndItsDecisionNamesTheActItChanges() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit(), Lived.WITH_MONEY);
    lived.amend(keeper.acting(), id);

    for (var format :
        List.of(OutputFormat.DOCX, OutputFormat.ODT, OutputFormat.XLSX, OutputFormat.PDF)) {
      var table = read(id, "COMPARISON", format, "words[COUNCIL]=Вигадана рада");
      assertThat(table).contains("Було", "Стало", "Змінено", "Новий текст заходу");
    }
    var decision =
        read(
            id,
            "AMENDMENT",
            OutputFormat.DOCX,
            "words[NAME_GENITIVE]=обласної програми&words[COUNCIL_GENITIVE]=Вигаданої ради");
    assertThat(decision)
        .contains(
            "затвердженої рішенням Вигаданої ради від 18.12.2025 № 27-9",
            "такі зміни:",
            "1) пункт 1",
            "викласти в такій редакції: «Новий текст заходу")
        .doesNotContain("виклавши");
  }

  @Test
  void moneyOfOneYearIsReplacedPointByPointAndSoAreSeveralPoints() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit(), Lived.WITH_MONEY);
    var measures = keeper.acting().call(() -> programmes.adopted(id).measures());
    var paid =
        measures.stream()
            .filter(one -> one.lines().size() == 1 && one.lines().getFirst().byYear().size() > 1)
            .findFirst()
            .orElseThrow();
    var year = paid.lines().getFirst().byYear().keySet().iterator().next();
    lived.amend(
        keeper.acting(), id, List.of(new Correction.SetAmount(paid.key(), 0, year, "777,5")));
    var form = "words[NAME_GENITIVE]=обласної програми&words[COUNCIL_GENITIVE]=Вигаданої ради";

    assertThat(read(id, "AMENDMENT", OutputFormat.DOCX, form))
        .contains("такі зміни:", "обсяг фінансування на " + year + " рік", "на «777,5 тис. грн»")
        .doesNotContain("виклавши");

    int seen = keeper.acting().call(() -> programmes.find(id).version());
    var none = new Correction.SetAmount(paid.key(), 0, year, "");
    keeper.acting().run(() -> programmes.edit(id, seen, none));
    assertThat(read(id, "AMENDMENT", OutputFormat.DOCX, form))
        .contains("тис. грн» виключити")
        .doesNotContain("«– тис. грн»");

    var version = keeper.acting().call(() -> programmes.find(id).version());
    var first = new Correction.SetText(measures.getFirst().key(), "Новий текст заходу");
    keeper.acting().run(() -> programmes.edit(id, version, first));

    assertThat(read(id, "AMENDMENT", OutputFormat.DOCX, form))
        .contains("такі зміни:", "1) пункт", "викласти в такій редакції: «Новий текст заходу")
        .containsPattern("»;[\\s\\S]*2\\) у пункті [\\s\\S]*виключити\\.")
        .doesNotContain("виклавши", "Змінено заходів");

    int noted = keeper.acting().call(() -> programmes.find(id).version());
    var note = new Correction.SetFootnotes("* Вигадана примітка");
    keeper.acting().run(() -> programmes.edit(id, noted, note));
    assertThat(read(id, "AMENDMENT", OutputFormat.DOCX, form))
        .contains("виклавши її", "Змінено заходів: 2")
        .doesNotContain("такі зміни:");
  }

  @Test
  void anExtensionAndARenamingStandFirstInTheTableAndInTheDecision() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit(), Lived.WITH_MONEY);
    var title = "Оновлена вигадана назва";
    lived.rename(keeper.acting(), id, title, 2026, 2032);

    var table = read(id, "COMPARISON", OutputFormat.DOCX, "words[COUNCIL]=Вигадана рада");
    assertThat(table)
        .contains("Назва, строк, обсяги", "Назва: " + title, "роки: 2026–2030", "роки: 2026–2032")
        .doesNotContain("Редакції не відрізняються");
    var decision =
        read(
            id,
            "AMENDMENT",
            OutputFormat.DOCX,
            "words[NAME_GENITIVE]=обласної програми&words[COUNCIL_GENITIVE]=Вигаданої ради");
    assertThat(decision)
        .contains("на «" + title + "»", "Продовжити строк дії з 2030 до 2032 року включно");
    assertThat(page("/programmes/" + id + "/difference"))
        .contains(title, "2026–2032")
        .doesNotContain("class=\"nothing\"");
  }

  @Test
  void whatIsKeptComesBackAndASignerDoesNot() {
    var id = lived.programme(keeper.acting(), executor.unit());
    assertThat(page("/programmes/" + id + "/papers/ADOPTION")).contains("програми");

    assertThat(
            post(
                id,
                "ADOPTION",
                "format=DOCX&words[CONTROL]=комісію з вигаданих питань&words[SIGNER]=Голова Приклад"))
        .hasStatusOk();

    assertThat(page("/programmes/" + id + "/papers/ADOPTION"))
        .contains("комісію з вигаданих питань")
        .doesNotContain("Голова Приклад");
  }

  @Test
  void aReportIsHeardWithItsNumbersAndCodesGiveTheBudgetPassport() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit(), Lived.WITH_MONEY);
    keeper
        .acting()
        .run(
            () -> {
              var line = money.lines(id, 2026).getFirst();
              var change =
                  new CodeUseChange(line.line(), new BudgetCode("0213124"), null, null, null);
              codes.add(id, line.key(), change);
              var year = new Period(Period.Kind.YEAR, 2026, 1);
              var report = reports.open(id, year, LocalDate.of(2027, 1, 15));
              reports.approve(report, 1, true);
            });

    var heard =
        read(id, "CONSIDERATION", OutputFormat.DOCX, "year=2026&words[NAME_GENITIVE]=програми");
    assertThat(heard)
        .contains("Про звіт про виконання програми за 2026 рік", "до відома", "тис. грн");
    var data = read(id, "BUDGET_PASSPORT", OutputFormat.ODT, "year=2026");
    assertThat(data).contains("0213124", "3124", "спеціалізованих служб");
  }

  @Test
  void aYearsFactIsAllThatWasToldOfTheYear() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit(), Lived.WITH_MONEY);
    var spent = new String[] {"111000", "222000"};
    keeper
        .acting()
        .run(
            () -> {
              for (int half = 1; half <= 2; half++) {
                var period = new Period(Period.Kind.HALF_YEAR, 2026, half);
                var report = reports.open(id, period, LocalDate.of(2027, 1, 15));
                var entry =
                    reports.rows(report).stream()
                        .filter(one -> !one.money().isEmpty())
                        .findFirst()
                        .orElseThrow();
                var line = entry.money().getFirst();
                var told =
                    new Spending(
                        line.line(), null, null, null, null, new BigDecimal(spent[half - 1]));
                var filled =
                    new Filled(
                        Contribution.Status.DONE,
                        "Так",
                        "Так",
                        null,
                        null,
                        null,
                        List.of(told),
                        true);
                own.handIn(entry.row().id(), entry.row().version(), filled);
                reports.acceptAll(report);
                reports.approve(report, reports.find(report).version(), true);
              }
            });

    var fact = read(id, "PLAN_FACT", OutputFormat.DOCX, "year=2026");

    assertThat(fact).contains("333", "01.01.2026–31.12.2026").doesNotContain("222");
    assertThat(page("/execution/" + id))
        .contains("Кошти за роками і джерелами", "333", "звіту немає", "обласний бюджет");
    assertThat(page("/execution/" + id + "?lang=en")).contains("Money by years and sources");
    assertThat(page("/public/programmes/" + id + "/execution"))
        .contains("Кошти за роками і джерелами", "обласний бюджет")
        .doesNotContainPattern(">\\s*333");
  }

  @Test
  void theCouncilHearsTheReportThatWasChosen() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit(), Lived.WITH_MONEY);
    var heard = new ArrayList<UUID>();
    keeper
        .acting()
        .run(
            () -> {
              for (int quarter = 1; quarter <= 2; quarter++) {
                var period = new Period(Period.Kind.QUARTER, 2026, quarter);
                var report = reports.open(id, period, LocalDate.of(2027, 1, 15));
                reports.approve(report, 1, true);
                heard.add(report);
              }
            });

    assertThat(page("/programmes/" + id + "/papers/CONSIDERATION"))
        .contains("Звіт за 1 квартал 2026 року", "Звіт за 2 квартал 2026 року");
    assertThat(read(id, "CONSIDERATION", OutputFormat.DOCX, "report=" + heard.getFirst()))
        .contains("за 1 квартал 2026 року")
        .doesNotContain("2 квартал");
    assertThat(post(id, "CONSIDERATION", "format=DOCX&report=" + UUID.randomUUID())).hasStatus(404);
  }

  @Test
  void whoMayNotManageMakesNothingAndAStrangerSeesNothing() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var address = "/programmes/" + id + "/papers";
    var stranger = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();

    assertThat(web.get().uri(address).with(stranger.asks()).exchange()).hasStatus(404);
    assertThat(
            web.post()
                .uri(address + "/PASSPORT?format=DOCX")
                .with(csrf())
                .with(executor.asks())
                .exchange())
        .hasStatus(403);
  }

  private String read(ProgrammeId id, String kind, OutputFormat format, String form)
      throws Exception {
    var answer = post(id, kind, "format=" + format + "&" + form);
    assertThat(answer).hasStatusOk();
    var bytes = answer.getResponse().getContentAsByteArray();
    var folder = Path.of("target/papers");
    Files.createDirectories(folder);
    Files.write(folder.resolve(kind + "." + format.extension()), bytes);
    var words = new ArrayList<String>();
    for (var block : new Documents().read(bytes, "x." + format.extension()).blocks()) {
      switch (block) {
        case Block.Paragraph(var text) -> words.add(text);
        case Block.Table(var grid) ->
            grid.rows()
                .forEach(row -> row.cells().stream().map(Grid.Cell::text).forEach(words::add));
        case Block.PageBreak() -> {}
      }
    }
    return String.join("\n", words).replaceAll("[\\s\\u00AD]+", " ");
  }

  private MvcTestResult post(ProgrammeId id, String kind, String form) {
    var request =
        web.post().uri("/programmes/" + id + "/papers/" + kind).with(csrf()).with(keeper.asks());
    for (var pair : form.split("&", -1)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        request = request.param(pair.substring(0, at), pair.substring(at + 1));
      }
    }
    return request.exchange();
  }

  private String page(String address) {
    var answer = web.get().uri(URI.create(address)).with(keeper.asks()).exchange();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
