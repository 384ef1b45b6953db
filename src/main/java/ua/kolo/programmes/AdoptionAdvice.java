package ua.kolo.programmes;

import java.util.List;

/// What is to be known before an adoption, and does not forbid it.
public interface AdoptionAdvice {
  /// Bodies asked to agree that have not, or agreed to an earlier state of the plan.
  List<String> notAgreed(ProgrammeId id);
}
