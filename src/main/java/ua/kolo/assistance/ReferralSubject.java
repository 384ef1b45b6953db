package ua.kolo.assistance;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.duties.SubjectPage;

/// Where duties lead to that a referral began.
@Component
class ReferralSubject implements SubjectPage {
  @Override
  public String kind() {
    return Referrals.KIND;
  }

  @Override
  public String address(UUID subject) {
    return "/referrals/" + subject;
  }
}
