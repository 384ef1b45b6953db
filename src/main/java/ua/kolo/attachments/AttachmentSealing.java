package ua.kolo.attachments;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;

/// How an attachment becomes sealed cells and comes out again.
@Component
class AttachmentSealing {
  private final JsonMapper json = JsonMapper.builder().build();

  byte[] words(DataKey key, UUID id, Attachment.Words words) {
    return key.seal(words(id), json.writeValueAsBytes(words));
  }

  byte[] content(DataKey key, UUID id, byte[] content) {
    return key.seal(content(id), content);
  }

  byte[] openContent(DataKey key, UUID id, byte[] sealed) {
    return key.open(content(id), sealed);
  }

  byte[] reason(DataKey key, UUID id, String reason) {
    return key.seal(reason(id), reason);
  }

  /// @param key null when it was destroyed
  Attachment open(@Nullable DataKey key, AttachmentRows.Kept row) {
    return new Attachment(
        row.id(),
        row.file(),
        row.unit(),
        row.section(),
        row.confined(),
        row.kind(),
        row.size(),
        key == null || row.words() == null ? null : words(key, row.id(), row.words()),
        row.referral(),
        row.paper(),
        row.attachedAt(),
        row.attachedBy(),
        row.withdrawnAt() == null ? null : withdrawal(key, row, row.withdrawnAt()));
  }

  private Attachment.Words words(DataKey key, UUID id, byte[] sealed) {
    return json.readValue(key.open(words(id), sealed), Attachment.Words.class);
  }

  private static Attachment.Withdrawal withdrawal(
      @Nullable DataKey key, AttachmentRows.Kept row, Instant at) {
    var sealed = row.reason();
    return new Attachment.Withdrawal(
        at,
        Objects.requireNonNull(row.withdrawnBy()),
        key == null || sealed == null ? null : key.openText(reason(row.id()), sealed));
  }

  private static Cell words(UUID id) {
    return new Cell("attachments.attachment", "words", id);
  }

  private static Cell reason(UUID id) {
    return new Cell("attachments.attachment", "reason", id);
  }

  private static Cell content(UUID id) {
    return new Cell("attachments.content", "content", id);
  }
}
