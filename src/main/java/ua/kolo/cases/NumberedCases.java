package ua.kolo.cases;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.kolo.platform.NumberedRecords;

/// Files for the search at the head of every page. There a number bears its letter: digits alone
/// may be anything.
@Component
class NumberedCases implements NumberedRecords {
  private final Cases cases;

  NumberedCases(Cases cases) {
    this.cases = cases;
  }

  @Override
  public Optional<String> page(String typed) {
    return typed.isEmpty() || Character.isDigit(typed.charAt(0))
        ? Optional.empty()
        : cases.numbered(typed).map(id -> "/cases/" + id);
  }
}
