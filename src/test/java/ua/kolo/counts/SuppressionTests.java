package ua.kolo.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SuppressionTests {
  private static final List<Relation<String>> BY_SEX =
      List.of(new Relation<>("all", List.of("women", "men")));
  private static final List<Relation<String>> YEAR =
      List.of(new Relation<>("year", List.of("q1", "q2", "q3", "q4")));

  @Test
  void oneToFourAreFewAndZeroAndFiveAreShown() {
    assertThat(alone(0)).isEmpty();
    for (long few = 1; few < 5; few++) {
      assertThat(alone(few)).containsExactly(Map.entry("all", Mark.FEW));
    }
    assertThat(alone(5)).isEmpty();
  }

  @Test
  void aFigureThatWouldGiveASmallOneAwayIsLeftOutToo() {
    var marks = of(Map.of("all", 15L, "women", 12L, "men", 3L), BY_SEX);

    assertThat(marks).isEqualTo(Map.of("men", Mark.FEW, "women", Mark.HIDDEN));
  }

  @Test
  void wherePartsAreAllSmallAndTheirSumSaysMoreNothingIsSaidOfThem() {
    assertThat(of(Map.of("all", 5L, "women", 2L, "men", 3L), BY_SEX))
        .isEqualTo(Map.of("women", Mark.FEW, "men", Mark.FEW));
    // Four and four are the only two that make eight.
    assertThat(of(Map.of("all", 8L, "women", 4L, "men", 4L), BY_SEX))
        .isEqualTo(Map.of("women", Mark.HIDDEN, "men", Mark.HIDDEN));
    // One and five are the only two of which one is few and the other is not.
    assertThat(of(Map.of("all", 6L, "women", 1L, "men", 5L), BY_SEX))
        .isEqualTo(Map.of("women", Mark.HIDDEN, "men", Mark.HIDDEN));
  }

  @Test
  void partsOfASmallWholeAreNotToldAtAll() {
    assertThat(of(Map.of("all", 3L, "women", 3L, "men", 0L), BY_SEX))
        .isEqualTo(Map.of("all", Mark.FEW, "women", Mark.HIDDEN, "men", Mark.HIDDEN));
  }

  @Test
  void aLaterQuarterGivesWaySoThatTheYearMayBeShown() {
    var before = Map.of("q1", 3L, "q2", 10L, "q3", 12L);

    var marks = Suppression.of(before, Map.of("q1", Mark.FEW), Map.of("q4", 9L, "year", 34L), YEAR);

    assertThat(marks).isEqualTo(Map.of("q4", Mark.HIDDEN));
  }

  @Test
  void whatWasShownStaysShownAndTheYearGivesWay() {
    var before = Map.of("q1", 3L, "q2", 10L, "q3", 12L, "q4", 9L);

    var marks = Suppression.of(before, Map.of("q1", Mark.FEW), Map.of("year", 34L), YEAR);

    assertThat(marks).isEqualTo(Map.of("year", Mark.HIDDEN));
  }

  @Test
  void aSumThatIsNotKnownAsksForNothing() {
    assertThat(of(Map.of("q1", 3L, "q2", 10L), YEAR)).isEqualTo(Map.of("q1", Mark.FEW));
  }

  // Whoever knows the rule, the sums and what is shown tries every table that could stand behind
  // it: for each small figure more than one number must be left.
  @Test
  void noSmallFigureCanBeComputedFromAnythingShown() {
    var random = new Random(2026);
    for (int table = 0; table < 400; table++) {
      var amounts = new HashMap<String, Long>();
      var keys = List.of("q1w", "q1m", "q2w", "q2m");
      keys.forEach(key -> amounts.put(key, (long) random.nextInt(9)));
      var relations = sums(amounts);
      var marks = of(amounts, relations);
      var possible = possible(keys, amounts, marks, relations);
      for (var key : amounts.keySet()) {
        if (Suppression.isSmall(amounts.get(key))) {
          assertThat(possible.get(key))
              .as("%s of %s shown as %s", key, amounts, marks)
              .hasSizeGreaterThan(1);
        }
      }
    }
  }

  private static List<Relation<String>> sums(Map<String, Long> amounts) {
    var relations =
        List.of(
            new Relation<>("q1", List.of("q1w", "q1m")),
            new Relation<>("q2", List.of("q2w", "q2m")),
            new Relation<>("yw", List.of("q1w", "q2w")),
            new Relation<>("ym", List.of("q1m", "q2m")),
            new Relation<>("y", List.of("q1", "q2")),
            new Relation<>("y", List.of("yw", "ym")));
    for (var one : relations) {
      amounts.put(one.whole(), one.parts().stream().mapToLong(amounts::get).sum());
    }
    return relations;
  }

  private static Map<String, Set<Long>> possible(
      List<String> keys,
      Map<String, Long> amounts,
      Map<String, Mark> marks,
      List<Relation<String>> relations) {
    var found = new HashMap<String, Set<Long>>();
    for (var tried : tables(keys, key -> fitting(key, amounts, marks))) {
      for (var one : relations) {
        tried.put(one.whole(), one.parts().stream().mapToLong(tried::get).sum());
      }
      if (relations.stream().allMatch(one -> fits(one.whole(), tried, amounts, marks))) {
        tried.forEach(
            (key, amount) -> found.computeIfAbsent(key, _ -> new HashSet<>()).add(amount));
      }
    }
    return found;
  }

  private static List<Long> fitting(
      String key, Map<String, Long> amounts, Map<String, Mark> marks) {
    return LongStream.range(0, 12)
        .filter(amount -> fits(key, Map.of(key, amount), amounts, marks))
        .boxed()
        .toList();
  }

  // Every table whose every cell holds one of the numbers that may stand there.
  private static List<Map<String, Long>> tables(
      List<String> keys, Function<String, List<Long>> numbers) {
    List<Map<String, Long>> tables = List.of(Map.of());
    for (var key : keys) {
      var longer = new ArrayList<Map<String, Long>>();
      for (var table : tables) {
        for (var number : numbers.apply(key)) {
          var one = new HashMap<>(table);
          one.put(key, number);
          longer.add(one);
        }
      }
      tables = longer;
    }
    return tables;
  }

  private static boolean fits(
      String key, Map<String, Long> tried, Map<String, Long> amounts, Map<String, Mark> marks) {
    var mark = marks.get(key);
    long amount = tried.getOrDefault(key, 0L);
    if (mark == null) {
      return amount == amounts.getOrDefault(key, 0L);
    }
    return mark == Mark.HIDDEN || Suppression.isSmall(amount);
  }

  private static Map<String, Mark> alone(long amount) {
    return of(Map.of("all", amount), List.of());
  }

  private static Map<String, Mark> of(Map<String, Long> amounts, List<Relation<String>> relations) {
    return Suppression.of(Map.of(), Map.of(), amounts, relations);
  }
}
