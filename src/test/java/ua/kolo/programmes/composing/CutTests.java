package ua.kolo.programmes.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.composing.Cut.Fate;
import ua.kolo.programmes.editing.Correction.SetAmount;
import ua.kolo.programmes.editing.Correction.SetText;
import ua.kolo.programmes.editing.Corrections;
import ua.kolo.programmes.plan.Plan;

class CutTests {
  private final Plan plan = paid();

  @Test
  void moneyEndsWithinAMeasureAndTheRestFallsOut() {
    var cut = Cut.of(plan, percent("50"), Set.of(), false);

    assertThat(fates(cut)).isEqualTo(Map.of("m3", Fate.STAYS, "m4", Fate.PART, "m5", Fate.OUT));
    assertThat(cut.total().before()).isEqualByComparingTo("60000");
    assertThat(cut.total().after()).isEqualByComparingTo("30000");
    assertThat(year(cut, 2027).after()).isEqualByComparingTo("20000");
    assertThat(year(cut, 2028).after()).isEqualByComparingTo("10000");
  }

  @Test
  void whatMustStayComesFirst() {
    var cut = Cut.of(plan, percent("50"), Set.of("m5"), false);

    assertThat(fates(cut)).isEqualTo(Map.of("m3", Fate.PART, "m4", Fate.OUT, "m5", Fate.STAYS));
  }

  @Test
  void whatCarriesOutALawComesBeforeTheOthersWhenWished() {
    var bound =
        Corrections.apply(
            plan, new SetText("m5", "Утримання притулку на виконання Закону України"));

    assertThat(fates(Cut.of(bound, percent("50"), Set.of(), true)).get("m5")).isEqualTo(Fate.STAYS);
    assertThat(fates(Cut.of(bound, percent("50"), Set.of(), false)).get("m5")).isEqualTo(Fate.OUT);
    assertThat(fates(Cut.of(bound, percent("50"), Set.of("m3"), true)).get("m3"))
        .isEqualTo(Fate.STAYS);
  }

  @Test
  void aWholeSumIsSpentOverAllYearsInTheOrderOfMeasures() {
    var cut = Cut.of(plan, new Budget.Whole(new BigDecimal("45000")), Set.of(), false);

    assertThat(fates(cut)).isEqualTo(Map.of("m3", Fate.STAYS, "m4", Fate.STAYS, "m5", Fate.PART));
    assertThat(cut.total().after()).isEqualByComparingTo("45000");
  }

  @Test
  void aYearThatIsNotNamedKeepsWhatItAsksFor() {
    var sums = new TreeMap<>(Map.of(2027, BigDecimal.ZERO));

    var cut = Cut.of(plan, new Budget.Yearly(sums), Set.of(), false);

    assertThat(year(cut, 2027).after()).isEqualByComparingTo("0");
    assertThat(year(cut, 2028).less()).isEqualByComparingTo("0");
  }

  @Test
  void moreMoneyThanAskedChangesNothing() {
    var cut = Cut.of(plan, percent("130"), Set.of(), true);

    assertThat(cut.total().less()).isEqualByComparingTo("0");
    assertThat(cut.correction(true).lines()).isEmpty();
    assertThat(cut.correction(true).out()).isEmpty();
  }

  @Test
  void madeThePlanItsTotalsComeOutAndWhatFellOutStaysOrLeaves() {
    var cut = Cut.of(plan, percent("50"), Set.of(), false);

    var staying = Corrections.apply(plan, cut.correction(false));
    var leaving = Corrections.apply(plan, cut.correction(true));

    assertThat(staying.measures()).hasSameSizeAs(plan.measures());
    assertThat(leaving.measures()).hasSize(plan.measures().size() - 1);
    for (var one : List.of(staying, leaving)) {
      assertThat(Examples.sums(one)).isEmpty();
      assertThat(one.totals().getFirst().total()).isEqualByComparingTo("30000");
    }
  }

  @Test
  void aReadProgrammeWithDetailedLinesAndWrongTotalsIsCutCleanly() {
    var read = Examples.wrongTotals();

    var cut = Cut.of(read, percent("70"), Set.of(), true);
    var after = Corrections.apply(read, cut.correction(false));

    assertThat(Examples.sums(after)).isEmpty();
    assertThat(cut.sources().values().stream().map(Cut.Change::after).reduce(BigDecimal::add))
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(cut.total().after()));
    assertThat(cut.total().after())
        .isEqualByComparingTo(cut.total().before().multiply(new BigDecimal("0.7")));
  }

  private static Cut.Change year(Cut cut, int year) {
    return Objects.requireNonNull(cut.years().get(year));
  }

  private static Budget percent(String percent) {
    return new Budget.Percent(new BigDecimal(percent));
  }

  private static Map<String, Fate> fates(Cut cut) {
    var all = new TreeMap<String, Fate>();
    cut.rows().stream()
        .filter(row -> row.fate() != Fate.FREE)
        .forEach(row -> all.put(row.measure().key(), row.fate()));
    return all;
  }

  /// Three measures: 20 of 2027; 10 and 10; 10 and 10 thousands.
  private static Plan paid() {
    var plan = TemplatePlan.of(Template.all().getFirst(), Examples.outline(2027, 2028));
    for (var set :
        List.of(
            new SetAmount("m3", 0, 2027, "20"),
            new SetAmount("m4", 0, 2027, "10"),
            new SetAmount("m4", 0, 2028, "10"),
            new SetAmount("m5", 0, 2027, "10"),
            new SetAmount("m5", 0, 2028, "10"))) {
      plan = Corrections.apply(plan, set);
    }
    return plan;
  }
}
