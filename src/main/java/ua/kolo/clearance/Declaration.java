package ua.kolo.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;

/// Somebody of the staff said that they are, or are close to, the person of a record.
///
/// @param found the program found the record to be likely of somebody they had named
/// @param endReason why it no longer stands; null while it does, and of those ended earlier
public record Declaration(
    UUID id,
    UUID person,
    String kind,
    UUID record,
    Tie tie,
    Instant declaredAt,
    @Nullable Instant endedAt,
    boolean found,
    @Nullable TieEnd endReason) {
  /// The day it was declared, as Kyiv's calendar shows it.
  public String declared() {
    return Days.show(LocalDate.ofInstant(declaredAt, Days.KYIV));
  }
}
