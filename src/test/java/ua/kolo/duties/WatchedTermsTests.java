package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.duties.law.LawFiles;
import ua.kolo.duties.law.Rule;
import ua.kolo.law.DutyRule;
import ua.kolo.law.Law;
import ua.kolo.law.LawFilter;
import ua.kolo.platform.Acting;

/// The terms of the law that are read and overridden, and the rules that watch them, say the same.
@KoloTest
class WatchedTermsTests {
  /// The same act once more, watched through another row.
  private static final Set<String> TWICE = Set.of("D43a", "A2", "C6", "C7");

  /// Nothing the program sees begins or ends them: a visit at once, an air raid, sittings and
  /// reports of bodies that are no part of a case.
  private static final Set<String> UNSEEN =
      Set.of("D42", "A6", "D50", "D51", "T10", "P7", "P7a", "P9");

  /// The act gives a span, from 31 March to 15 April: executors are asked by its first day.
  private static final String FIRST_DAY_OF_A_SPAN = "1E-YOUTH";

  private final Map<String, DutyRule> terms;

  WatchedTermsTests(Law law) {
    var everybody = LawFilter.on(law.today());
    terms =
        Acting.visitor().call(() -> law.rules(everybody)).stream()
            .collect(Collectors.toMap(DutyRule::code, Function.identity(), (one, _) -> one));
  }

  @Test
  void aRuleIsAsLongAsTheTermItWatches() {
    assertThat(
            LawFiles.rules().stream()
                .filter(rule -> terms.containsKey(rule.lawTerm()))
                .filter(rule -> !rule.code().equals(FIRST_DAY_OF_A_SPAN)))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            rule ->
                assertThat(written(rule))
                    .as("%s watches %s", rule.code(), rule.lawTerm())
                    .isIn(read(rule)));
  }

  @Test
  void everyTermByWhichSomethingIsDueIsWatchedOrSaidWhyNot() {
    var watched = LawFiles.rules().stream().map(Rule::lawTerm).collect(Collectors.toSet());
    var due =
        terms.values().stream()
            .filter(
                rule ->
                    rule.kind() == DutyRule.Kind.DEADLINE
                        || rule.kind() == DutyRule.Kind.AT_ONCE
                        || rule.kind() == DutyRule.Kind.RECURRING)
            .map(DutyRule::code)
            .filter(code -> !watched.contains(code))
            .collect(Collectors.toSet());

    assertThat(due).containsExactlyInAnyOrderElementsOf(both(TWICE, UNSEEN));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    var all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  private static String written(Rule rule) {
    if (rule.reading() == Rule.Reading.AT_ONCE) {
      return "AT_ONCE";
    }
    return rule.term().amount() + " " + rule.term().unit();
  }

  // «Доба» may be watched as a day or as its hours; what recurs is due by its day or its months.
  // A rule without a term leaves the length to the house.
  private Set<String> read(Rule watching) {
    var rule = Objects.requireNonNull(terms.get(watching.lawTerm()));
    var term = rule.term();
    return switch (rule.kind()) {
      case AT_ONCE -> Set.of("AT_ONCE");
      case RECURRING ->
          Set.of(
              rule.everyMonths() + " MONTHS",
              day(rule.dueOn()) + " DATE",
              day(rule.dueOn()) + " DAYS");
      case RULE -> Set.of(written(watching));
      case DEADLINE, TERM -> {
        var length = term == null ? "" : term.atMost() + " " + term.unit();
        yield length.equals("1 DAYS") ? Set.of(length, "24 HOURS") : Set.of(length);
      }
    };
  }

  private static String day(@Nullable String dueOn) {
    return dueOn == null ? "" : String.valueOf(Integer.parseInt(dueOn.replace("-", "")));
  }
}
