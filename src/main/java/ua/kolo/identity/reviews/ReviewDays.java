package ua.kolo.identity.reviews;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/// Days as the pages of reviews write them. Templates call it by name, so its methods are public.
@Component
final class ReviewDays {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(ZoneId.of("Europe/Kyiv"));

  public String on(Instant moment) {
    return DAY.format(moment);
  }

  /// The last day of a period that ends before this moment.
  public String last(Instant end) {
    return on(end.minusNanos(1));
  }
}
