package ua.kolo.persons.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The score and the words of search against pairs whose answer is known.
class LabelledTests {
  private static final double AT_LEAST = 0.97;
  private static final double AT_MOST = 0.02;
  private static final double FRESH_AT_LEAST = 0.96;
  private static final double FRESH_AT_MOST = 0.065;

  @Test
  void thereAreEnoughPairsOfBothKinds() {
    assertThat(Labelled.same()).hasSizeGreaterThan(300);
    assertThat(Labelled.others()).hasSizeGreaterThan(300);
  }

  @Test
  void spellingsOfOnePersonAreFoundBySomeWordAndScoredAsFound() {
    var all = Labelled.same();
    var missed = all.stream().filter(pair -> !meets(pair) || !score(pair).isFound()).toList();

    say("missed", missed);
    assertThat(1 - (double) missed.size() / all.size()).isGreaterThanOrEqualTo(AT_LEAST);
  }

  @Test
  void lookAlikesAreNotFound() {
    var all = Labelled.others();
    var taken = all.stream().filter(pair -> score(pair).isFound()).toList();

    say("taken", taken);
    assertThat((double) taken.size() / all.size()).isLessThanOrEqualTo(AT_MOST);
  }

  @Test
  void furtherSpellingsAreFoundBySomeWordAndScoredAsFound() {
    var all = Labelled.moreSame();
    var missed = all.stream().filter(pair -> !meets(pair) || !score(pair).isFound()).toList();

    say("missed", missed);
    assertThat(all).hasSizeGreaterThan(150);
    assertThat(1 - (double) missed.size() / all.size()).isGreaterThanOrEqualTo(AT_LEAST);
  }

  @Test
  void furtherLookAlikesAreNotFound() {
    var all = Labelled.moreOthers();
    var taken = all.stream().filter(pair -> score(pair).isFound()).toList();

    say("taken", taken);
    assertThat(all).hasSizeGreaterThan(150);
    assertThat((double) taken.size() / all.size()).isLessThanOrEqualTo(AT_MOST);
  }

  @Test
  void freshSpellingsAreFoundBySomeWordAndScoredAsFound() {
    var all = Labelled.freshSame();
    var missed = all.stream().filter(pair -> !meets(pair) || !score(pair).isFound()).toList();

    say("missed", missed);
    assertThat(all).hasSizeGreaterThan(150);
    assertThat(1 - (double) missed.size() / all.size()).isGreaterThanOrEqualTo(FRESH_AT_LEAST);
  }

  @Test
  void freshLookAlikesAreSeldomFound() {
    var all = Labelled.freshOthers();
    var taken = all.stream().filter(pair -> score(pair).isFound()).toList();

    say("taken", taken);
    assertThat(all).hasSizeGreaterThan(120);
    assertThat((double) taken.size() / all.size()).isLessThanOrEqualTo(FRESH_AT_MOST);
  }

  private static Likeness score(Labelled pair) {
    return Likeness.of(pair.sought(), pair.kept());
  }

  private static boolean meets(Labelled pair) {
    var kept = SearchWords.kept(pair.kept());
    var sought = new HashSet<String>();
    SearchWords.sought(pair.sought()).forEach(sought::addAll);
    return !Collections.disjoint(kept, sought);
  }

  private static void say(String what, List<Labelled> pairs) {
    for (var pair : pairs) {
      System.out.println(
          what
              + " "
              + pair.kind()
              + ": "
              + pair.keptName()
              + " | "
              + pair.soughtName()
              + " "
              + score(pair)
              + " "
              + meets(pair));
    }
  }
}
