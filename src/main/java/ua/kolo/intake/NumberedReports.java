package ua.kolo.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.kolo.platform.NumberedRecords;

/// Reports for the search at the head of every page. There a number names its journal: «12» alone
/// may be anything, and may be a part of somebody's telephone.
@Component
class NumberedReports implements NumberedRecords {
  private final Reports reports;

  NumberedReports(Reports reports) {
    this.reports = reports;
  }

  @Override
  public Optional<String> page(String typed) {
    return typed.isEmpty() || Character.isDigit(typed.charAt(0))
        ? Optional.empty()
        : reports.numbered(typed).map(id -> "/reports/" + id);
  }
}
