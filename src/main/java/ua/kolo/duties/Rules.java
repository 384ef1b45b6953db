package ua.kolo.duties;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.law.Rule;

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

  /// Those that may open duties now, by code.
  List<Edition> inForce() {
    return editions.latest().stream().filter(edition -> !edition.withdrawn()).toList();
  }

  /// Makes these the rules in force: a new or changed one becomes an edition, one that is gone is
  /// withdrawn. Duties already open keep the edition they were opened under.
  ///
  /// @return how many editions were added
  int load(List<Rule> rules) {
    var before =
        editions.latest().stream()
            .collect(Collectors.toMap(e -> e.rule().code(), Function.identity()));
    var added = rules.stream().filter(rule -> addChanged(rule, before)).count();
    rules.forEach(rule -> before.remove(rule.code()));
    var gone = before.values().stream().filter(edition -> !edition.withdrawn()).toList();
    gone.forEach(edition -> add(edition.rule(), edition.number() + 1, true));
    return (int) added + gone.size();
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
    editions.add(rule, number, withdrawn, clock.instant());
  }
}
