package ua.kolo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file as it is stored.
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Row(
    UUID id,
    UUID unit,
    @Nullable UUID post,
    int year,
    int number,
    int version,
    String kind,
    String status,
    @Nullable String ending,
    Instant openedAt,
    String openedBy,
    @Nullable LocalDate reviewOn,
    byte @Nullable [] words,
    @Nullable Instant endedAt,
    @Nullable UUID joinedInto) {
  String reference() {
    return reference(year, number);
  }

  static String reference(int year, int number) {
    return "С-%d-%05d".formatted(year, number);
  }
}
