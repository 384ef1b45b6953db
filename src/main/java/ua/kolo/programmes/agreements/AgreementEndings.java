package ua.kolo.programmes.agreements;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.programmes.DraftDiscarded;
import ua.kolo.programmes.ProgrammeAdopted;
import ua.kolo.programmes.ProgrammeId;

/// Answers to a draft are awaited until it is adopted or thrown away.
@Component
class AgreementEndings {
  private final AgreementRows rows;
  private final AgreementDuties duties;

  AgreementEndings(AgreementRows rows, AgreementDuties duties) {
    this.rows = rows;
    this.duties = duties;
  }

  @EventListener
  void adopted(ProgrammeAdopted event) {
    end(event.programme(), event.edition());
  }

  /// The next draft takes its number, and has a sheet of its own.
  @EventListener
  void discarded(DraftDiscarded event) {
    end(event.programme(), event.edition());
    rows.removeAll(event.programme(), event.edition());
  }

  private void end(ProgrammeId programme, int edition) {
    duties.end(rows.ids(programme, edition));
  }
}
