package ua.kolo.tracking.reporting;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.duties.SubjectPage;

/// Where a duty of rows leads: to the rows of whoever asks.
@Component
class RowsSubject implements SubjectPage {
  @Override
  public String kind() {
    return RowDuties.KIND;
  }

  @Override
  public String address(UUID subject) {
    return "/measures/rows";
  }
}
