package ua.kolo.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's answer to whether something may be done with what is known of her.
///
/// @param scope of the list `consent_scope`
/// @param given false when she refused
/// @param words what was said or signed, when noted
/// @param withdrawnAt since when it holds no more; she said so on `withdrawnOn`, as `withdrawnForm`
/// @param mistakenAt since when it is known to be no answer of hers
public record Consent(
    UUID id,
    String scope,
    boolean given,
    Form form,
    LocalDate answeredOn,
    @Nullable String words,
    Instant recordedAt,
    String recordedBy,
    @Nullable Instant withdrawnAt,
    @Nullable LocalDate withdrawnOn,
    @Nullable Form withdrawnForm,
    @Nullable Instant mistakenAt) {
  /// How she answered.
  public enum Form {
    WRITTEN,
    ORAL,
    ELECTRONIC,
    REPRESENTATIVE
  }

  public boolean holds() {
    return given && withdrawnAt == null && mistakenAt == null;
  }
}
