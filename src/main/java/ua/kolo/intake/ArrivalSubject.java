package ua.kolo.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.duties.SubjectPage;

/// Where duties lead to that a notice began.
@Component
class ArrivalSubject implements SubjectPage {
  @Override
  public String kind() {
    return SentNotices.KIND;
  }

  @Override
  public String address(UUID subject) {
    return "/notices/" + subject;
  }
}
