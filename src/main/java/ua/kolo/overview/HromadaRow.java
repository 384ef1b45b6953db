package ua.kolo.overview;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Place;
import ua.kolo.overview.services.Coverage;
import ua.kolo.programmes.AdoptedRow;

/// A hromada and what of it is published for a year.
///
/// @param programmes adopted ones that hold in the year
/// @param reported how many of these have a published report of the asked part of the year
/// @param coverage of the minimum package; null when nothing is published
public record HromadaRow(
    Place place, List<AdoptedRow> programmes, int reported, @Nullable Coverage coverage) {
  public HromadaRow {
    programmes = List.copyOf(programmes);
  }

  /// Hryvnias planned for the year by all of them; null when none names a sum.
  public @Nullable BigDecimal planned() {
    return programmes.stream()
        .map(AdoptedRow::planned)
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  public @Nullable Integer from() {
    return programmes.stream()
        .map(AdoptedRow::periodFrom)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  public @Nullable Integer to() {
    return programmes.stream()
        .map(AdoptedRow::periodTo)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /// Nothing is missing: a programme, a report of each, the package told.
  public boolean isComplete() {
    return !programmes.isEmpty() && reported == programmes.size() && coverage != null;
  }
}
