package ua.kolo.law;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// A hotline, the same for every institution.
@Component
class HotlineRecords implements RecordMaker {
  private final Law law;

  HotlineRecords(Law law) {
    this.law = law;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/law/hotlines/{edition}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var lines = Someone.as(Role.COORDINATOR, unit).acting().call(() -> law.hotlines(law.today()));
    return Map.of("edition", lines.getFirst().basis().edition().toString());
  }
}
