package ua.kolo.duties.law;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Flags of an event that must be there, or with `!` must not: `CHILD+!URGENT`. Empty is always.
public record Condition(String text) {
  public boolean holds(Set<String> flags) {
    return terms().stream()
        .allMatch(
            term ->
                term.startsWith("!") ? !flags.contains(term.substring(1)) : flags.contains(term));
  }

  /// The flags it asks about, without their signs.
  public List<String> flags() {
    return terms().stream().map(term -> term.replace("!", "")).toList();
  }

  private List<String> terms() {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\+"));
  }
}
