package ua.kolo.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ua.kolo.clearance.Closed;
import ua.kolo.clearance.Guarded;

/// Case files under the rules of need to know.
@Component
class GuardedCases implements Guarded {
  private final CaseRows rows;
  // What weighs closes records, and these rules are told of every kind of record.
  private final ObjectProvider<CloseNames> names;

  GuardedCases(CaseRows rows, ObjectProvider<CloseNames> names) {
    this.rows = rows;
    this.names = names;
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
  public Optional<Closed> closed(UUID record) {
    names.getObject().without(rows.find(record).stream().toList());
    return rows.closed(record);
  }

  @Override
  public String address(UUID record) {
    return "/cases/" + record;
  }
}
