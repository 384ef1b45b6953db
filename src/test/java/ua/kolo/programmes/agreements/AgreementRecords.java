package ua.kolo.programmes.agreements;

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

/// A body on the approval sheet of a draft.
@Component
class AgreementRecords implements RecordMaker {
  private final ProgrammeRecords programmes;
  private final Agreements agreements;

  AgreementRecords(ProgrammeRecords programmes, Agreements agreements) {
    this.programmes = programmes;
    this.agreements = agreements;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/api/v1/programmes/{id}/agreement/bodies/{row}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var made = new HashMap<>(programmes.make(unit));
    var id = ProgrammeId.of(Objects.requireNonNull(made.get("id")));
    var sheet =
        Acting.system(unit).call(() -> agreements.add(id, "Вигадана спілка", Agreement.Role.OTHER));
    made.put("row", sheet.rows().getLast().id().toString());
    return made;
  }
}
