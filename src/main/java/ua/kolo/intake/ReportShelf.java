package ua.kolo.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.clearance.Clearance;
import ua.kolo.platform.Conflict;

/// Takes a report out, if whoever acts may have it: hidden and absent answer alike, and an attempt
/// on one that names somebody closed to them is reported.
@Component
class ReportShelf {
  private final ReportRows rows;
  private final Clearance clearance;

  ReportShelf(ReportRows rows, Clearance clearance) {
    this.rows = rows;
    this.clearance = clearance;
  }

  Row find(UUID id) {
    return rows.find(id).orElseThrow(() -> clearance.missing(Intake.KIND, id, rows.closed(id)));
  }

  /// Refuses what is done about a report that is struck out. Asked after something was written that
  /// names it: whoever strikes it out waits for that, or was there before and is seen.
  void mustStand(UUID id) {
    if (find(id).struckAt() != null) {
      throw new Conflict("intake.strike.struck.no");
    }
  }
}
