package ua.kolo.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.clearance.Guarded;

/// Case files under the rules of need to know.
@Component
class GuardedCases implements Guarded {
  private final CaseRows rows;

  GuardedCases(CaseRows rows) {
    this.rows = rows;
  }

  @Override
  public String kind() {
    return Cases.KIND;
  }

  @Override
  public Optional<UUID> owner(UUID record) {
    return rows.keeper(record);
  }

  @Override
  public String address(UUID record) {
    return "/cases/" + record;
  }
}
