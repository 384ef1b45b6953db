package ua.kolo.programmes.agreements;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ua.kolo.programmes.ProgrammeId;

/// Who must agree to the newest edition of a programme, in the order of the sheet.
///
/// @param edition its number
/// @param version of its draft now
/// @param reached institutions of the sheet where somebody works in Kolo and may answer; the others
///   answer on paper
public record ApprovalSheet(
    ProgrammeId programme,
    String title,
    int edition,
    int version,
    List<Agreement> rows,
    Set<UUID> reached) {
  public ApprovalSheet {
    rows = List.copyOf(rows);
    reached = Set.copyOf(reached);
  }

  /// It gets the draft and answers by itself.
  public boolean isReached(Agreement row) {
    return row.institution() != null && reached.contains(row.institution());
  }

  public long given() {
    return rows.stream().filter(Agreement::isGiven).count();
  }

  /// Who has not agreed, or agreed to an earlier state of the plan.
  public List<Agreement> open() {
    return rows.stream().filter(row -> !row.isGiven() || row.isEarlier(version)).toList();
  }

  public boolean isAsking() {
    return !toAsk().isEmpty();
  }

  /// To whom the draft as it is now was not sent.
  List<Agreement> toAsk() {
    return rows.stream().filter(row -> row.isToAsk(version)).toList();
  }
}
