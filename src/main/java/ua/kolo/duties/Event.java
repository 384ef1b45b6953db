package ua.kolo.duties;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something happened that the law may hang terms on.
///
/// @param trigger the kind of event, as the rules name it: `VIOLENCE_REPORTED`
/// @param flags what the rules' conditions ask about: `CHILD`, `URGENT`
/// @param at when it happened; terms count from here, and rules in force on that day hold
/// @param units which institution is meant by each kind, with [ua.kolo.duties.law.Rule#OWNER] and
///   [ua.kolo.duties.law.Rule#COORDINATOR] among them
/// @param post the post that takes on what its institution owes; null for nobody yet
public record Event(
    String trigger,
    Set<String> flags,
    Subject subject,
    Instant at,
    Map<String, UUID> units,
    @Nullable UUID post) {
  public Event {
    flags = Set.copyOf(flags);
    units = Map.copyOf(units);
  }
}
