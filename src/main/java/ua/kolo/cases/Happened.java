package ua.kolo.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened in a case, by which terms of the law began.
///
/// @param trigger of the list `duty_trigger`
/// @param flags what holds of what the rules ask about it
/// @param undoneAt since when it is a mistake
public record Happened(
    UUID id,
    String trigger,
    List<String> flags,
    Instant happenedAt,
    Instant toldAt,
    String toldBy,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy) {
  public Happened {
    flags = List.copyOf(flags);
  }

  public boolean stands() {
    return undoneAt == null;
  }

  /// One to be told.
  ///
  /// @param happenedAt null stands for now
  public record New(
      @Nullable String trigger, @Nullable Set<String> flags, @Nullable Instant happenedAt) {}
}
