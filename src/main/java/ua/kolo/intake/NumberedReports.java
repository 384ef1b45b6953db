package ua.kolo.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.kolo.platform.NumberedRecords;

/// Reports for the search at the head of every page.
@Component
class NumberedReports implements NumberedRecords {
  private final Reports reports;

  NumberedReports(Reports reports) {
    this.reports = reports;
  }

  @Override
  public Optional<String> page(String typed) {
    return reports.numbered(typed).map(id -> "/reports/" + id);
  }
}
