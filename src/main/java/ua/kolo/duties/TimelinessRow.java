package ua.kolo.duties;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an institution kept to one rule.
///
/// @param openLate still not done, though the term is over
/// @param medianHours from the event to the action, of what was done; null when nothing was
public record TimelinessRow(
    UUID unit,
    String code,
    String uk,
    String en,
    String clause,
    long total,
    long onTime,
    long late,
    long openLate,
    @Nullable Double medianHours) {
  public String name(Locale reader) {
    return "en".equals(reader.getLanguage()) ? en : uk;
  }
}
