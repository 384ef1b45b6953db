package ua.kolo.cases;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.kolo.platform.NumberedRecords;

/// Files for the search at the head of every page.
@Component
class NumberedCases implements NumberedRecords {
  private final Cases cases;

  NumberedCases(Cases cases) {
    this.cases = cases;
  }

  @Override
  public Optional<String> page(String typed) {
    return cases.numbered(typed).map(id -> "/cases/" + id);
  }
}
