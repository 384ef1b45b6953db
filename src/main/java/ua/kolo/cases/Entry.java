package ua.kolo.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something done, seen or said, written into a file.
///
/// @param unit the institution that wrote it
/// @param confined read by that institution alone
/// @param words null when the report they repeated was destroyed with those who suffered
/// @param replaced the entry that corrects this one; what was corrected stays, struck through
/// @param withdrawal since when it does not belong to the file; read by who wrote it and who keeps
///   the file alone
public record Entry(
    UUID id,
    UUID unit,
    Section section,
    boolean confined,
    Instant happenedAt,
    @Nullable String words,
    Instant writtenAt,
    String writtenBy,
    @Nullable UUID replaces,
    @Nullable UUID replaced,
    @Nullable Withdrawal withdrawal) {
  public boolean isStruck() {
    return replaced != null || withdrawal != null;
  }

  /// That it does not belong to the file.
  ///
  /// @param reason null on what was corrected by the withdrawn one
  public record Withdrawal(Instant at, String by, @Nullable String reason) {}

  /// An entry to be written.
  ///
  /// @param happenedAt null stands for now
  public record New(
      Section section, boolean confined, @Nullable Instant happenedAt, String words) {}
}
