package ua.kolo.tracking.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.attachments.FileKind;

/// A file that proves what a row says.
///
/// @param row of the report
/// @param unit the institution that attached it
/// @param size in bytes
/// @param withdrawnAt since when it proves nothing; what was in it is gone
public record EvidenceFile(
    UUID id,
    UUID row,
    UUID unit,
    String name,
    FileKind kind,
    int size,
    Instant attachedAt,
    String attachedBy,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnBy) {
  private static final int KILOBYTE = 1024;

  public boolean stands() {
    return withdrawnAt == null;
  }

  public int kilobytes() {
    return Math.ceilDiv(size, KILOBYTE);
  }
}
