package ua.kolo.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How to reach a person without putting her in danger.
///
/// @param version how many times it was said how to reach her
/// @param neverWrite no message of any kind goes to her
/// @param confirmedOn when she last said so
public record SafeContact(
    UUID person,
    int version,
    boolean neverWrite,
    Words words,
    LocalDate confirmedOn,
    Instant writtenAt,
    String writtenBy) {
  /// After so many months she is asked again.
  public static final int MONTHS = 3;

  public boolean isOldOn(LocalDate day) {
    return confirmedOn.plusMonths(MONTHS).isBefore(day);
  }

  /// What she said, sealed.
  ///
  /// @param way phone, messenger, through somebody: as she said
  /// @param hours when it is safe
  /// @param answers who else may pick up, and what to say then
  /// @param codeWord by which both know it is safe to speak
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Words(
      @Nullable String way,
      @Nullable String hours,
      @Nullable String answers,
      @Nullable String codeWord) {}
}
