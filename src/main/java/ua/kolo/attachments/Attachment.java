package ua.kolo.attachments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.cases.Section;

/// A file attached to a case.
///
/// @param file the case it is attached to
/// @param unit the institution that attached it
/// @param section the part of the file it belongs to: who reads that reads it
/// @param confined read by that institution alone
/// @param size in bytes
/// @param words null when the key of the case was destroyed, and for everybody but who attached it
///   once it is withdrawn: a name may tell of somebody else's case
/// @param referral whose answer on paper it is
/// @param paper whose signed copy it is
/// @param withdrawal since when it counts no more; it stays to be seen, struck through
public record Attachment(
    UUID id,
    UUID file,
    UUID unit,
    Section section,
    boolean confined,
    FileKind kind,
    int size,
    @Nullable Words words,
    @Nullable UUID referral,
    @Nullable UUID paper,
    Instant attachedAt,
    String attachedBy,
    @Nullable Withdrawal withdrawal) {
  private static final int KILOBYTE = 1024;

  /// Code of the message that stands in the place of the title when it may not be shown.
  public String untold() {
    return stands() ? "attachments.destroyed" : "attachments.recalled";
  }

  public boolean stands() {
    return withdrawal == null;
  }

  public int kilobytes() {
    return Math.ceilDiv(size, KILOBYTE);
  }

  /// What may name somebody, and so is sealed.
  ///
  /// @param name of the file as it was given
  /// @param signed what it says of its signatures; null for a file of another kind
  public record Words(String title, String name, @Nullable SignedContent signed) {}

  /// Since when it counts no more, by whom and why.
  ///
  /// @param reason null when the key of the case was destroyed
  public record Withdrawal(Instant at, String by, @Nullable String reason) {}

  /// One to be attached.
  ///
  /// @param title null takes the file's name
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record New(
      @Nullable String title,
      String name,
      byte[] content,
      Section section,
      boolean confined,
      @Nullable UUID referral,
      @Nullable UUID paper) {}

  /// What is in it, under a name that tells nothing.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record Content(String name, FileKind kind, byte[] bytes) {}
}
