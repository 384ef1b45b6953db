package ua.kolo.tracking.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacingTests {
  private final CashFigure figure = figure("0213124", "2240", Fund.GENERAL, "100.00");

  @Test
  void aCodeThatServesOneLineGivesItEverything() {
    var placing = Placing.of(figure, List.of(use("0213124", null, null, null)), Map.of());

    assertThat(placing.why()).isNull();
    assertThat(placing.parts().values().iterator().next().spent()).isEqualByComparingTo("100");
  }

  @Test
  void aCodeNobodyGaveStaysWithItsReason() {
    var placing = Placing.of(figure, List.of(use("0213121", null, null, null)), Map.of());

    assertThat(placing.why()).isEqualTo(Placing.Why.NO_LINE);
    assertThat(placing.rest().spent()).isEqualByComparingTo("100");
  }

  @Test
  void fourDigitsTakeEveryLocalCodeThatEndsSoAndNotTheOtherWay() {
    assertThat(Placing.of(figure, List.of(use("3124", null, null, null)), Map.of()).why()).isNull();
    var shared = figure("3124", null, null, "5");
    assertThat(Placing.of(shared, List.of(use("0213124", null, null, null)), Map.of()).why())
        .isEqualTo(Placing.Why.NO_LINE);
  }

  @Test
  void aUseForOneKindOfSpendingOrFundTakesOnlyThat() {
    assertThat(Placing.of(figure, List.of(use("3124", "2240", null, null)), Map.of()).why())
        .isNull();
    assertThat(Placing.of(figure, List.of(use("3124", "2210", null, null)), Map.of()).why())
        .isEqualTo(Placing.Why.NO_LINE);
    assertThat(Placing.of(figure, List.of(use("3124", null, Fund.SPECIAL, null)), Map.of()).why())
        .isEqualTo(Placing.Why.NO_LINE);
  }

  @Test
  void severalLinesWithoutSharesWaitForAHand() {
    var uses = List.of(use("3124", null, null, null), use("0213124", null, null, "40"));

    var placing = Placing.of(figure, uses, Map.of());

    assertThat(placing.why()).isEqualTo(Placing.Why.BY_HAND);
    assertThat(placing.parts()).isEmpty();
  }

  @Test
  void sharesMakeTheWholeToAKopeck() {
    var uses =
        List.of(
            use("3124", null, null, "33.3333"),
            use("3124", null, null, "33.3333"),
            use("3124", null, null, "33.3334"));

    var placing = Placing.of(figure("0213124", null, null, "100.01"), uses, Map.of());

    assertThat(placing.why()).isNull();
    assertThat(
            placing.parts().values().stream()
                .map(CashAmounts::spent)
                .reduce(BigDecimal.ZERO, (one, other) -> CashAmounts.sum(one, other)))
        .isEqualByComparingTo("100.01");
  }

  @Test
  void sharesBelowTheWholeLeaveARest() {
    var placing = Placing.of(figure, List.of(use("3124", null, null, "40")), Map.of());

    assertThat(placing.why()).isEqualTo(Placing.Why.SHARES);
    assertThat(placing.rest().spent()).isEqualByComparingTo("60");
  }

  @Test
  void aHandGoesBeforeShares() {
    var one = use("3124", null, null, "50");
    var other = use("3124", null, null, "50");
    var typed = new CashAmounts(null, null, null, new BigDecimal("70"));

    var placing = Placing.of(figure, List.of(one, other), Map.of(one.id(), typed));

    assertThat(placing.parts()).containsOnlyKeys(one.id());
    assertThat(placing.why()).isEqualTo(Placing.Why.SPLIT);
    assertThat(placing.rest().spent()).isEqualByComparingTo("30");
  }

  private static CashFigure figure(
      String code, @Nullable String kekv, @Nullable Fund fund, String spent) {
    return new CashFigure(
        UUID.randomUUID(),
        UUID.randomUUID(),
        new BudgetCode(code),
        kekv,
        fund,
        CashPeriod.upTo(LocalDate.of(2026, 9, 30)),
        new CashAmounts(null, null, null, new BigDecimal(spent)));
  }

  private static CodeUse use(
      String code, @Nullable String kekv, @Nullable Fund fund, @Nullable String share) {
    return new CodeUse(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "Вигадана програма",
        "m1",
        "1.1",
        "Захід",
        0,
        "місцевий бюджет",
        new BudgetCode(code),
        kekv,
        fund,
        share == null ? null : new BigDecimal(share),
        1);
  }
}
