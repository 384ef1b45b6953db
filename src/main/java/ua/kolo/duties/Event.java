package ua.kolo.duties;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.StandsFor;
import ua.kolo.duties.law.Rule;
import ua.kolo.platform.Acting;

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

  /// What happened in a matter the acting institution owns; the acting post takes on what it owes.
  ///
  /// @param kind what the institution is; null when nobody said
  /// @param coordinator who watches; null for nobody
  public static Event here(
      String trigger,
      Set<String> flags,
      Subject subject,
      Instant at,
      @Nullable String kind,
      @Nullable UUID coordinator) {
    var own = Acting.current().unit();
    var units = new HashMap<>(Map.of(Rule.OWNER, own));
    StandsFor.all(kind).forEach(one -> units.put(one, own));
    if (coordinator != null) {
      units.put(Rule.COORDINATOR, coordinator);
    }
    return new Event(trigger, flags, subject, at, units, Acting.current().post());
  }
}
