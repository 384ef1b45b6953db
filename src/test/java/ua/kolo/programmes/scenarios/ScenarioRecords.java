package ua.kolo.programmes.scenarios;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Acting;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammeRecords;
import ua.kolo.programmes.composing.Budget;

/// A scenario kept for a programme.
@Component
class ScenarioRecords implements RecordMaker {
  private final ProgrammeRecords programmes;
  private final Scenarios scenarios;

  ScenarioRecords(ProgrammeRecords programmes, Scenarios scenarios) {
    this.programmes = programmes;
    this.scenarios = scenarios;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/api/v1/programmes/{id}/scenarios/{scenario}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var made = new HashMap<>(programmes.make(unit));
    var id = ProgrammeId.of(Objects.requireNonNull(made.get("id")));
    var half = new Scenario(new Budget.Percent(BigDecimal.valueOf(50)), Set.of(), false);
    var saved = Acting.system(unit).call(() -> scenarios.save(id, "Половина", half));
    made.put("scenario", saved.toString());
    return made;
  }
}
