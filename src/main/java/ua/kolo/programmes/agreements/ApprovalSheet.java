package ua.kolo.programmes.agreements;

import java.util.List;
import ua.kolo.programmes.ProgrammeId;

/// Who must agree to the newest edition of a programme, in the order of the sheet.
///
/// @param edition its number
/// @param version of its draft now
public record ApprovalSheet(
    ProgrammeId programme, String title, int edition, int version, List<Agreement> rows) {
  public ApprovalSheet {
    rows = List.copyOf(rows);
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
