package ua.kolo.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Place;
import ua.kolo.overview.services.Coverage;

/// A hromada and what of it is published for a year.
///
/// @param programmes adopted ones that hold in the year
/// @param from when the earliest of them begins, as far as they say
/// @param planned hryvnias for the year by all of them; null when none names a sum
/// @param reported how many of these have a published report of the asked part of the year
/// @param coverage of the minimum package; null when nothing is published
public record HromadaRow(
    Place place,
    List<UUID> programmes,
    @Nullable Integer from,
    @Nullable Integer to,
    @Nullable BigDecimal planned,
    int reported,
    @Nullable Coverage coverage) {
  public HromadaRow {
    programmes = List.copyOf(programmes);
  }
}
