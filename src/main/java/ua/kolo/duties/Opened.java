package ua.kolo.duties;

import java.util.List;
import java.util.UUID;

/// What an event opened.
///
/// @param unowed codes of rules that held, but whose kind of institution the event did not name:
///   nobody owes them, and whoever opened should see that
public record Opened(List<UUID> duties, List<String> unowed) {
  public Opened {
    duties = List.copyOf(duties);
    unowed = List.copyOf(unowed);
  }
}
