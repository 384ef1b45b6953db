package ua.kolo.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// An entry with the names a reader knows things by.
///
/// @param who the name; null when it was not a person, or one whose name is another institution's
public record TrailLine(TrailRow row, @Nullable String who, @Nullable String institution) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
  private static final String FORBIDDEN = "status.forbidden ";
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  public String moment() {
    return MOMENT.format(row.happenedAt().atZone(KYIV));
  }

  public String changed() {
    return String.join(", ", row.changed());
  }

  /// Whose act it was when it was nobody's by name: `PERSON` of elsewhere, `SYSTEM`, `GATE`,
  /// `VISITOR`.
  public String actor() {
    return row.actor() == null ? "SYSTEM" : row.actor();
  }

  /// The right that was missing, of a refusal for want of one.
  public @Nullable String missing() {
    var outcome = row.outcome();
    return outcome != null && outcome.startsWith(FORBIDDEN)
        ? outcome.substring(FORBIDDEN.length())
        : null;
  }

  public boolean isDenial() {
    return row.isDenial();
  }
}
