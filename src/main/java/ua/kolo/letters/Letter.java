package ua.kolo.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter to be sent, and what became of it.
///
/// @param unit all zero for what concerns the whole installation
/// @param day of which it tells
/// @param figures of a digest, in the order of [WeekFigures]; else how many
public record Letter(
    UUID id,
    UUID unit,
    @Nullable UUID person,
    Kind kind,
    LocalDate day,
    List<Long> figures,
    @Nullable String root,
    Instant madeAt,
    int attempts,
    @Nullable Instant nextAt,
    @Nullable Instant sentAt,
    @Nullable Instant givenUpAt,
    @Nullable Trouble trouble) {
  public Letter {
    figures = List.copyOf(figures);
  }

  Letter with(long... counted) {
    return new Letter(
        id,
        unit,
        person,
        kind,
        day,
        Arrays.stream(counted).boxed().toList(),
        root,
        madeAt,
        attempts,
        nextAt,
        sentAt,
        givenUpAt,
        trouble);
  }
}
