package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Plan;

/// The five documents of the oracle: what is wrong in them is found, what is right is left in
/// peace.
class GoldenTests {
  private static Plan plan(String seed) {
    var folder = GoldenPlans.folder();
    assumeThat(folder).as("the oracle lies beside the checkout").isPresent();
    return GoldenPlans.read(folder.orElseThrow(), seed);
  }

  private static List<Finding> check(String seed) {
    return new Checks().check(plan(seed));
  }

  private static Finding only(List<Finding> all, Rule rule, String variant) {
    var found = all.stream().filter(f -> f.rule() == rule && f.variant().equals(variant)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<String> labels(Finding finding) {
    return finding.places().stream().map(Place::label).toList();
  }

  @Test
  void accusesExactlyTheTwoWrongTotals() {
    assertThat(check("004"))
        .filteredOn(Finding::isSum)
        .extracting(
            f -> f.place().label(),
            f -> f.rule().name(),
            f -> thousands(f.printed()),
            f -> thousands(f.computed()),
            f -> thousands(f.difference()))
        .containsExactly(
            tuple(
                "Всього, служба у справах дітей облдержадміністрації",
                "S3",
                "1970",
                "2175",
                "-205"),
            tuple("Всього", "S6", "30564", "30769", "-205"));
  }

  @Test
  void explainsTheExecutorsTotalByALineAndASlip() {
    var causes = only(check("004"), Rule.S3, "").explanation().causes();

    assertThat(causes)
        .extracting(Explanation.Cause::kind)
        .containsExactly(Explanation.Cause.Kind.LINE_LEFT_OUT, Explanation.Cause.Kind.YEAR_SLIP);
    assertThat(causes.getFirst().place())
        .extracting(Place::label, Place::line)
        .containsExactly("1.1.1", 2);
    assertThat(causes.getLast())
        .extracting(Explanation.Cause::year, c -> String.valueOf(c.amount()))
        .containsExactly(2025, "-5000");
  }

  @Test
  void tellsTheSameInAPlainSentence() {
    var finding = only(check("004"), Rule.S6, "");

    assertThat(new Sentences(Locale.of("uk"), AmountUnit.THOUSAND).sentence(finding))
        .contains("надруковано 30\u00a0564 тис. грн, а рядки дають 30\u00a0769; різниця −205")
        .contains("повторено помилку")
        .contains("не враховано рядок 2 заходу 1.1.1 (200)")
        .contains("за 2025 рік надруковано на 5 менше")
        .contains("8 рядків без суми не враховано");
    assertThat(new Sentences(Locale.ENGLISH, AmountUnit.THOUSAND).sentence(finding))
        .contains("30,564 thousand UAH printed, the lines give 30,769")
        .contains("line 2 of measure 1.1.1 (200) left out; 5 too little in 2025");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "001", "002", "003"})
  void accusesNoSumWhereNoneIsWrong(String seed) {
    assertThat(check(seed)).noneMatch(Finding::isSum);
    assertThat(check(seed)).noneMatch(f -> f.severity() == Severity.BLOCKING);
  }

  @Test
  void findsTheCopiedResult() {
    assertThat(labels(only(check("004"), Rule.T1, ""))).containsExactly("4.1.1", "3.1.2");
  }

  @Test
  void findsSourcesWithoutAmountsAndTheSharedAmount() {
    var all = check("004");

    assertThat(labels(only(all, Rule.S9, "NO_AMOUNT")))
        .containsExactly("1.1.3", "1.1.4", "1.2.4", "1.2.5", "1.2.6", "4.1.4");
    assertThat(labels(only(all, Rule.S9, "SOURCE_ABOVE"))).containsExactly("1.1.1");
    var shared = only(all, Rule.S10, "GIVEN_TO");
    assertThat(labels(shared)).containsExactly("5.1.3");
    assertThat(shared.words())
        .containsEntry("names", "служба у справах дітей облдержадміністрації");
  }

  @Test
  void findsTheMeasureReportedTwice() {
    assertThat(labels(only(check("000"), Rule.T2, ""))).containsExactly("I.1.1", "II.1.1");
  }

  @Test
  void findsActualResultsInAColumnOfExpectedOnes() {
    assertThat(only(check("000"), Rule.T9, "").places()).hasSizeGreaterThan(15);
    assertThat(check("004")).noneMatch(f -> f.rule() == Rule.T9);
  }

  @Test
  void findsMoneyCellsThatDisagreeWithTheirSource() {
    var all = check("000");

    assertThat(labels(only(all, Rule.S9, "NO_AMOUNT"))).contains("II.2.3");
    assertThat(labels(only(all, Rule.S9, "NOTHING_PLANNED"))).contains("II.3.2");
    assertThat(labels(only(all, Rule.S9, "ZERO_NO_SOURCE")))
        .containsExactly("I.1.1", "I.2.2", "II.1.1", "II.2.1", "II.2.4");
  }

  @Test
  void findsThePoliceOnTwoFootings() {
    assertThat(labels(only(check("000"), Rule.T3, "MOSTLY_BY_CONSENT")))
        .containsExactly("I.1.1", "I.2.1", "I.2.3");
    assertThat(labels(only(check("003"), Rule.T3, "MOSTLY_BY_CONSENT"))).containsExactly("2.3");
  }

  @Test
  void findsTheMeasureNobodyIsBoundTo() {
    assertThat(labels(only(check("003"), Rule.T3, "ONLY_BY_CONSENT"))).containsExactly("6.1");
  }

  @Test
  void findsCourtsAndPoliceThatWereOrdered() {
    assertThat(labels(only(check("001"), Rule.T3, "INDEPENDENT")))
        .contains("2.5", "4.1", "4.2", "4.3");
  }

  @Test
  void findsTheMissingTermAndTheSpellings() {
    var all = check("002");

    assertThat(labels(only(all, Rule.T4, "MISSING"))).containsExactly("4.4.3");
    assertThat(all.stream().filter(f -> f.rule() == Rule.T6)).hasSize(7);
    assertThat(all).noneMatch(f -> f.rule() == Rule.T7);
  }

  @Test
  void tellsOnceThatAPlanHasNoIndicators() {
    assertThat(only(check("001"), Rule.T5, "WHOLE").place()).isEqualTo(Place.DOCUMENT);
  }

  private static String thousands(@Nullable BigDecimal hryvnias) {
    return hryvnias == null ? "" : hryvnias.movePointLeft(3).stripTrailingZeros().toPlainString();
  }
}
