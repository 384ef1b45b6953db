package ua.kolo.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.SubjectPage;

/// Where duties lead to that belong to a case. Who owes because of somebody else's case without
/// taking part in it has nowhere to go.
@Component
@Transactional(readOnly = true)
class CaseSubject implements SubjectPage {
  private final CaseRows rows;

  CaseSubject(CaseRows rows) {
    this.rows = rows;
  }

  @Override
  public String kind() {
    return Cases.KIND;
  }

  @Override
  public @Nullable String address(UUID subject) {
    return rows.find(subject).isPresent() ? "/cases/" + subject : null;
  }
}
