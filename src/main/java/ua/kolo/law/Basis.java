package ua.kolo.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an edition comes from, when it holds, and how far it may be relied on.
///
/// @param edition names this edition forever; keep it with what is done under it
/// @param code the same through all editions
/// @param act the code of the act
/// @param validTo the last day it holds
/// @param knownUntil when another edition took its place; null while it is current
/// @param own who put the institution's own edition here; null for what comes with the program
public record Basis(
    UUID edition,
    String code,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String act,
    @Nullable String clause,
    Grade grade,
    Verification verification,
    @Nullable String verifiedBy,
    @Nullable LocalDate verifiedOn,
    @Nullable String note,
    Instant knownFrom,
    @Nullable Instant knownUntil,
    @Nullable Own own) {
  /// An institution's own edition: by whom, why, and instead of which.
  public record Own(String author, String reason, @Nullable UUID insteadOf) {}

  public boolean isUnverified() {
    return verification == Verification.UNVERIFIED;
  }

  public boolean isCurrent() {
    return knownUntil == null;
  }

  /// Whether an institution may put its own in its place.
  public boolean isOpenToOverride() {
    return isCurrent() && (isUnverified() || own != null);
  }
}
