package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Origin;

/// Upon which lines executors tell money.
class AccountsTests {
  @Test
  void moneyIsToldUponThePartsThatNameTheSources() {
    var lines =
        List.of(
            line(null, "100", false, 2026),
            line("обласний бюджет", "60", true, 2026),
            line("бюджети громад", "40", true, 2026),
            line("інші", "7", false, 2026));

    assertThat(Accounts.counted(lines)).containsExactly(false, true, true, true);
  }

  @Test
  void partsThatTellLessThanTheAmountAreNotToldUpon() {
    assertThat(
            Accounts.counted(
                List.of(line("місцевий", "100", false, 2026), line("субвенція", "60", true, 2026))))
        .containsExactly(true, false);
    assertThat(
            Accounts.counted(
                List.of(line(null, "100", false, 2026), line("обласний бюджет", "60", true, 2026))))
        .containsExactly(true, false);
    assertThat(
            Accounts.counted(
                List.of(
                    line(null, "100", false, 2026), line("обласний бюджет", "100", true, null))))
        .containsExactly(true, false);
  }

  private static FundingLine line(
      @Nullable String source, String amount, boolean ofWhich, @Nullable Integer year) {
    var sum = new BigDecimal(amount);
    var byYear = new TreeMap<Integer, BigDecimal>();
    if (year != null) {
      byYear.put(year, sum);
    }
    return new FundingLine(
        List.of(),
        source == null ? List.of() : List.of(source),
        source,
        FundingLine.State.AMOUNT,
        sum,
        true,
        byYear,
        Map.of(),
        ofWhich,
        null,
        Origin.PERSON);
  }
}
