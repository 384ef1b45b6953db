package ua.kolo.tracking.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;
import ua.kolo.programmes.Actual;
import ua.kolo.programmes.Outlines;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.reporting.Contribution;
import ua.kolo.tracking.reporting.Filled;
import ua.kolo.tracking.reporting.OwnRows;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.Printing;
import ua.kolo.tracking.reporting.ProgrammeReports;
import ua.kolo.tracking.reporting.ReportedRow;
import ua.kolo.tracking.reporting.Spending;

/// What a council is told of sums: the whole term by its final report, the year's plan beside a
/// part of the year.
@KoloTest
class FinalReportTests {
  private static final int LAST = 2026;
  private final Acting keeper =
      Acting.person(
          UUID.randomUUID(),
          "Проба",
          UUID.randomUUID(),
          UUID.randomUUID(),
          EnumSet.allOf(Right.class));
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final Printing printing;
  private final Drafting drafting;
  private final Outlines outlines;
  private final Lived lived;

  FinalReportTests(
      ProgrammeReports reports,
      OwnRows own,
      Printing printing,
      Drafting drafting,
      Outlines outlines,
      Lived lived) {
    this.reports = reports;
    this.own = own;
    this.printing = printing;
    this.drafting = drafting;
    this.outlines = outlines;
    this.lived = lived;
  }

  @Test
  void theFinalReportTellsEveryYearOfTheProgramme() throws Exception {
    var id = programme();
    for (int year = 2022; year < LAST; year++) {
      approved(id, new Period(Period.Kind.YEAR, year, 1), (year - 2021) + "1000");
    }
    var last = approved(id, new Period(Period.Kind.FINAL, LAST, 1), "51000");

    for (var form : Actual.Form.values()) {
      assertThat(paper(last, form)).as(form.name()).contains("155", "11", "21", "51");
    }
    assertThat(paper(last, Actual.Form.ADDED))
        .contains("Заключний звіт про виконання за весь строк, до 2026 року включно: ")
        .contains("Передбачено на весь строк", "Касові видатки, 2022 рік", "до 2026 року включно")
        .doesNotContain("не за весь рік");
    var planned = Words.thousands(keeper.call(() -> outlines.find(id)).total());
    assertThat(decision(id, LAST))
        .contains(
            "за весь строк (2022–2026 роки)",
            "На весь строк передбачено " + planned + " тис. грн, використано 155 тис. грн",
            "2022 рік – 11, 2023 рік – 21");
  }

  @Test
  void ofAYearNobodyToldWhollyThePaperSaysSoAndNoPerCentIsTaken() throws Exception {
    var id = programme();
    approved(id, new Period(Period.Kind.YEAR, 2022, 1), "11000");
    approved(id, new Period(Period.Kind.HALF_YEAR, 2024, 1), "31000");
    var last = approved(id, new Period(Period.Kind.FINAL, LAST, 1), "51000");

    assertThat(paper(last, Actual.Form.IN_PLACE))
        .contains("Кошти за 2023, 2024, 2025 враховано не за весь рік");
    assertThat(decision(id, LAST))
        .contains("використано 93 тис. грн", "Роки, враховані не повністю: 2023, 2024, 2025")
        .doesNotContain(" %)");
  }

  @Test
  void aPartOfAYearIsToldAgainstTheYearsSumAndThePapersSaySo() throws Exception {
    var id = programme();
    var quarter = approved(id, new Period(Period.Kind.QUARTER, LAST, 1), "51000");

    assertThat(paper(quarter, Actual.Form.ADDED)).contains("Передбачено на рік");
    assertThat(decision(id, LAST))
        .contains("На рік передбачено", "за 1 квартал 2026 року використано 51 тис. грн")
        .contains("% річного обсягу");
  }

  @Test
  void stateReasonAndDaysOfADeviationStandInTheTableAndInTheSheets() throws Exception {
    var id = programme();
    var year = approved(id, new Period(Period.Kind.YEAR, LAST, 1), "51000");

    for (var form : Actual.Form.values()) {
      assertThat(paper(year, form))
          .contains(
              "Виконано частково",
              "Проведено не все",
              "Причина: Бракувало коштів",
              "Дні виконання: 01.02.2026 – 03.03.2026");
    }
    var fact =
        keeper.call(
            () -> drafting.print(id, Kind.PLAN_FACT, Map.of(), LAST, null, OutputFormat.DOCX));
    assertThat(read(fact)).contains("Виконано частково. Причина: Бракувало коштів");
  }

  @Test
  void aProgrammeOfOneYearIsOfAYear() {
    assertThat(Material.yearsInWords(2026, 2026)).isEqualTo("2026 рік");
    assertThat(Material.yearsInWords(2022, 2026)).isEqualTo("2022–2026 роки");
    assertThat(Material.yearsInWords(2022, null)).isEqualTo("______ роки");
  }

  @Test
  void rowsOfSeveralReportsReadAtOnceAreThoseOfEach() throws Exception {
    var id = programme();
    var one = approved(id, new Period(Period.Kind.YEAR, 2025, 1), "11000");
    var other = approved(id, new Period(Period.Kind.YEAR, LAST, 1), "51000");

    var both = keeper.call(() -> reports.told(List.of(one, other)));
    for (var report : List.of(one, other)) {
      assertThat(both.get(report)).isEqualTo(keeper.call(() -> reports.told(report)));
    }
  }

  private UUID approved(ProgrammeId id, Period period, String spent) {
    return keeper.call(
        () -> {
          var report = reports.open(id, period, LocalDate.of(2027, 1, 15));
          var entry =
              reports.rows(report).stream()
                  .filter(one -> !one.money().isEmpty())
                  .findFirst()
                  .orElseThrow();
          own.handIn(entry.row().id(), entry.row().version(), told(entry, spent));
          reports.acceptAll(report);
          reports.approve(report, reports.find(report).version(), true);
          return report;
        });
  }

  private static Filled told(ReportedRow entry, String spent) {
    var line = entry.money().getFirst().line();
    return new Filled(
        Contribution.Status.PARTLY,
        "Проведено не все",
        "Бракувало коштів",
        null,
        LocalDate.of(2026, 2, 1),
        LocalDate.of(2026, 3, 3),
        List.of(new Spending(line, null, null, null, null, new BigDecimal(spent))),
        true);
  }

  private String decision(ProgrammeId id, int year) throws Exception {
    return read(
        keeper.call(
            () -> drafting.print(id, Kind.CONSIDERATION, Map.of(), year, null, OutputFormat.DOCX)));
  }

  private String paper(UUID report, Actual.Form form) throws Exception {
    return read(keeper.call(() -> printing.print(report, form, OutputFormat.DOCX)));
  }

  private static String read(byte[] file) throws Exception {
    return new Documents().read(file, "paper.docx").toString();
  }

  /// Our sample with money, of five years that end with this one.
  private ProgrammeId programme() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var sample = Files.readAllBytes(Path.of("src/main/resources/samples", Lived.WITH_MONEY));
    try (var from = new ZipInputStream(new ByteArrayInputStream(sample));
        var to = new ZipOutputStream(bytes)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(earlier(new String(from.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    return lived.programme(keeper, Lived.WITH_MONEY, bytes.toByteArray());
  }

  private static byte[] earlier(String part) {
    var text = part;
    for (int year = 2026; year <= 2030; year++) {
      text = text.replace(String.valueOf(year), String.valueOf(year - 4));
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
