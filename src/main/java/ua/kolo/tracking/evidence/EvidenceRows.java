package ua.kolo.tracking.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.attachments.FileKind;

/// The rows of evidence, and what is in them; both sealed.
@Repository
class EvidenceRows {
  private static final String COLUMNS =
      """
      select id, unit, contribution, kind, size, name, attached_at, attached_by, withdrawn_at,
             withdrawn_by
        from tracking.evidence_file
       where contribution = :row
      """;
  private final JdbcClient jdbc;

  EvidenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept> of(UUID row) {
    return jdbc.sql(COLUMNS + " order by id").param("row", row).query(Kept.class).list();
  }

  Optional<Kept> find(UUID row, UUID id) {
    return jdbc.sql(COLUMNS + " and id = :id")
        .param("row", row)
        .param("id", id)
        .query(Kept.class)
        .optional();
  }

  /// Empty when it was withdrawn.
  Optional<byte[]> content(UUID id) {
    return jdbc.sql(
            "select content from tracking.evidence_file where id = :id and content is not null")
        .param("id", id)
        .query((row, _) -> row.getBytes("content"))
        .optional();
  }

  void add(Kept kept, UUID owner, byte[] content) {
    jdbc.sql(
            """
            insert into tracking.evidence_file (id, unit, owner, contribution, kind, size, name,
              content, attached_at, attached_by)
            values (:id, platform.unit(), :owner, :row, :kind, :size, :name, :content, :at, :by)
            """)
        .param("id", kept.id())
        .param("owner", owner)
        .param("row", kept.contribution())
        .param("kind", kept.kind().name())
        .param("size", kept.size())
        .param("name", kept.name())
        .param("content", content)
        .param("at", Timestamp.from(kept.attachedAt()))
        .param("by", kept.attachedBy())
        .update();
  }

  /// False when it was withdrawn before, or another attached it.
  boolean withdraw(UUID id, Instant at, String by) {
    return jdbc.sql(
                """
                update tracking.evidence_file
                   set content = null, withdrawn_at = :at, withdrawn_by = :by
                 where id = :id and withdrawn_at is null and unit = platform.unit()
                """)
            .param("id", id)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      UUID unit,
      UUID contribution,
      FileKind kind,
      int size,
      byte[] name,
      Instant attachedAt,
      String attachedBy,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnBy) {}
}
