package ua.kolo.tracking.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;
import ua.kolo.programmes.Act;
import ua.kolo.programmes.Actual;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.Tracking;

/// What a report tells outside the institution that keeps it: what was accepted, and the plan's
/// money once.
@KoloTest
class ToldReportTests {
  private static final int YEAR = 2026;
  private static final Period PERIOD = new Period(Period.Kind.YEAR, YEAR, 1);
  private final Acting keeper = someone();
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final PublishedReports published;
  private final Printing printing;
  private final Programmes programmes;
  private final Tracking tracking;
  private final Lived lived;

  ToldReportTests(
      ProgrammeReports reports,
      OwnRows own,
      PublishedReports published,
      Printing printing,
      Programmes programmes,
      Tracking tracking,
      Lived lived) {
    this.reports = reports;
    this.own = own;
    this.published = published;
    this.printing = printing;
    this.programmes = programmes;
    this.tracking = tracking;
    this.lived = lived;
  }

  @Test
  void aDraftIsNeitherPrintedNorPublishedNorCounted() throws Exception {
    var report = open(lived.programme(keeper, Lived.WITH_MONEY));
    var entry = withMoney(report);
    var line = entry.money().getFirst();
    var drafted = filled("Чернетка з іменем", spent(line, "777777"));
    keeper.run(() -> own.keep(entry.row().id(), entry.row().version(), drafted));

    keeper.run(
        () -> {
          reports.approve(report, reports.find(report).version(), true);
          reports.publish(report, reports.find(report).version());
        });

    var rows = published.rows(report);
    assertThat(rows).hasSameSizeAs(keeper.call(() -> reports.rows(report)));
    assertThat(rows).allMatch(one -> one.row().narrative() == null && one.row().status() == null);
    assertThat(MoneyPicture.of(rows).total().spent()).isNull();
    assertThat(MoneyPicture.of(rows).total().planned()).isPositive();
    var file = keeper.call(() -> printing.print(report, Actual.Form.ADDED, OutputFormat.DOCX));
    assertThat(new Documents().read(file, "zvit.docx").toString())
        .doesNotContain("Чернетка", "777 777", "777777");
  }

  @Test
  void whatTheCoordinatorWantedPutRightIsNotPublished() {
    var report = open(lived.programme(keeper, Lived.WITH_MONEY));
    var row = withMoney(report).row();
    keeper.run(
        () -> {
          var handed = own.handIn(row.id(), row.version(), filled("Проведено")).row();
          reports.giveBack(row.id(), handed.version(), "Приберіть імена");
          var again = own.find(row.id()).row();
          own.handIn(row.id(), again.version(), filled("Проведено"));
          reports.acceptAll(report);
          reports.approve(report, reports.find(report).version(), true);
          reports.publish(report, reports.find(report).version());
        });

    assertThat(published.rows(report))
        .anyMatch(one -> "Проведено".equals(one.row().narrative()))
        .allMatch(one -> one.row().returnedWhy() == null);
  }

  @Test
  void theMoneyOfALineOfSeveralBodiesCountsOnce() {
    var id = lived.programme(keeper, Lived.WITH_MONEY);
    var report = open(id);

    assertThat(planned(report)).isEqualByComparingTo(ofThePlan(id));
    var lines =
        keeper.call(() -> reports.rows(report)).stream().flatMap(one -> one.money().stream());
    assertThat(lines.filter(Spending::shared)).anyMatch(one -> one.planned() == null);
  }

  @Test
  void theTableOfTheReportAddsUpWhatSeveralBodiesSpentOfOneLine() {
    var report = open(lived.programme(keeper, Lived.WITH_MONEY));
    var shared =
        keeper.call(() -> reports.rows(report)).stream()
            .filter(one -> one.money().stream().anyMatch(Spending::shared))
            .toList();
    var key = shared.getFirst().row().key();
    var theirs = shared.stream().filter(one -> one.row().key().equals(key)).toList();
    assertThat(theirs).hasSizeGreaterThan(1);
    var line =
        theirs.getFirst().money().stream().filter(Spending::shared).findFirst().orElseThrow();
    keeper.run(
        () -> {
          for (var one : theirs.subList(0, 2)) {
            var sum = one.equals(theirs.getFirst()) ? "100" : "50";
            own.handIn(one.row().id(), one.row().version(), filled("Проведено", spent(line, sum)));
          }
          reports.acceptAll(report);
        });

    var printed =
        Printing.actuals(keeper.call(() -> reports.told(report))).stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow();

    assertThat(printed.money())
        .filteredOn(one -> one.line() == line.line())
        .singleElement()
        .satisfies(one -> assertThat(one.spent()).isEqualByComparingTo("150"));
  }

  @Test
  void theSumOfAllYearsIsNoYearsPlan() {
    var line =
        new AdoptedMeasure.Line(0, "бюджет", List.of(), Map.of(), new BigDecimal("500"), false);
    var act = new Act("рада", Act.Kind.DECISION, LocalDate.of(YEAR, 1, 5), "1");
    var id = new ProgrammeId(UUID.randomUUID());
    var several = new AdoptedPlan(id, "П", null, null, YEAR, 2028, 1, act, null, List.of());
    var one = new AdoptedPlan(id, "П", null, null, YEAR, YEAR, 1, act, null, List.of());

    assertThat(several.planned(line, YEAR)).isNull();
    assertThat(one.planned(line, YEAR)).isEqualByComparingTo("500");
  }

  @Test
  void theMoneyOfABodyWithoutARowIsToldOfByTheNext() {
    var line =
        new AdoptedMeasure.Line(
            0, "бюджет", List.of("Перший", "Другий"), Map.of(YEAR, BigDecimal.TEN), null, false);
    var takers =
        List.of(
            new AdoptedMeasure.Taker("Перший", true), new AdoptedMeasure.Taker("Другий", false));
    var measure =
        new AdoptedMeasure(
            "1", "1", "Захід", null, null, null, takers, List.of(), List.of(line), List.of());
    var second = UUID.randomUUID();

    var act = new Act("рада", Act.Kind.DECISION, LocalDate.of(YEAR, 1, 5), "1");
    var id = new ProgrammeId(UUID.randomUUID());
    var plan = new AdoptedPlan(id, "П", null, null, YEAR, 2028, 1, act, null, List.of(measure));

    assertThat(AskedRows.lines(plan, measure, Map.of("Другий", second), YEAR))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.row()).isEqualTo(second);
              assertThat(one.planned()).isEqualTo(BigDecimal.TEN);
              assertThat(one.shared()).isFalse();
            });
  }

  @Test
  void aReportKeepsTheRowsAndWordsOfTheEditionInForceAtThePeriodsEnd() {
    var id = lived.programme(keeper, Lived.SAMPLE);
    var old = keeper.call(() -> programmes.adopted(id)).measures();
    int parts = keeper.call(() -> tracking.participations(id)).size();
    var before = new Period(Period.Kind.QUARTER, 2026, 1);
    var due = LocalDate.of(2026, 1, 15);
    lived.amend(keeper, id);
    keeper.run(
        () -> {
          var last = programmes.plan(id).measures().getLast().key();
          programmes.edit(id, programmes.find(id).version(), new Correction.DeleteMeasure(last));
          lived.adoptAmended(id);
        });

    var rows = keeper.call(() -> reports.rows(reports.open(id, before, due)));

    assertThat(rows).hasSize(parts);
    assertThat(rows.getFirst().row().text()).isEqualTo(old.getFirst().text());
    assertThat(rows.getLast().row().key()).isEqualTo(old.getLast().key());
    var after = keeper.call(() -> reports.rows(open(id)));
    assertThat(after).hasSizeLessThan(parts);
    assertThat(after.getFirst().row().text()).isEqualTo("Новий текст заходу");
  }

  @Test
  void whatWasReportedKeepsItsWordsWhenThePlanIsReworded() {
    var id = lived.programme(keeper, Lived.SAMPLE);
    var before = new Period(Period.Kind.QUARTER, 2026, 1);
    var report = keeper.call(() -> reports.open(id, before, LocalDate.of(2026, 1, 15)));
    var text = keeper.call(() -> reports.rows(report)).getFirst().row().text();
    lived.amend(keeper, id);
    keeper.run(() -> lived.adoptAmended(id));

    assertThat(keeper.call(() -> reports.rows(report)).getFirst().row().text()).isEqualTo(text);
  }

  @Test
  void aReportOpenedAgainIsPutRightRowByRow() {
    var report = open(lived.programme(keeper, Lived.WITH_MONEY));
    var row = withMoney(report).row();
    keeper.run(
        () -> {
          var handed = own.handIn(row.id(), row.version(), filled("Проведено")).row();
          reports.accept(row.id(), handed.version());
          reports.unaccept(row.id(), own.find(row.id()).row().version());
        });
    assertThat(keeper.call(() -> reports.find(report)).waiting()).isOne();

    keeper.run(
        () -> {
          reports.accept(row.id(), own.find(row.id()).row().version());
          reports.approve(report, reports.find(report).version(), true);
          reports.reopen(report, reports.find(report).version(), "Помилка");
          reports.giveBack(row.id(), own.find(row.id()).row().version(), "Виправте суму");
        });
    assertThat(keeper.call(() -> own.find(row.id()).row().isWritable())).isTrue();
    assertThatThrownBy(
            () -> keeper.run(() -> reports.unaccept(row.id(), own.find(row.id()).row().version())))
        .hasMessageContaining("reporting.unaccept");
  }

  private BigDecimal planned(UUID report) {
    return Objects.requireNonNull(
        MoneyPicture.of(keeper.call(() -> reports.rows(report))).total().planned());
  }

  private BigDecimal ofThePlan(ProgrammeId id) {
    return keeper.call(() -> programmes.adopted(id)).measures().stream()
        .flatMap(measure -> measure.lines().stream())
        .filter(line -> !line.ofWhich())
        .map(ToldReportTests::inTheYear)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @Nullable BigDecimal inTheYear(AdoptedMeasure.Line line) {
    return line.byYear().get(YEAR);
  }

  private ReportedRow withMoney(UUID report) {
    return keeper.call(() -> reports.rows(report)).stream()
        .filter(one -> !one.money().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private UUID open(ProgrammeId id) {
    return keeper.call(() -> reports.open(id, PERIOD, LocalDate.of(2027, 1, 15)));
  }

  private static Spending spent(Spending line, String sum) {
    return new Spending(
        line.line(), line.source(), line.planned(), null, null, new BigDecimal(sum));
  }

  private static Filled filled(String words, Spending... money) {
    return new Filled(
        Contribution.Status.DONE, words, null, null, null, null, List.of(money), true);
  }

  private static Acting someone() {

    return Acting.person(
        UUID.randomUUID(),
        "Проба",
        UUID.randomUUID(),
        UUID.randomUUID(),
        EnumSet.allOf(Right.class));
  }
}
