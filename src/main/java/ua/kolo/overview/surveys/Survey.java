package ua.kolo.overview.surveys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.overview.Part;
import ua.kolo.platform.Acting;

/// A request to the hromadas of a place.
///
/// @param territory code of the place whose hromadas are asked
/// @param part of the year it asks about
/// @param closedAt since when nobody answers any more
public record Survey(
    UUID id,
    UUID unit,
    String territory,
    String title,
    int year,
    Part part,
    LocalDate dueOn,
    @Nullable String note,
    Instant madeAt,
    @Nullable Instant closedAt,
    int version) {
  public boolean isOpen() {
    return closedAt == null;
  }

  public boolean isOurs() {
    return unit.equals(Acting.current().unit());
  }
}
