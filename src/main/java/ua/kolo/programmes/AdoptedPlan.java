package ua.kolo.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An adopted edition as other modules need it: what is to be done, by whom, on which days, for
/// which money.
///
/// @param level OBLAST, RAION or HROMADA; null when the plan does not tell
/// @param territory the council's place as the plan names it
/// @param edition its number
/// @param act that adopted it
/// @param repealedOn the day of the act that repealed the programme; null while it holds
public record AdoptedPlan(
    ProgrammeId id,
    String title,
    @Nullable String level,
    @Nullable String territory,
    @Nullable Integer periodFrom,
    @Nullable Integer periodTo,
    int edition,
    Act act,
    @Nullable LocalDate repealedOn,
    List<AdoptedMeasure> measures) {
  public AdoptedPlan {
    measures = List.copyOf(measures);
  }

  /// What a line plans for a year, in hryvnias; null when it names no sum for it: that of all years
  /// of a longer programme is no year's.
  public @Nullable BigDecimal planned(AdoptedMeasure.Line line, int year) {
    if (!line.byYear().isEmpty()) {
      return line.byYear().get(year);
    }
    boolean several = periodFrom != null && periodTo != null && periodTo > periodFrom;
    return several ? null : line.total();
  }
}
