package ua.kolo.programmes.agreements;

import java.util.List;
import org.springframework.stereotype.Component;
import ua.kolo.programmes.AdoptionAdvice;
import ua.kolo.programmes.ProgrammeId;

/// Tells whoever adopts a programme who on its approval sheet has not agreed to the plan as it is.
@Component
class UnsettledAgreements implements AdoptionAdvice {
  private final Agreements agreements;

  UnsettledAgreements(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public List<String> notAgreed(ProgrammeId id) {
    return agreements.sheet(id).open().stream().map(Agreement::body).toList();
  }
}
