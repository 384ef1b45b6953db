package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// Sums counted anew over what was told of their lines.
class RecountTests {
  @Test
  void aLineToldOfWithoutItsDetailsIsInTheSumThoughItsDetailsGaveAnother() {
    var planned = of("100 | 100", "60 | 60", "30 | 30");

    assertThat(sum(planned, of("50 | 50", "_", "_"))).isEqualByComparingTo("50000");
    assertThat(sum(planned, of("50 | 50", "20 | 20", "_"))).isEqualByComparingTo("20000");
  }

  private static @Nullable BigDecimal sum(Plan planned, Plan now) {
    return Recount.over(planned, now).getFirst().total();
  }

  private static Plan of(String line, String one, String other) {
    return Plans.of(2026, 2026)
        .measure(
            Plans.row("1.1", null, "Захід")
                .line("", line)
                .line("(обласний бюджет)", one)
                .line("(місцевий бюджет)", other))
        .total(Kind.GRAND_TOTAL, null, "90 | 90")
        .plan();
  }
}
