package ua.kolo.law;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// A term of the law, the same for every institution.
@Component
class LawRecords implements RecordMaker {
  private final Law law;

  LawRecords(Law law) {
    this.law = law;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/law/terms/{edition}", "/law/editions/{edition}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var rules =
        Someone.as(Role.COORDINATOR, unit).acting().call(() -> law.rulesInForce(law.today()));
    return Map.of("edition", rules.getFirst().basis().edition().toString());
  }
}
