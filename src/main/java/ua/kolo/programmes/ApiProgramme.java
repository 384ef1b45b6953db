package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.exchange.PlanExport;
import ua.kolo.programmes.exchange.PublishedPlan;
import ua.kolo.programmes.plan.Head;

/// A programme in lists of the API.
///
/// @param money of all lines of the newest edition, in the unit named beside it
record ApiProgramme(
    String id,
    String title,
    Head.Kind kind,
    Head.@Nullable Level level,
    @Nullable String territory,
    @Nullable Integer periodFrom,
    @Nullable Integer periodTo,
    ProgrammeStatus status,
    int edition,
    int measures,
    BigDecimal money,
    String unit,
    int openFindings,
    int blockingFindings) {
  static ApiProgramme of(ProgrammeRow row) {
    return new ApiProgramme(
        row.id().toString(),
        row.title(),
        row.kind(),
        row.level(),
        row.territory(),
        row.periodFrom(),
        row.periodTo(),
        row.status(),
        row.edition(),
        row.measures(),
        Objects.requireNonNull(PlanExport.thousands(row.money())),
        PublishedPlan.UNIT,
        row.openFindings(),
        row.blockingFindings());
  }
}
