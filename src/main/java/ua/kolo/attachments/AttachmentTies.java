package ua.kolo.attachments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.assistance.Referral;
import ua.kolo.assistance.Referrals;
import ua.kolo.cases.CaseFile;
import ua.kolo.papers.Papers;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;

/// What of a case an attachment may belong to: the answer to a referral, the signed copy of a
/// paper.
@Component
class AttachmentTies {
  private final Referrals referrals;
  private final Papers papers;
  private final MessageSource messages;

  AttachmentTies(Referrals referrals, Papers papers, MessageSource messages) {
    this.referrals = referrals;
    this.papers = papers;
    this.messages = messages;
  }

  /// Refuses a referral or paper that is not of the case, or not for whoever acts to see.
  void check(CaseFile file, @Nullable UUID referral, @Nullable UUID paper) {
    if (referral != null && paper != null) {
      throw new BadRequest("attachments.refused.oneTie");
    }
    if (referral != null
        && referrals.of(file.id()).stream().noneMatch(one -> one.id().equals(referral))) {
      throw new BadRequest("attachments.refused.tie");
    }
    if (paper != null
        && (!isOurs(file)
            || papers.of(file.id()).stream().noneMatch(one -> one.id().equals(paper)))) {
      throw new BadRequest("attachments.refused.tie");
    }
  }

  /// What one may choose among, in words, by what [AttachmentForm] understands.
  Map<String, String> choices(CaseFile file, Locale reader) {
    var choices = new LinkedHashMap<String, String>();
    for (var referral : referrals.of(file.id())) {
      choices.put(AttachmentForm.REFERRAL + referral.id(), said(referral, reader));
    }
    if (isOurs(file)) {
      for (var paper : papers.of(file.id())) {
        var words = paper.words();
        if (words != null) {
          var args = new Object[] {words.title(), paper.called()};
          choices.put(
              AttachmentForm.PAPER + paper.id(),
              messages.getMessage("attachments.tie.paper", args, reader));
        }
      }
    }
    return choices;
  }

  private String said(Referral referral, Locale reader) {
    var sent = Days.show(LocalDate.ofInstant(referral.sentAt(), Days.KYIV));
    var args = new Object[] {referral.receiverName(), sent};
    return messages.getMessage("attachments.tie.referral", args, reader);
  }

  private static boolean isOurs(CaseFile file) {
    return file.unit().equals(Acting.current().unit());
  }
}
