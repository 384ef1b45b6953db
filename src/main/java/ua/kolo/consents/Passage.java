package ua.kolo.consents;

import java.util.UUID;

/// That the gate was passed, to be kept with what was passed on.
public sealed interface Passage {
  UUID id();

  /// She agreed.
  record ByConsent(UUID id) implements Passage {}

  /// On a ground of the law.
  record WithoutConsent(UUID id, String reason) implements Passage {}
}
