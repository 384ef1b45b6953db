package ua.kolo.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
      for (var key : amounts.keySet()) {
        if (Suppression.isSmall(amounts.get(key))) {
          assertThat(mayBeAnother(key, keys, amounts, marks, relations))
              .as("%s of %s shown as %s may be another number", key, amounts, marks)
              .isTrue();
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

  // Whether some table that fits all that is shown has another number there.
  private static boolean mayBeAnother(
      String small,
      List<String> keys,
      Map<String, Long> amounts,
      Map<String, Mark> marks,
      List<Relation<String>> relations) {
    Stream<Map<String, Long>> tables = Stream.of(Map.of());
    var order = Comparator.comparing((String key) -> !key.equals(small));
    for (var key : keys.stream().sorted(order).toList()) {
      var numbers = new ArrayList<>(fitting(key, amounts, marks));
      if (key.equals(small)) {
        numbers.remove(amounts.get(small));
      }
      tables =
          tables
              .flatMap(
                  table -> numbers.stream().map(number -> summed(table, key, number, relations)))
              .filter(
                  table ->
                      relations.stream().allMatch(one -> fits(one.whole(), table, amounts, marks)));
    }
    return tables.anyMatch(table -> !Objects.equals(table.get(small), amounts.get(small)));
  }

  // The table with one number more and every sum that is known by it.
  private static Map<String, Long> summed(
      Map<String, Long> table, String key, Long number, List<Relation<String>> relations) {
    Map<String, Long> longer = new HashMap<>(table);
    longer.put(key, number);
    for (var one : relations) {
      if (longer.keySet().containsAll(one.parts())) {
        longer.put(one.whole(), one.parts().stream().mapToLong(longer::get).sum());
      }
    }
    return longer;
  }

  private static List<Long> fitting(
      String key, Map<String, Long> amounts, Map<String, Mark> marks) {
    return LongStream.range(0, 12)
        .filter(amount -> fits(key, Map.of(key, amount), amounts, marks))
        .boxed()
        .toList();
  }

  private static boolean fits(
      String key, Map<String, Long> tried, Map<String, Long> amounts, Map<String, Mark> marks) {
    if (!tried.containsKey(key)) {
      return true;
    }
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
