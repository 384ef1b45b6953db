package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.checking.Explanation.Cause;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// A real plan made right and then spoiled in one number after the other: each time exactly that
/// number is accused.
class SpoiledTotalsTests {
  private static Plan right() {
    var folder = GoldenPlans.folder();
    assumeThat(folder).as("the oracle lies beside the checkout").isPresent();
    var plan = GoldenPlans.read(folder.orElseThrow(), "004");
    var totals = new Survey(plan).tallies().stream().map(SpoiledTotalsTests::corrected).toList();
    return with(plan, totals);
  }

  private static PrintedTotal corrected(Tally tally) {
    return with(tally.total(), tally.deviation().computed());
  }

  private static PrintedTotal with(PrintedTotal total, Amounts amounts) {
    return new PrintedTotal(
        total.label(),
        total.kind(),
        total.subject(),
        total.node(),
        total.partOf(),
        amounts.total(),
        amounts.years(),
        total.raw(),
        total.origin());
  }

  private static Plan with(Plan plan, List<PrintedTotal> totals) {
    return new Plan(
        plan.head(), plan.layout(), plan.nodes(), plan.measures(), totals, plan.questions());
  }

  private static Plan spoiled(Plan plan, int index, Amounts by) {
    var totals = new ArrayList<>(plan.totals());
    var total = totals.get(index);
    totals.set(index, with(total, Amounts.of(total.total(), total.byYear()).plus(by)));
    return with(plan, totals);
  }

  private static List<Finding> sums(Plan plan) {
    return new Checks().check(plan).stream().filter(Finding::isSum).toList();
  }

  private static Stream<Integer> cells() {
    return Stream.of(Amounts.TOTAL, 2024, 2025, 2026, 2027, 2028);
  }

  @Test
  void theRightPlanIsLeftInPeace() {
    assertThat(sums(right())).isEmpty();
  }

  @Test
  void everyWrongNumberOfATotalIsAccusedAlone() {
    var plan = right();
    for (int index = 0; index < plan.totals().size(); index++) {
      int at = index;
      cells()
          .forEach(
              cell -> {
                var by = Amounts.of(null, new TreeMap<>(Map.of(cell, thousands(7))));
                var found = sums(spoiled(plan, at, by));
                assertThat(found).as("total %d, cell %d", at, cell).hasSize(1);
                assertThat(found.getFirst().place().total()).isEqualTo(at);
                assertThat(found.getFirst().difference()).isEqualByComparingTo(thousands(7));
              });
    }
  }

  @Test
  void everyLineLeftOutOfATotalIsNamed() {
    var plan = right();
    for (var tally : new Survey(plan).tallies()) {
      for (var part : tally.parts()) {
        if (part.entry().pays() && tally.parts().size() > 1) {
          var found = sums(spoiled(plan, tally.index(), part.share().negated()));
          assertThat(found).as("%s of %s", part.entry().place(), tally.total()).hasSize(1);
          assertThat(named(found.getFirst())).contains(part.entry().place());
        }
      }
    }
  }

  private static List<Place> named(Finding finding) {
    var cause = finding.explanation().causes().getFirst();
    assertThat(cause.kind()).isEqualTo(Cause.Kind.LINE_LEFT_OUT);
    return Stream.concat(Stream.of(Objects.requireNonNull(cause.place())), cause.orElse().stream())
        .toList();
  }

  @Test
  void everyWrongRowIsAccusedAlone() {
    var plan = right();
    var lines = new Survey(plan).leaves().stream().filter(Entry::pays).toList();
    assertThat(lines).hasSize(32);
    IntStream.range(0, lines.size())
        .forEach(
            i -> {
              var row = lines.get(i);
              var found = sums(with(plan, row, thousands(3)));
              assertThat(found).as("%s", row.place()).hasSize(1);
              assertThat(found.getFirst().rule()).isEqualTo(Rule.S1);
              assertThat(found.getFirst().place()).isEqualTo(row.place());
            });
  }

  private static Plan with(Plan plan, Entry row, BigDecimal more) {
    return PlanEdits.withTotal(
        plan, row.measure().key(), row.number() - 1, row.line().amount().add(more));
  }

  private static BigDecimal thousands(int amount) {
    return BigDecimal.valueOf(amount * 1000L);
  }
}
