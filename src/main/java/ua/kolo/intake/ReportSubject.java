package ua.kolo.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.duties.SubjectPage;

/// Where duties lead to that a report began.
@Component
class ReportSubject implements SubjectPage {
  @Override
  public String kind() {
    return Intake.KIND;
  }

  @Override
  public String address(UUID subject) {
    return "/reports/" + subject;
  }
}
