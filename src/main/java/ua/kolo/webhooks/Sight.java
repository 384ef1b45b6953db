package ua.kolo.webhooks;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.assistance.Referrals;
import ua.kolo.clearance.Judging;
import ua.kolo.duties.Duties;
import ua.kolo.intake.Reports;

/// Whether whoever acts may look at a record. Asked as the post behind the token: its rights, the
/// policies of its institution, what is sealed from it or closed to its person.
@Component
class Sight {
  private final Reports reports;
  private final Referrals referrals;
  private final Duties duties;
  private final Judging judging;

  Sight(Reports reports, Referrals referrals, Duties duties, Judging judging) {
    this.reports = reports;
    this.referrals = referrals;
    this.duties = duties;
    this.judging = judging;
  }

  boolean sees(Kind kind, UUID record) {
    return switch (kind) {
      case REPORT_REGISTERED -> reports.isOpen(record);
      case REFERRAL_SENT, REFERRAL_ANSWERED -> referrals.isOpen(record);
      case REFERRAL_RECALLED -> referrals.isOpen(record) || referrals.isRecalledHere(record);
      case DUTY_OVERDUE -> duties.isOpen(record);
      case GLASS_BROKEN -> judging.isShown(record);
      // Anybody reads an adopted programme.
      case PROGRAMME_ADOPTED, TEST -> true;
    };
  }
}
