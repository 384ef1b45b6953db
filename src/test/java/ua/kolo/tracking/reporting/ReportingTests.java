package ua.kolo.tracking.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.KoloTest;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.Actual;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.Tracking;

/// A report from its opening to anybody's reading, and what is refused on the way.
@KoloTest
class ReportingTests {
  private static final Period YEAR = new Period(Period.Kind.YEAR, 2026, 1);
  private static final LocalDate DUE = LocalDate.of(2027, 1, 15);
  private final Acting keeper = someone(Right.values());
  private final Acting executor = someone(Right.PROGRAMME_READ, Right.PROGRAMME_REPORT);
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final PublishedReports published;
  private final Printing printing;
  private final Tracking tracking;
  private final Lived lived;
  private final TransactionOperations transaction;

  ReportingTests(
      ProgrammeReports reports,
      OwnRows own,
      PublishedReports published,
      Printing printing,
      Tracking tracking,
      Lived lived,
      TransactionOperations transaction) {
    this.reports = reports;
    this.own = own;
    this.published = published;
    this.printing = printing;
    this.tracking = tracking;
    this.lived = lived;
    this.transaction = transaction;
  }

  @Test
  void everyBodyOfEveryMeasureGetsItsRowAndSeesItsOwn() {
    var id = lived.programme(keeper, executor.unit());

    var report = open(id);

    var parts = keeper.call(() -> tracking.participations(id));
    assertThat(keeper.call(() -> reports.rows(report))).hasSize(parts.size());
    var theirs = executor.call(own::list);
    assertThat(theirs).isNotEmpty().hasSizeLessThan(parts.size());
    assertThat(theirs).allMatch(row -> executor.unit().equals(row.body()));
    assertThat(someone(Right.values()).call(own::list)).isEmpty();
  }

  @Test
  void aReportOfAPeriodIsOpenedOnceAndNotBeforeItsTime() {
    var id = lived.programme(keeper, executor.unit());
    open(id);

    assertThatThrownBy(() -> open(id)).isInstanceOf(Conflict.class);
    var later = new Period(Period.Kind.YEAR, 2999, 1);
    assertThatThrownBy(() -> keeper.run(() -> reports.open(id, later, DUE)))
        .hasMessageContaining("reporting.open.future");
  }

  @Test
  void aRowGoesToTheCoordinatorComesBackWithAReasonAndIsAccepted() {
    var report = open(lived.programme(keeper, executor.unit()));
    var row = executor.call(own::list).getFirst();

    var handed = executor.call(() -> own.handIn(row.id(), row.version(), done("Проведено")));
    assertThatThrownBy(
            () -> executor.run(() -> own.keep(row.id(), handed.row().version(), done("Ще"))))
        .isInstanceOf(Conflict.class);
    keeper.run(() -> reports.giveBack(row.id(), handed.row().version(), "Додайте кількість"));
    var back = executor.call(() -> own.find(row.id())).row();
    assertThat(back.returnedWhy()).isEqualTo("Додайте кількість");
    assertThat(back.narrative()).isEqualTo("Проведено");
    var again =
        executor.call(() -> own.handIn(row.id(), back.version(), done("Проведено 3 навчання")));
    keeper.run(() -> reports.accept(row.id(), again.row().version()));

    assertThat(keeper.call(() -> reports.find(report)).accepted()).isOne();
  }

  @Test
  void aReasonAloneIsToldToo() {
    open(lived.programme(keeper, executor.unit()));
    var row = executor.call(own::list).getFirst();
    var why = new Filled(null, null, "Чекаємо коштів", null, null, null, List.of(), false);
    executor.run(() -> own.keep(row.id(), row.version(), why));

    assertThat(RowWords.of(executor.call(() -> own.find(row.id())).row()))
        .isEqualTo("Причина: Чекаємо коштів");
  }

  @Test
  void twoOfOneInstitutionWriteOneRowAndTheSecondLosesNothing() {
    open(lived.programme(keeper, executor.unit()));
    var row = executor.call(own::list).getFirst();
    executor.run(() -> own.keep(row.id(), row.version(), done("Слова першої")));

    assertThatThrownBy(
            () -> executor.run(() -> own.keep(row.id(), row.version(), done("Слова другої"))))
        .isInstanceOf(Stale.class);

    assertThat(executor.call(() -> own.find(row.id())).row().narrative()).isEqualTo("Слова першої");
  }

  @Test
  void twoBodiesOfOneMeasureKeepBothTexts() {
    var id = lived.programme(keeper, executor.unit());
    var report = open(id);
    var rows = keeper.call(() -> reports.rows(report));
    var shared =
        rows.stream()
            .map(ReportedRow::row)
            .filter(row -> rows.stream().filter(o -> o.row().key().equals(row.key())).count() > 1)
            .map(Contribution::key)
            .findFirst()
            .orElseThrow();
    var both = rows.stream().map(ReportedRow::row).filter(row -> row.key().equals(shared)).toList();

    for (var row : both) {
      keeper.run(() -> own.handIn(row.id(), row.version(), done("Текст " + row.executor())));
    }

    var printed = Printing.actuals(keeper.call(() -> reports.rows(report)));
    var words =
        printed.stream().filter(one -> one.key().equals(shared)).findFirst().orElseThrow().result();
    assertThat(both).allSatisfy(row -> assertThat(words).contains("Текст " + row.executor()));
  }

  @Test
  void anApprovedReportTakesNothingMoreUntilItIsOpenedAgainWithAReason() {
    var report = open(lived.programme(keeper, executor.unit()));
    var row = executor.call(own::list).getFirst();
    var handed = executor.call(() -> own.handIn(row.id(), row.version(), done("Проведено")));

    assertThatThrownBy(() -> approve(report, true)).hasMessageContaining("waiting");
    keeper.run(() -> reports.acceptAll(report));
    assertThatThrownBy(() -> approve(report, false)).hasMessageContaining("missing");
    approve(report, true);

    assertThatThrownBy(
            () ->
                executor.run(
                    () -> own.handIn(row.id(), handed.row().version() + 1, done("Пізніше"))))
        .hasMessageContaining("reporting.closed");
    int version = keeper.call(() -> reports.find(report)).version();
    assertThatThrownBy(() -> keeper.run(() -> reports.reopen(report, version, " ")))
        .hasMessageContaining("noWhy");
    keeper.run(() -> reports.reopen(report, version, "Помилка в сумі"));
    assertThat(keeper.call(() -> reports.find(report)).isOpen()).isTrue();
  }

  @Test
  void whoWritesWhileTheReportIsApprovedIsToldAndLosesNothing() throws Exception {
    var report = open(lived.programme(keeper, executor.unit()));
    var row = executor.call(own::list).getFirst();
    var late = new AtomicReference<CompletableFuture<Void>>();
    keeper.run(
        () ->
            transaction.executeWithoutResult(
                _ -> {
                  reports.approve(report, reports.find(report).version(), true);
                  late.set(
                      CompletableFuture.runAsync(
                          () ->
                              executor.run(
                                  () -> own.handIn(row.id(), row.version(), done("Пізно")))));
                  assertThat(late.get()).failsWithin(Duration.ofMillis(500));
                }));

    assertThat(late.get())
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableThat()
        .withMessageContaining("reporting.closed");
    assertThat(keeper.call(() -> reports.rows(report)))
        .noneMatch(one -> one.row().state() == Contribution.State.SUBMITTED);
  }

  @Test
  void anybodyReadsItOnceItIsPublishedAndNotBefore() {
    var id = lived.programme(keeper, executor.unit());
    var report = open(id);
    assertThat(published.list(id)).isEmpty();
    approve(report, true);

    keeper.run(() -> reports.publish(report, reports.find(report).version()));

    assertThat(published.list(id)).hasSize(1);
    assertThat(published.rows(report)).isNotEmpty();
    keeper.run(() -> reports.withdraw(report, reports.find(report).version()));
    assertThat(published.list(id)).isEmpty();
    assertThat(published.rows(report)).isEmpty();
  }

  @Test
  void whatLooksWrongIsNamedAndMayBeConfirmed() {
    var line = new Spending(0, "бюджет", sum("24000"), sum("24"), null, sum("25"));
    var filled = filled(Contribution.Status.DONE, "Проведено", null, List.of(line));

    assertThat(Doubts.of(yearly(), filled).stream().map(Doubts.Doubt::code))
        .containsExactly("spentAboveAllocated", "thousandfold", "deviation");
    var right = new Spending(0, "бюджет", sum("24000"), sum("24000"), null, sum("23900"));
    assertThat(Doubts.of(yearly(), filled(Contribution.Status.DONE, "Так", null, List.of(right))))
        .isEmpty();
  }

  @Test
  void whatASourceSavedDoesNotMakeGoodWhatAnotherOverspentAndSilenceIsNamed() {
    var saved = new Spending(0, "бюджет", sum("100"), null, null, sum("80"));
    var over = new Spending(1, "інші", sum("100"), null, null, sum("120"));
    assertThat(codes(filled(Contribution.Status.DONE, "Так", null, List.of(saved, over))))
        .containsExactly("deviation");
    var less = new Spending(0, "бюджет", sum("100"), sum("50"), null, sum("100"));
    assertThat(codes(filled(Contribution.Status.DONE, "Так", null, List.of(less))))
        .contains("deviation");
    var silent = new Spending(0, "бюджет", sum("100"), null, null, null);
    assertThat(codes(filled(Contribution.Status.DONE, "Так", null, List.of(silent))))
        .containsExactly("noSpent");
    var shared = new Spending(0, "бюджет", sum("100"), null, null, sum("40"), true);
    assertThat(codes(filled(Contribution.Status.DONE, "Так", null, List.of(shared)))).isEmpty();
  }

  @Test
  void aZeroReportIsSaidAndWhatIsMissingIsAsked() {
    assertThat(Doubts.of(yearly(), filled(Contribution.Status.NO_CASES, null, null, List.of())))
        .isEmpty();
    assertThat(codes(filled(Contribution.Status.DONE, null, null, List.of())))
        .containsExactly("noNarrative");
    assertThat(codes(filled(Contribution.Status.PARTLY, "Щось", null, List.of())))
        .containsExactly("noReason");
  }

  @Test
  void theReportIsTheCouncilsOwnTableWithWhatWasDone() throws Exception {
    var report = open(lived.programme(keeper, executor.unit()));
    var row = executor.call(own::list).getFirst();
    executor.run(() -> own.handIn(row.id(), row.version(), done("Проведено три навчання")));
    keeper.run(() -> reports.acceptAll(report));

    for (var format : List.of(OutputFormat.DOCX, OutputFormat.ODT, OutputFormat.XLSX)) {
      for (var form : Actual.Form.values()) {
        var file = keeper.call(() -> printing.print(report, form, format));
        var read = new Documents().read(file, "zvit." + format.extension());
        assertThat(read.toString()).contains("Проведено три навчання");
      }
    }
    assertThat(keeper.call(() -> printing.print(report, Actual.Form.ADDED, OutputFormat.PDF)))
        .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThatThrownBy(
            () ->
                someone(Right.values())
                    .run(() -> printing.print(report, Actual.Form.ADDED, OutputFormat.PDF)))
        .isInstanceOf(NotFound.class);
  }

  private UUID open(ProgrammeId id) {
    return keeper.call(() -> reports.open(id, YEAR, DUE));
  }

  private void approve(UUID report, boolean missing) {
    keeper.run(() -> reports.approve(report, reports.find(report).version(), missing));
  }

  private Contribution yearly() {
    open(lived.programme(keeper, executor.unit()));
    return executor.call(own::list).getFirst();
  }

  private List<String> codes(Filled filled) {
    if (row == null) {
      row = yearly();
    }
    return Doubts.of(row, filled).stream().map(Doubts.Doubt::code).toList();
  }

  private @Nullable Contribution row;

  private static Filled done(String words) {
    return filled(Contribution.Status.DONE, words, null, List.of());
  }

  private static Filled filled(
      Contribution.Status status,
      @Nullable String narrative,
      @Nullable String reason,
      List<Spending> money) {
    return new Filled(status, narrative, reason, null, null, null, money, false);
  }

  private static BigDecimal sum(String amount) {
    return new BigDecimal(amount);
  }

  private static Acting someone(Right... rights) {
    return Acting.person(
        UUID.randomUUID(),
        "Проба",
        UUID.randomUUID(),
        UUID.randomUUID(),
        EnumSet.copyOf(List.of(rights)));
  }
}
