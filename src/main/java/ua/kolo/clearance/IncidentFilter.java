package ua.kolo.clearance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which incidents to list.
///
/// @param who came to the record; null for anybody
/// @param from the first day, null for the very first
/// @param to the last day, null for today
/// @param institution where they came from, or whose record it is; null for any
public record IncidentFilter(
    Shown shown,
    @Nullable UUID who,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID institution) {
  /// Those that wait for the verdict of the acting institution.
  public static final IncidentFilter WAITING = of(Shown.WAITING);

  public static final IncidentFilter ALL = of(Shown.ALL);

  private static IncidentFilter of(Shown shown) {
    return new IncidentFilter(shown, null, null, null, null);
  }

  /// By the verdict of the acting institution.
  public enum Shown {
    WAITING,
    ALL,
    JUSTIFIED,
    UNJUSTIFIED,
    MISTAKE
  }
}
