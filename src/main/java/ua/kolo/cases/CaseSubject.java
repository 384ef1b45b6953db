package ua.kolo.cases;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.duties.SubjectPage;

/// Where duties lead to that belong to a case.
@Component
class CaseSubject implements SubjectPage {
  @Override
  public String kind() {
    return Cases.KIND;
  }

  @Override
  public String address(UUID subject) {
    return "/cases/" + subject;
  }
}
