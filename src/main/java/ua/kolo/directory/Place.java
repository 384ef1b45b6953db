package ua.kolo.directory;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A territory with what it lies in: names alone are never unique.
///
/// @param category the codifier's letter: O K P H M C X T B
/// @param closedOn the day it was abolished
public record Place(
    String code,
    String name,
    Territory.Level level,
    @Nullable String category,
    @Nullable LocalDate closedOn,
    @Nullable String parent,
    @Nullable String hromada,
    @Nullable String raion,
    @Nullable String oblast) {
  /// Hromada, raion and oblast it lies in, as far as it has them.
  public String within() {
    return Stream.of(hromada, raion, oblast)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
