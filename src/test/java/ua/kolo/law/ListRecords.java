package ua.kolo.law;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// A list of the law and one of its values, the same for every institution.
@Component
class ListRecords implements RecordMaker {
  private final Law law;

  ListRecords(Law law) {
    this.law = law;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/law/lists/{code}", "/law/values/{edition}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.COORDINATOR, unit).acting();
    var list = worker.call(() -> law.lists(law.today())).getFirst().code();
    var value = worker.call(() -> law.values(list, law.today())).getFirst();
    return Map.of("code", list, "edition", value.basis().edition().toString());
  }
}
