package ua.kolo.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the journal as the database keeps it.
@SuppressWarnings("ArrayRecordComponent") // Never compared: it only carries what a row holds.
record Row(
    UUID id,
    String journal,
    int year,
    int number,
    int version,
    Instant registeredAt,
    String registeredBy,
    Instant receivedAt,
    String scenario,
    String basis,
    String channel,
    String reporter,
    String kind,
    List<String> forms,
    List<String> hazards,
    List<String> urgent,
    int children,
    boolean repeated,
    List<String> circumstances,
    byte[] words,
    @Nullable Instant struckAt,
    @Nullable String struckBy,
    Strike.@Nullable Reason struckReason,
    @Nullable UUID sameAs,
    boolean workedOff) {
  Facts facts() {
    return new Facts(
        scenario,
        basis,
        channel,
        reporter,
        receivedAt,
        kind,
        forms,
        hazards,
        urgent,
        children,
        repeated,
        circumstances);
  }

  @Nullable Strike strike() {
    return struckAt == null || struckBy == null || struckReason == null
        ? null
        : new Strike(struckReason, sameAs, struckAt, struckBy);
  }

  String reference() {
    return Journal.reference(journal, year, number);
  }
}
