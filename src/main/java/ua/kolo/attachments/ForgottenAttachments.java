package ua.kolo.attachments;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.assistance.ReferralForgotten;
import ua.kolo.cases.CasesForgotten;
import ua.kolo.papers.PapersForgotten;

/// Signed copies of papers, and answers on paper to referrals, are destroyed with what they are
/// copies of, and all that is attached to a case with the words of the case.
@Component
class ForgottenAttachments {
  private final AttachmentRows rows;

  ForgottenAttachments(AttachmentRows rows) {
    this.rows = rows;
  }

  @EventListener
  void forget(PapersForgotten forgotten) {
    rows.forget(forgotten.papers(), List.of());
  }

  @EventListener
  void forget(CasesForgotten forgotten) {
    rows.forget(forgotten.files());
  }

  @EventListener
  void forget(ReferralForgotten forgotten) {
    rows.forget(List.of(), List.of(forgotten.referral()));
  }
}
