package ua.kolo.identity.people;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Days of holdings as pages write them. Templates call it by name, so its methods are public.
@Component
final class HeldDays {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  public String on(@Nullable Instant moment) {
    return moment == null ? "" : DAY.format(moment.atZone(KYIV));
  }

  /// The last day of a period that ends before this moment.
  public String last(@Nullable Instant end) {
    return end == null ? "" : on(end.minusNanos(1));
  }
}
