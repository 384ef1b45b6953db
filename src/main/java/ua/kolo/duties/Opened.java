package ua.kolo.duties;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What an event opened.
///
/// @param unowed codes of rules that held, but whose kind of institution the event did not name:
///   nobody owes them, and whoever opened should see that
/// @param actions what is to be done by them
public record Opened(List<UUID> duties, List<String> unowed, Set<String> actions) {
  public Opened {
    duties = List.copyOf(duties);
    actions = Set.copyOf(actions);
    unowed = List.copyOf(unowed);
  }
}
