package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static ua.kolo.programmes.checking.Plans.row;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.checking.FindingState.State;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

class FindingStateTests {
  private static Finding wrongTotal(String printed, String... furtherLines) {
    var plan = Plans.of(2024, 2025).measure(row("1", null, "Захід").line("30 | 10 20"));
    for (var line : furtherLines) {
      plan.measure(row("9", null, "Інший").line(line));
    }
    return new Checks().check(plan.total(Kind.GRAND_TOTAL, null, printed).plan()).getFirst();
  }

  private static FindingState explained(Finding finding) {
    return FindingState.of(finding, State.EXPLAINED, "olena", Instant.EPOCH, "так вирішила рада");
  }

  @Test
  void holdsWhileTheFindingClaimsTheSame() {
    assertThat(explained(wrongTotal("31 | 11 20")).stateOf(wrongTotal("31 | 11 20")))
        .isEqualTo(State.EXPLAINED);
  }

  @Test
  void opensAgainWhenTheFiguresChange() {
    var later = wrongTotal("41 | 21 20");

    assertThat(later.id()).isEqualTo(wrongTotal("31 | 11 20").id());
    assertThat(explained(wrongTotal("31 | 11 20")).stateOf(later)).isEqualTo(State.OPEN);
  }

  @Test
  void isKeptApartFromOtherTotals() {
    assertThat(wrongTotal("31 | 11 20").id()).isNotEqualTo(wrongTotalOf("Управління").id());
  }

  @Test
  void wantsWordsForAnExplanation() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FindingState.of(
                    wrongTotal("31 | 11 20"), State.EXPLAINED, "olena", Instant.EPOCH, " "));
  }

  private static Finding wrongTotalOf(String body) {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Захід").by(body).line("30 | 10 20"))
            .total(Kind.EXECUTOR_TOTAL, body, "31 | 11 20");
    return new Checks().check(plan.plan()).getFirst();
  }
}
