package ua.kolo.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file was joined into another, or another was split off from it.
///
/// @param from the file that was joined, or that another was split off from
/// @param into the file it was joined into, or the one split off
public record Link(
    UUID id,
    Kind kind,
    CaseFile.Other from,
    CaseFile.Other into,
    String reason,
    Instant madeAt,
    String madeBy,
    @Nullable Undone undone) {
  /// What was done to the two.
  public enum Kind {
    JOINED,
    SPLIT
  }

  /// The joining was taken back.
  public record Undone(Instant at, String by, String reason) {}

  public boolean stands() {
    return undone == null;
  }

  /// Whether the file leads another one by it.
  boolean leads(UUID file) {
    return kind == Kind.JOINED && stands() && into.id().equals(file);
  }

  /// The file beside the given one.
  CaseFile.Other beside(UUID file) {
    return from.id().equals(file) ? into : from;
  }
}
