package ua.kolo.programmes.agreements;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.SubjectPage;

/// Where a duty to answer a draft leads: to the draft for whoever owes the answer, to the sheet for
/// whoever awaits it.
@Component
@Transactional(readOnly = true)
class AgreementSubject implements SubjectPage {
  private final SentRows sent;
  private final AgreementRows rows;

  AgreementSubject(SentRows sent, AgreementRows rows) {
    this.sent = sent;
    this.rows = rows;
  }

  @Override
  public String kind() {
    return AgreementDuties.KIND;
  }

  @Override
  public @Nullable String address(UUID line) {
    return sent.find(line).isPresent()
        ? "/agreements/" + line
        : rows.programmeOf(line)
            .map(programme -> "/programmes/" + programme + "/agreement")
            .orElse(null);
  }
}
