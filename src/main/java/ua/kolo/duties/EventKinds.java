package ua.kolo.duties;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.law.Rule;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Which events begin a term of the acting institution, and what its rules ask about them.
@Service
@Transactional
public class EventKinds {
  private final Rules rules;

  EventKinds(Rules rules) {
    this.rules = rules;
  }

  /// Those among the triggers that a rule in force hangs a term on for one of the owing.
  ///
  /// @param owing kinds of institutions, with [Rule#OWNER]
  @Needs(Right.CASE_READ)
  public List<Kind> of(Collection<String> triggers, Set<String> owing) {
    var inForce =
        rules.inForce().stream()
            .map(Edition::rule)
            .filter(rule -> owing.contains(rule.owedBy()))
            .collect(Collectors.groupingBy(Rule::trigger));
    return triggers.stream()
        .filter(inForce::containsKey)
        .map(trigger -> kind(trigger, inForce.getOrDefault(trigger, List.of())))
        .toList();
  }

  private static Kind kind(String trigger, List<Rule> opened) {
    var flags = new TreeSet<String>();
    opened.forEach(rule -> flags.addAll(rule.condition().flags()));
    return new Kind(trigger, flags, opened.stream().map(Rule::name).toList());
  }

  /// A kind of event.
  ///
  /// @param flags what is asked about it
  /// @param owed what may be owed then, in words
  public record Kind(String trigger, Set<String> flags, List<Rule.Name> owed) {
    public Kind {
      flags = Set.copyOf(flags);
      owed = List.copyOf(owed);
    }
  }
}
