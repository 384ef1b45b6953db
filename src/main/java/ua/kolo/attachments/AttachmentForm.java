package ua.kolo.attachments;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.cases.Section;
import ua.kolo.platform.BadRequest;

/// A file about to be attached, as typed.
///
/// @param key of the request, so that a page sent twice attaches one
/// @param tie what it belongs to: the id of a referral or paper after what tells which
record AttachmentForm(
    @Nullable String key,
    @Nullable String title,
    @Nullable Section section,
    boolean confined,
    @Nullable String tie) {
  static final String REFERRAL = "referral:";
  static final String PAPER = "paper:";

  static AttachmentForm of(String key, @Nullable UUID referral, @Nullable UUID paper) {
    var tie = referral != null ? REFERRAL + referral : paper != null ? PAPER + paper : null;
    return new AttachmentForm(key, null, Section.WORK, false, tie);
  }

  void check(Errors errors) {
    if (title != null && title.length() > Attachments.LONGEST) {
      errors.rejectValue("title", "cases.long", new Object[] {Attachments.LONGEST}, null);
    }
  }

  Attachment.New attachment(String name, byte[] content) {
    return new Attachment.New(
        title,
        name,
        content,
        section == null ? Section.WORK : section,
        confined,
        tied(REFERRAL),
        tied(PAPER));
  }

  /// The same file sent twice from the same form is one request; with another file or title chosen
  /// on it, it is another.
  @Nullable String request(byte[] content) {
    if (key == null || key.isBlank()) {
      return null;
    }
    // The name of the section: an enum has another hash code after each start of the program.
    var chosen = section == null ? null : section.name();
    return key + ' ' + Objects.hash(title, chosen, confined, tie, Arrays.hashCode(content));
  }

  private @Nullable UUID tied(String kind) {
    if (tie == null || !tie.startsWith(kind)) {
      return null;
    }
    try {
      return UUID.fromString(tie.substring(kind.length()));
    } catch (IllegalArgumentException none) {
      throw new BadRequest("attachments.refused.tie");
    }
  }
}
