package ua.kolo.tracking.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReports;
import ua.kolo.tracking.reporting.TreasuryFigures;

/// Figures of the treasury from the file to the line of a measure, and what is refused on the way.
@KoloTest
class CashTests {
  private static final CashOrder YEAR =
      new CashOrder(List.of(), false, CashPeriod.year(2026), null);
  private final Acting keeper = someone(Right.values());
  private final Acting executor = someone(Right.PROGRAMME_READ, Right.PROGRAMME_REPORT);
  private final CashImports imports;
  private final BudgetCodes codes;
  private final ProgrammeMoney money;
  private final CashFacts facts;
  private final ProgrammeReports reports;
  private final Lived lived;

  CashTests(
      CashImports imports,
      BudgetCodes codes,
      ProgrammeMoney money,
      CashFacts facts,
      ProgrammeReports reports,
      Lived lived) {
    this.imports = imports;
    this.codes = codes;
    this.money = money;
    this.facts = facts;
    this.reports = reports;
    this.lived = lived;
  }

  @Test
  void aTryWritesNothingAndTheSameFileTwiceWritesOnce() {
    var rows = rows("КПКВК;План;Касові", "0213124;100;50", "0213121;10;5");

    assertThat(keeper.call(() -> imports.tried(rows, YEAR)).changes()).hasSize(2);
    assertThat(keeper.call(imports::list)).isEmpty();
    assertThat(take(rows)).isEqualTo(2);
    var again = keeper.call(() -> imports.tried(rows, YEAR));
    assertThat(again.same()).isEqualTo(2);
    assertThat(again.changes()).isEmpty();
    assertThatThrownBy(() -> take(rows)).hasMessageContaining("cash.take.nothing");
    assertThat(keeper.call(imports::list)).hasSize(1);
  }

  @Test
  void aNewerSumCountsAndAWithdrawnFileGivesTheOlderBack() {
    take(rows("КПКВК;Касові", "0213124;50"));
    var newer = rows("КПКВК;Касові", "0213124;70");

    var trial = keeper.call(() -> imports.tried(newer, YEAR));
    assertThat(trial.changes().getFirst().before())
        .extracting(CashAmounts::spent, BIG_DECIMAL)
        .isEqualByComparingTo("50");
    take(newer);

    assertThat(waiting()).isEqualByComparingTo("70");
    var last = keeper.call(imports::list).getFirst().id();
    keeper.run(() -> imports.withdraw(last));
    assertThat(waiting()).isEqualByComparingTo("50");
    assertThatThrownBy(() -> keeper.run(() -> imports.withdraw(last))).isInstanceOf(NotFound.class);
  }

  @Test
  void whatNoLineTakesStaysListedAndGoesWhenSomebodySaysWhere() {
    var id = programme();
    take(rows("КПКВК;Касові", "0213124;50"));
    assertThat(keeper.call(imports::waiting).getFirst().why()).isEqualTo(Placing.Why.NO_LINE);
    var line = lines(id).getFirst();

    give(id, line, "3124", null);

    assertThat(keeper.call(imports::waiting)).isEmpty();
    assertThat(spent(lines(id).getFirst())).isEqualByComparingTo("50");
    var use = lines(id).getFirst().codes().getFirst();
    keeper.run(() -> codes.remove(id, use.id()));
    assertThat(keeper.call(imports::waiting)).hasSize(1);
    keeper.run(() -> codes.restore(id, use.id()));
    assertThat(keeper.call(imports::waiting)).isEmpty();
  }

  @Test
  void aCodeOfSeveralLinesIsSplitBySharesOrByHandAndNeverByItself() {
    var id = programme();
    var lines = lines(id);
    var first = give(id, lines.get(0), "0213124", null);
    var second = give(id, lines.get(1), "0213124", null);
    take(rows("КПКВК;Касові", "0213124;100"));
    var figure = keeper.call(imports::waiting).getFirst();
    assertThat(figure.why()).isEqualTo(Placing.Why.BY_HAND);
    assertThat(lines(id).get(0).fact()).isNull();

    var parts = Map.of(first, spent("30"), second, spent("70"));
    var tooMuch = Map.of(first, spent("31"), second, spent("70"));
    var of = figure.figure().id();
    assertThatThrownBy(() -> keeper.run(() -> imports.split(of, tooMuch)))
        .hasMessageContaining("cash.split.above");
    keeper.run(() -> imports.split(of, parts));
    assertThat(spent(lines(id).get(1))).isEqualByComparingTo("70");

    keeper.run(() -> imports.split(of, Map.of()));
    keeper.run(() -> codes.share(id, first, 1, new BigDecimal("40")));
    assertThat(keeper.call(imports::waiting)).hasSize(1);
    assertThatThrownBy(() -> keeper.run(() -> codes.share(id, second, 1, new BigDecimal("61"))))
        .isInstanceOf(Conflict.class);
    keeper.run(() -> codes.share(id, second, 1, new BigDecimal("60")));
    assertThat(keeper.call(imports::waiting)).isEmpty();
    assertThat(spent(lines(id).get(0))).isEqualByComparingTo("40");
  }

  @Test
  void rowsWithFaultsAreLeftOutOnlyWhenSomebodyReadThem() {
    var rows = rows("КПКВК;План;Касові", "0213124;10;50", "021;1;1х", "0213121;10;5", "99991;1;1");

    assertThatThrownBy(() -> keeper.run(() -> imports.take("a.csv", rows, YEAR, false)))
        .isInstanceOf(Conflict.class);
    assertThat(keeper.call(() -> imports.take("a.csv", rows, YEAR, true).rows())).isEqualTo(2);
  }

  @Test
  void aPeriodWhoseReportIsApprovedTakesNothingMore() {
    var id = programme();
    give(id, lines(id).getFirst(), "0213124", null);
    take(rows("КПКВК;Касові", "0213124;10"));
    var source = keeper.call(imports::list).getFirst().id();
    approve(id);

    var trial =
        keeper.call(() -> imports.tried(rows("КПКВК;Касові", "0213124;11", "0213121;5"), YEAR));

    assertThat(trial.faults()).extracting(CashFault::code).containsExactly("closed");
    assertThat(trial.changes())
        .extracting(one -> one.line().code().digits())
        .containsExactly("0213121");
    assertThatThrownBy(() -> keeper.run(() -> imports.withdraw(source)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aTimeNotBegunAndMoneyToldInAnotherWayAreRefused() {
    take(rows("КПКВК;Фонд;Касові", "0213124;загальний;10", "0213121;;5"));
    var later = new CashOrder(List.of(), false, CashPeriod.year(2999), null);
    var quarter =
        new CashOrder(
            List.of(),
            false,
            new CashPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
            null);

    assertThat(faults(rows("КПКВК;Касові", "0213125;10"), later)).containsExactly("future");
    assertThat(faults(rows("КПКВК;Касові", "0213124;10"), YEAR)).containsExactly("otherwise");
    assertThat(faults(rows("КПКВК;Касові", "0213124;10"), quarter)).containsExactly("otherwise");
    assertThat(faults(rows("КПКВК;Касові", "3121;10"), YEAR)).containsExactly("otherwise");
    assertThat(faults(rows("КПКВК;Касові", "3126;10", "0213126;10"), YEAR))
        .containsExactly("otherwise");
    assertThat(faults(rows("КПКВК;Фонд;Касові", "0213124;спеціальний;3"), YEAR)).isEmpty();
  }

  @Test
  void moneyMovedToAnotherKindOfSpendingCountsOnce() {
    take(rows("КПКВК;КЕКВ;Касові", "0213124;2240;100", "0213124;2210;7"));
    var moved = rows("КПКВК;КЕКВ;Касові", "0213124;2250;100", "0213124;2210;7");

    assertThat(faults(moved, YEAR)).containsExactly("omitted");
    assertThatThrownBy(() -> take(moved)).isInstanceOf(Conflict.class);
    keeper.run(() -> imports.take("a.csv", moved, YEAR, true));

    assertThat(keeper.call(imports::waiting))
        .extracting(one -> one.figure().kekv())
        .containsExactlyInAnyOrder("2250", "2210");
    assertThat(keeper.call(() -> imports.tried(moved, YEAR)).changes()).isEmpty();
  }

  @Test
  void aFileThatTellsOfOneColumnLeavesTheOthersAsTheyWere() {
    take(rows("КПКВК;Затверджено зі змінами", "0213124;100"));
    take(rows("КПКВК;Касові", "0213124;40"));

    var amounts = keeper.call(imports::waiting).getFirst().figure().amounts();
    assertThat(amounts.allocated()).isEqualByComparingTo("100");
    assertThat(amounts.spent()).isEqualByComparingTo("40");
  }

  @Test
  void whatWaitsForAHandMakesTheLineKnownInPartOnly() {
    var id = programme();
    give(id, lines(id).get(0), "0213124", null);
    take(rows("КПКВК;КЕКВ;Касові", "0213124;2240;100"));
    assertThat(lines(id).getFirst().fact()).matches(CashFact::whole);

    var second = lines(id).get(1);
    var change = new CodeUseChange(second.line(), new BudgetCode("0213124"), "2250", null, null);
    keeper.run(() -> codes.add(id, second.key(), change));
    keeper.run(
        () ->
            imports.take(
                "a.csv",
                rows("КПКВК;КЕКВ;Касові", "0213124;2240;100", "0213124;2250;9"),
                YEAR,
                true));

    assertThat(lines(id).getFirst().fact()).matches(fact -> !fact.whole());
    assertThat(figures(executor, id).values()).anyMatch(figure -> !figure.whole());
  }

  @Test
  void codesBesideAnApprovedReportStayAndAFirstFigureIsStillTaken() {
    var id = programme();
    var use = give(id, lines(id).getFirst(), "0213124", null);
    approve(id);

    take(rows("КПКВК;Касові", "0213124;10"));

    assertThatThrownBy(() -> keeper.run(() -> codes.share(id, use, 1, new BigDecimal("40"))))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> keeper.run(() -> codes.remove(id, use))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> give(id, lines(id).get(1), "0213124", null))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void moneyThatCameBackIsSplitToo() {
    var id = programme();
    var first = give(id, lines(id).get(0), "0213124", null);
    give(id, lines(id).get(1), "0213124", null);
    take(rows("КПКВК;Касові", "0213124;-100"));
    var of = keeper.call(imports::waiting).getFirst().figure().id();

    assertThatThrownBy(() -> keeper.run(() -> imports.split(of, Map.of(first, spent("-101")))))
        .hasMessageContaining("cash.split.above");
    keeper.run(() -> imports.split(of, Map.of(first, spent("-100"))));

    assertThat(keeper.call(imports::waiting)).isEmpty();
  }

  @Test
  void thousandsTakenForHryvniasAreSeenAgainstThePlan() {
    var id = programme();
    var planned = lines(id).stream().filter(one -> one.planned() != null).findFirst().orElseThrow();
    give(id, planned, "0213124", null);
    var plan = Objects.requireNonNull(planned.planned());
    var right = plan.toPlainString();
    var wrong = plan.movePointLeft(3).toPlainString();

    assertThat(faults(rows("КПКВК;План", "0213124;" + right), YEAR)).isEmpty();
    assertThat(faults(rows("КПКВК;План", "0213124;" + wrong), YEAR))
        .containsExactly("thousandfold");
  }

  @Test
  void whoTakesPartReadsTheTreasurysFiguresAndAStrangerNothing() {
    var id = programme();
    give(id, lines(id).getFirst(), "0213124", null);
    take(rows("КПКВК;Касові", "0213124;10"));

    assertThat(figures(executor, id)).isNotEmpty();
    assertThat(figures(someone(Right.values()), id)).isEmpty();
    assertThat(someone(Right.values()).call(imports::waiting)).isEmpty();
    assertThatThrownBy(() -> executor.run(() -> take(rows("КПКВК;Касові", "0213124;1"), executor)))
        .isInstanceOf(Forbidden.class);
    var stranger = someone(Right.values());
    assertThatThrownBy(() -> stranger.call(() -> money.lines(id, 2026)))
        .isInstanceOf(NotFound.class);
  }

  private Map<TreasuryFigures.Place, TreasuryFigures.Figure> figures(Acting who, ProgrammeId id) {
    var year = CashPeriod.year(2026);
    return who.call(() -> inTransaction(id, year));
  }

  private Map<TreasuryFigures.Place, TreasuryFigures.Figure> inTransaction(
      ProgrammeId id, CashPeriod year) {
    return facts.of(id.value(), keeper.unit(), year.from(), year.to());
  }

  private void approve(ProgrammeId id) {
    var year = new Period(Period.Kind.YEAR, 2026, 1);
    keeper.run(
        () -> {
          var report = reports.open(id, year, LocalDate.of(2027, 1, 15));
          reports.approve(report, 1, true);
        });
  }

  private UUID give(ProgrammeId id, MoneyLine line, String code, @Nullable String share) {
    var change =
        new CodeUseChange(
            line.line(),
            new BudgetCode(code),
            null,
            null,
            share == null ? null : new BigDecimal(share));
    return keeper.call(() -> codes.add(id, line.key(), change));
  }

  private List<String> faults(List<List<String>> rows, CashOrder order) {
    return keeper.call(() -> imports.tried(rows, order)).faults().stream()
        .map(CashFault::code)
        .toList();
  }

  private List<MoneyLine> lines(ProgrammeId id) {
    return keeper.call(() -> money.lines(id, 2026));
  }

  private ProgrammeId programme() {
    return lived.programme(keeper, executor.unit(), Lived.WITH_MONEY);
  }

  private static @Nullable BigDecimal spent(MoneyLine line) {
    var fact = line.fact();
    return fact == null ? null : fact.amounts().spent();
  }

  private @Nullable BigDecimal waiting() {
    return keeper.call(imports::waiting).getFirst().figure().amounts().spent();
  }

  private int take(List<List<String>> rows) {
    return keeper.call(() -> take(rows, keeper));
  }

  private int take(List<List<String>> rows, Acting unused) {
    return imports.take("вигадане.csv", rows, YEAR, false).rows();
  }

  private static CashAmounts spent(String amount) {
    return new CashAmounts(null, null, null, new BigDecimal(amount));
  }

  private static List<List<String>> rows(String... lines) {
    return Arrays.stream(lines).map(line -> List.of(line.split(";", -1))).toList();
  }

  private static Acting someone(Right... rights) {
    var set = EnumSet.noneOf(Right.class);
    set.addAll(Arrays.asList(rights));
    return Acting.person(
        UUID.randomUUID(), "Вигадана Особа", UUID.randomUUID(), UUID.randomUUID(), set);
  }
}
