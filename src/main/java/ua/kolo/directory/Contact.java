package ua.kolo.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an institution is reached, and when somebody last tried it.
public record Contact(
    UUID id, Kind kind, String value, @Nullable LocalDate verifiedOn, @Nullable String verifiedBy) {
  /// In what manner.
  public enum Kind {
    PHONE,
    EMAIL,
    SITE,
    /// Answers at any hour.
    DUTY_DESK,
    HEAD,
    DEPUTY,
    /// For everybody.
    ADDRESS,
    /// For staff of institutions only.
    OFFICIAL_ADDRESS
  }
}
