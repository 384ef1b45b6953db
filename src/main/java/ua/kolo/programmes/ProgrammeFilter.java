package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head;

/// Which programmes to list; null means any.
///
/// @param text words of the title or the territory
/// @param year a year inside the period, else that of the act; what has neither is of any year
public record ProgrammeFilter(
    @Nullable String text,
    Head.@Nullable Level level,
    @Nullable ProgrammeStatus status,
    @Nullable Integer year) {
  public static final ProgrammeFilter ALL = new ProgrammeFilter(null, null, null, null);
}
