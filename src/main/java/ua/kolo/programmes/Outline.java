package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A programme in its newest edition, adopted or not, as documents about it need it.
///
/// @param places names of hromada, raion and oblast as far as known, the nearest first
/// @param edition its number
/// @param act that adopted this edition; null while it is a draft
/// @param first the act that adopted the programme at first; null before
/// @param last the newest act before this edition; null for the first edition
public record Outline(
    ProgrammeId id,
    String title,
    @Nullable String level,
    List<String> places,
    @Nullable Integer periodFrom,
    @Nullable Integer periodTo,
    int edition,
    @Nullable Act act,
    @Nullable Act first,
    @Nullable Act last,
    List<AdoptedMeasure> measures) {
  public Outline {
    places = List.copyOf(places);
    measures = List.copyOf(measures);
  }

  public boolean isAmendment() {
    return edition > 1;
  }

  /// What all measures cost, in hryvnias; lines that detail others do not count again.
  public BigDecimal total() {
    return measures.stream()
        .flatMap(measure -> measure.lines().stream())
        .filter(line -> !line.ofWhich())
        .map(Outline::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// What a line adds to a sum: its total, else the sum of its years.
  public static BigDecimal amount(AdoptedMeasure.Line line) {
    var total = line.total();
    return total == null
        ? line.byYear().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
        : total;
  }
}
