package ua.kolo.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which reports of the journal to list; null means any.
///
/// @param from first day of receipt, in Kyiv
/// @param to last day of receipt
/// @param urgent only those with urgent needs
/// @param children only those with children
/// @param dangers only those with dangers for whoever goes there
/// @param repeated only those of violence that was before
/// @param untold only standing ones nobody was told of yet
public record ReportFilter(
    @Nullable Integer year,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String channel,
    @Nullable String form,
    boolean urgent,
    boolean children,
    @Nullable UUID person,
    @Nullable String scenario,
    boolean dangers,
    boolean repeated,
    boolean untold) {
  public static final ReportFilter ALL =
      new ReportFilter(null, null, null, null, null, false, false, null, null, false, false, false);

  static ReportFilter of(UUID person) {
    return new ReportFilter(
        null, null, null, null, null, false, false, person, null, false, false, false);
  }
}
