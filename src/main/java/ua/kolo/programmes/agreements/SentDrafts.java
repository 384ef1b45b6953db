package ua.kolo.programmes.agreements;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.agreements.Agreement.Answer;
import ua.kolo.programmes.layout.Printed;
import ua.kolo.programmes.plan.Plan;

/// Drafts other institutions, or one's own, sent to be agreed to: read, and answered in the name of
/// the acting institution.
@Service
@Transactional
public class SentDrafts {
  private final SentRows sent;
  private final AgreementRows rows;
  private final AgreementDuties duties;
  private final Clock clock;

  SentDrafts(SentRows sent, AgreementRows rows, AgreementDuties duties, Clock clock) {
    this.sent = sent;
    this.rows = rows;
    this.duties = duties;
    this.clock = clock;
  }

  @Needs(Right.PROGRAMME_READ)
  public List<SentDraft> list() {
    return sent.list();
  }

  @Needs(Right.PROGRAMME_READ)
  public SentDraft find(UUID id) {
    return sent.find(id).orElseThrow(() -> new NotFound(id));
  }

  /// The draft as it is now.
  @Needs(Right.PROGRAMME_READ)
  public Plan plan(UUID id) {
    return sent.plan(id);
  }

  @Needs(Right.PROGRAMME_READ)
  public byte[] printed(UUID id, OutputFormat format) {
    return new DocumentWriter().write(Printed.of(plan(id)), format);
  }

  /// Agrees or refuses, today. A later answer counts instead.
  ///
  /// @param version of the draft that was read; refused when it is another by now
  /// @param words remarks or the reason; only an agreement needs none
  @Needs(Right.PROGRAMME_REPORT)
  public SentDraft answer(UUID id, int version, Answer answer, String person, String words) {
    var draft = find(id);
    if (!draft.open()) {
      throw new Conflict("programmes.edition.adopted");
    }
    if (draft.version() != version) {
      throw new Conflict("agreements.draft.changed");
    }
    var today = Days.today(clock);
    rows.answer(id, version, Said.of(answer, today, person, words, today));
    duties.answered(id);
    return find(id);
  }
}
