package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ua.kolo.programmes.checking.Plans.row;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.checking.Explanation.Cause;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// The smallest slip that gives a difference whole.
class ExplanationTests {
  private static Plans plan() {
    return Plans.of(2024, 2026)
        .measure(row("1", null, "Перший захід").line("66 | 11 22 33"))
        .measure(row("2", null, "Другий захід").line("700 | 210 230 260"))
        .measure(row("3", null, "Третій захід").line("45 | 14 15 16"))
        .measure(row("4", null, "Четвертий захід").line("1909 | 607 633 669"));
  }

  /// The lines give 2720 | 842 900 978.
  private static Finding grand(String printed) {
    var found =
        new Checks()
            .check(plan().total(Kind.GRAND_TOTAL, null, printed).plan()).stream()
                .filter(Finding::isSum)
                .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<Cause.Kind> kinds(String printed) {
    return grand(printed).explanation().causes().stream().map(Cause::kind).toList();
  }

  private static String told(String printed) {
    return new Sentences(Locale.of("uk"), AmountUnit.THOUSAND).sentence(grand(printed));
  }

  @Test
  void aLineLeftOut() {
    assertThat(kinds("2654 | 831 878 945")).containsExactly(Cause.Kind.LINE_LEFT_OUT);
    assertThat(told("2654 | 831 878 945")).contains("не враховано захід 1 (66)");
  }

  @Test
  void aLineCountedTwice() {
    assertThat(kinds("2786 | 853 922 1011")).containsExactly(Cause.Kind.LINE_TWICE);
  }

  @Test
  void twoLinesLeftOut() {
    assertThat(kinds("2609 | 817 863 929"))
        .containsExactly(Cause.Kind.LINE_LEFT_OUT, Cause.Kind.LINE_LEFT_OUT);
  }

  @Test
  void aSlipInOneYear() {
    assertThat(kinds("2716 | 838 900 978")).containsExactly(Cause.Kind.YEAR_SLIP);
    assertThat(told("2716 | 838 900 978")).contains("за 2024 рік надруковано на 4 менше");
  }

  @Test
  void aLineAndASlipInOneYear() {
    assertThat(kinds("2651 | 831 878 942"))
        .containsExactly(Cause.Kind.LINE_LEFT_OUT, Cause.Kind.YEAR_SLIP);
  }

  @Test
  void swappedDigitsInTheTotal() {
    assertThat(kinds("2270 | 842 900 978")).containsExactly(Cause.Kind.DIGITS_SWAPPED);
    assertThat(told("2270 | 842 900 978"))
        .contains("у числі «усього» переставлено дві цифри: 2\u00a0270 замість 2\u00a0720");
  }

  @Test
  void swappedDigitsInAYear() {
    assertThat(kinds("2720 | 824 900 978")).containsExactly(Cause.Kind.DIGITS_SWAPPED);
  }

  @Test
  void swappedDigitsOfALineAddedUp() {
    var plan =
        Plans.of(2024, 2026)
            .measure(row("1", null, "Перший захід").line("1790"))
            .measure(row("2", null, "Другий захід").line("325"))
            .total(Kind.GRAND_TOTAL, null, "2295")
            .plan();

    assertThat(new Checks().check(plan).getFirst().explanation().causes())
        .extracting(Cause::kind, c -> Objects.requireNonNull(c.place()).label())
        .containsExactly(tuple(Cause.Kind.DIGITS_SWAPPED, "1"));
  }

  @Test
  void onlyTheTotalIsWrong() {
    assertThat(kinds("2722 | 842 900 978")).containsExactly(Cause.Kind.TOTAL_SLIP);
  }

  @Test
  void anotherUnit() {
    assertThat(kinds("2720000 | 842000 900000 978000")).containsExactly(Cause.Kind.SCALE);
    assertThat(told("2720000 | 842000 900000 978000")).contains("у 1\u00a0000 разів більше");
  }

  @Test
  void aLineSubtracted() {
    assertThat(kinds("2588 | 820 856 912")).containsExactly(Cause.Kind.LINE_SUBTRACTED);
  }

  @Test
  void aPartAddedAgain() {
    var plan =
        plan()
            .measure(
                row("5", null, "П’ятий захід")
                    .line("усього", "100 | 30 30 40")
                    .line("(оплата праці)", "61 | 20 20 21"))
            .total(Kind.GRAND_TOTAL, null, "2881 | 892 950 1039")
            .plan();

    assertThat(new Checks().check(plan).getFirst().explanation().causes())
        .extracting(Cause::kind)
        .containsExactly(Cause.Kind.OF_WHICH_ADDED);
  }

  @Test
  void aRoundedTotalIsOnlyNoted() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").line("10.43 | 5.21 5.22"))
            .measure(row("2", null, "Другий").line("20.33 | 10.11 10.22"))
            .total(Kind.GRAND_TOTAL, null, "30.8 | 15.3 15.4")
            .plan();
    var found = new Checks().check(plan).stream().filter(Finding::isSum).toList();

    assertThat(found).isNotEmpty().allMatch(f -> f.severity() == Severity.NOTE);
  }

  @Test
  void nothingIsGuessed() {
    assertThat(grand("2800 | 801 999 1000").explanation()).isEqualTo(Explanation.UNEXPLAINED);
    assertThat(told("2800 | 801 999 1000")).contains("не пояснюється одним-двома рядками");
  }

  @Test
  void aRowForgetsAYear() {
    var row = Plans.of(2024, 2026).measure(row("1", null, "Захід").line("33 | 11 17 22")).plan();
    var found = new Checks().check(row).getFirst();

    assertThat(found.rule()).isEqualTo(Rule.S1);
    assertThat(found.explanation().causes())
        .extracting(Cause::kind, Cause::year)
        .containsExactly(tuple(Cause.Kind.YEAR_LEFT_OUT, 2025));
  }

  @Test
  void aRowSwapsDigits() {
    var row =
        Plans.of(2024, 2026).measure(row("1", null, "Захід").line("1790 | 600 650 720")).plan();
    var found = new Checks().check(row).getFirst();

    assertThat(found.explanation().causes())
        .extracting(Cause::kind)
        .containsExactly(Cause.Kind.DIGITS_SWAPPED);
  }
}
