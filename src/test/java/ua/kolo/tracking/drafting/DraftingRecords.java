package ua.kolo.tracking.drafting;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Acting;
import ua.kolo.tracking.Lived;

/// A programme of which a document can be made.
@Component
class DraftingRecords implements RecordMaker {
  private final Lived lived;

  DraftingRecords(Lived lived) {
    this.lived = lived;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/programmes/{id}/papers");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var programme = lived.programme(Acting.system(unit), unit);
    return Map.of("id", programme.toString(), "kind", Kind.PASSPORT.name());
  }
}
