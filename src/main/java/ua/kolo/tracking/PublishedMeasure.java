package ua.kolo.tracking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a published report tells of a measure, its bodies together.
///
/// @param status the worst any of its bodies told, as reports name it; null when nobody told
/// @param done what was to be done is done, or there was nothing to do
/// @param words what each body told
/// @param spent hryvnias paid out in the period; null when nobody told
public record PublishedMeasure(
    UUID measure,
    PublishedReport report,
    @Nullable String status,
    boolean done,
    List<String> words,
    @Nullable BigDecimal spent) {
  public PublishedMeasure {
    words = List.copyOf(words);
  }
}
