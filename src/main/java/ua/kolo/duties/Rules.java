package ua.kolo.duties;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.law.Rule;
import ua.kolo.law.OwnTermGivenUp;
import ua.kolo.law.OwnTermPut;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Stale;

/// The rules in force and their editions.
@Service
@Transactional
class Rules {
  private final RuleEditions editions;
  private final Clock clock;

  Rules(RuleEditions editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /// Those that may open duties of the acting institution now, by code; its own editions in the
  /// place of the program's.
  List<Edition> inForce() {
    var unit = Acting.current().unit();
    return InForce.of(editions.latest(Set.of(unit))).allFor(unit);
  }

  /// Makes these the rules in force: a new or changed one becomes an edition, one that is gone is
  /// withdrawn. Duties already open keep the edition they were opened under.
  ///
  /// @return how many editions were added
  int load(List<Rule> rules) {
    var before =
        editions.latest(Set.of()).stream()
            .collect(Collectors.toMap(e -> e.rule().code(), Function.identity()));
    var added = rules.stream().filter(rule -> addChanged(rule, before)).count();
    rules.forEach(rule -> before.remove(rule.code()));
    var gone = before.values().stream().filter(edition -> !edition.withdrawn()).toList();
    gone.forEach(edition -> add(edition.rule(), edition.number() + 1, true));
    return (int) added + gone.size();
  }

  /// The acting institution owes by its own edition of a term from now on.
  @EventListener
  void put(OwnTermPut own) {
    var unit = Acting.current().unit();
    var numbers = ownNumbers(unit);
    watching(own.rule().code())
        .forEach(
            edition -> {
              var rule = OwnTerms.of(edition.rule(), own.rule());
              var number = numbers.getOrDefault(rule.code(), 0) + 1;
              addOwn(rule, unit, number, false);
            });
  }

  /// The acting institution owes by the program's edition again.
  @EventListener
  void giveUp(OwnTermGivenUp own) {
    var unit = Acting.current().unit();
    var numbers = ownNumbers(unit);
    watching(own.code())
        .filter(edition -> numbers.containsKey(edition.rule().code()))
        .forEach(
            edition -> {
              var number = Objects.requireNonNull(numbers.get(edition.rule().code())) + 1;
              addOwn(edition.rule(), unit, number, true);
            });
  }

  private Stream<Edition> watching(String term) {
    return editions.latest(Set.of()).stream()
        .filter(edition -> !edition.withdrawn() && term.equals(edition.rule().lawTerm()));
  }

  private Map<String, Integer> ownNumbers(UUID unit) {
    return editions.latest(Set.of(unit)).stream()
        .filter(Edition::isOwn)
        .collect(Collectors.toMap(edition -> edition.rule().code(), Edition::number));
  }

  // Of two colleagues at once the second has seen another edition than there is now.
  private void addOwn(Rule rule, UUID unit, int number, boolean withdrawn) {
    if (!editions.add(rule, unit, number, withdrawn, clock.instant())) {
      throw new Stale("duties.rules.stale", number - 1, number);
    }
  }

  private boolean addChanged(Rule rule, Map<String, Edition> before) {
    var last = before.get(rule.code());
    if (last != null && !last.withdrawn() && last.rule().equals(rule)) {
      return false;
    }
    add(rule, last == null ? 1 : last.number() + 1, false);
    return true;
  }

  private void add(Rule rule, int number, boolean withdrawn) {
    editions.add(rule, null, number, withdrawn, clock.instant());
  }
}
