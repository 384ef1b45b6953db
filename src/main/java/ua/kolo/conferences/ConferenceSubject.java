package ua.kolo.conferences;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.duties.SubjectPage;

/// Where duties lead to that a conference began.
@Component
class ConferenceSubject implements SubjectPage {
  @Override
  public String kind() {
    return Conferences.KIND;
  }

  @Override
  public String address(UUID subject) {
    return "/conferences/" + subject;
  }
}
