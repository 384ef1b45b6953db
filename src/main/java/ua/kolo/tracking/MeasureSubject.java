package ua.kolo.tracking;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.duties.SubjectPage;

/// Where a duty of a measure leads.
@Component
class MeasureSubject implements SubjectPage {
  @Override
  public String kind() {
    return "measure";
  }

  @Override
  public String address(UUID subject) {
    return "/measures/" + subject;
  }
}
