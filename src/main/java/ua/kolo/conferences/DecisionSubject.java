package ua.kolo.conferences;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.duties.SubjectPage;

/// Where duties lead to that a decision of a conference began.
@Component
class DecisionSubject implements SubjectPage {
  @Override
  public String kind() {
    return Decisions.KIND;
  }

  @Override
  public String address(UUID subject) {
    return "/conferences/decisions/" + subject;
  }
}
