package ua.kolo.tracking.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTests {
  private static final CashPeriod THIRD_QUARTER = period("2026-07-01", "2026-09-30");

  @Test
  void whatIsToldOfTheTimeItselfStands() {
    assertThat(spent(THIRD_QUARTER, piece("2026-07-01", "2026-09-30", "7")))
        .isEqualByComparingTo("7");
  }

  @Test
  void twoCountsFromTheYearsBeginningGiveTheirDifference() {
    assertThat(
            spent(
                THIRD_QUARTER,
                piece("2026-01-01", "2026-06-30", "10"),
                piece("2026-01-01", "2026-09-30", "25")))
        .isEqualByComparingTo("15");
  }

  @Test
  void piecesThatFillTheTimeAddUp() {
    assertThat(
            spent(
                THIRD_QUARTER,
                piece("2026-07-01", "2026-07-31", "1"),
                piece("2026-08-01", "2026-09-30", "2")))
        .isEqualByComparingTo("3");
    assertThat(
            spent(
                period("2026-01-01", "2026-12-31"),
                piece("2026-01-01", "2026-09-30", "5"),
                piece("2026-10-01", "2026-12-31", "6")))
        .isEqualByComparingTo("11");
  }

  @Test
  void aGapOrHalfOfItIsNotGuessed() {
    assertThat(spent(THIRD_QUARTER, piece("2026-01-01", "2026-09-30", "25"))).isNull();
    assertThat(spent(THIRD_QUARTER, piece("2026-07-01", "2026-08-31", "25"))).isNull();
    assertThat(spent(THIRD_QUARTER)).isNull();
  }

  @Test
  void whatIsForTheWholeYearDoesNotAddUpOverItsParts() {
    var pieces =
        List.of(
            planned("2026-01-01", "2026-03-31", "100"), planned("2026-04-01", "2026-06-30", "120"));

    var half = Coverage.of(pieces, period("2026-01-01", "2026-06-30")).orElseThrow();

    assertThat(half.planned()).isEqualByComparingTo("120");
    assertThat(half.spent()).isEqualByComparingTo("2");
  }

  private static @Nullable BigDecimal spent(CashPeriod asked, Coverage.Piece... pieces) {
    return Coverage.of(List.of(pieces), asked).map(CashAmounts::spent).orElse(null);
  }

  private static Coverage.Piece piece(String from, String to, String spent) {
    return new Coverage.Piece(
        period(from, to), new CashAmounts(null, null, null, new BigDecimal(spent)));
  }

  private static Coverage.Piece planned(String from, String to, String planned) {
    return new Coverage.Piece(
        period(from, to), new CashAmounts(new BigDecimal(planned), null, null, BigDecimal.ONE));
  }

  private static CashPeriod period(String from, String to) {
    return new CashPeriod(LocalDate.parse(from), LocalDate.parse(to));
  }
}
