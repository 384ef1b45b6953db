package ua.kolo.programmes.scenarios;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammeView;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.composing.Cut;

/// Budget scenarios: what a smaller sum pays of the newest edition. A saved one is reckoned on the
/// plan as it is now, so it never tells of measures that are gone.
@Service
@Transactional
public class Scenarios {
  private static final int LONGEST = 120;
  private final Programmes programmes;
  private final SavedScenarios saved;

  Scenarios(Programmes programmes, SavedScenarios saved) {
    this.programmes = programmes;
    this.saved = saved;
  }

  @Needs(Right.PROGRAMME_READ)
  public Cut reckon(ProgrammeId id, Scenario scenario) {
    return scenario.of(programmes.plan(id));
  }

  /// Newest first.
  @Needs(Right.PROGRAMME_READ)
  public List<SavedScenario> list(ProgrammeId id) {
    programmes.find(id);
    return saved.all(id);
  }

  @Needs(Right.PROGRAMME_READ)
  public SavedScenario find(ProgrammeId id, UUID scenario) {
    programmes.find(id);
    return saved.find(id, scenario).orElseThrow(() -> new NotFound(scenario));
  }

  /// Keeps it under a name; under one that is there already it takes the other's place.
  @Needs(Right.PROGRAMME_MANAGE)
  public UUID save(ProgrammeId id, String name, Scenario scenario) {
    programmes.find(id);
    var words = name.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new BadRequest("scenarios.name.missing");
    }
    return saved.save(id, words, scenario);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void remove(ProgrammeId id, UUID scenario) {
    find(id, scenario);
    saved.remove(id, scenario);
  }

  /// Makes the scenario the draft's plan, in one step that undo takes back.
  ///
  /// @param leave measures that fell out leave the plan; else they stay without money
  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeView apply(ProgrammeId id, int version, Scenario scenario, boolean leave) {
    return programmes.edit(id, version, reckon(id, scenario).correction(leave));
  }
}
