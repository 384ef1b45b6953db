package ua.kolo.attachments;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.cases.Section;

/// The rows of attachments, and what is in them; both sealed.
@Repository
class AttachmentRows {
  private static final String COLUMNS =
      """
      select id, unit, owner, file, section, confined, kind, size,
             case when withdrawn_at is null or unit = platform.unit() then words end as words,
             referral, paper, attached_at, attached_by, withdrawn_at, withdrawn_by, reason
        from attachments.attachment
      """;
  private final JdbcClient jdbc;

  AttachmentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Kept row, byte[] content) {
    jdbc.sql(
            """
            insert into attachments.attachment (id, unit, owner, file, section, confined, kind,
              size, words, referral, paper, attached_at, attached_by)
            values (:id, platform.unit(), :owner, :file, :section, :confined, :kind, :size, :words,
              :referral, :paper, :at, :by)
            """)
        .param("id", row.id())
        .param("owner", row.owner())
        .param("file", row.file())
        .param("section", row.section().name())
        .param("confined", row.confined())
        .param("kind", row.kind().name())
        .param("size", row.size())
        .param("words", row.words())
        .param("referral", row.referral())
        .param("paper", row.paper())
        .param("at", Timestamp.from(row.attachedAt()))
        .param("by", row.attachedBy())
        .update();
    jdbc.sql(
            """
            insert into attachments.content (id, unit, content)
            values (:id, platform.unit(), :content)
            """)
        .param("id", row.id())
        .param("content", content)
        .update();
  }

  /// False when it was withdrawn before.
  boolean withdraw(UUID id, byte[] reason, Instant at, String by) {
    return jdbc.sql(
                """
                update attachments.attachment
                   set withdrawn_at = :at, withdrawn_by = :by, reason = :reason
                 where id = :id and withdrawn_at is null and unit = platform.unit()
                """)
            .param("id", id)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .param("reason", reason)
            .update()
        == 1;
  }

  Optional<Kept> find(UUID file, UUID id) {
    return jdbc.sql(COLUMNS + " where file = :file and id = :id")
        .param("file", file)
        .param("id", id)
        .query(Kept.class)
        .optional();
  }

  /// Of a file, in the order they were attached.
  List<Kept> of(UUID file) {
    return jdbc.sql(COLUMNS + " where file = :file order by id")
        .param("file", file)
        .query(Kept.class)
        .list();
  }

  /// Empty when it was withdrawn and another institution attached it.
  Optional<byte[]> content(UUID id) {
    return jdbc.sql(
            "select content from attachments.content where id = :id and content is not null")
        .param("id", id)
        .query((row, _) -> row.getBytes("content"))
        .optional();
  }

  /// Empties copies of papers and of answers to referrals that are destroyed themselves.
  void forget(List<UUID> papers, List<UUID> referrals) {
    jdbc.sql("select attachments.forget(:papers, :referrals)")
        .param("papers", papers.toArray(UUID[]::new))
        .param("referrals", referrals.toArray(UUID[]::new))
        .query((_, _) -> true)
        .list();
  }

  /// Empties what is attached to cases whose words are destroyed.
  void forget(List<UUID> files) {
    jdbc.sql("select attachments.forget_files(:files)")
        .param("files", files.toArray(UUID[]::new))
        .query((_, _) -> true)
        .list();
  }

  /// Whether the case holds files that tell others than whoever acts where she stays.
  boolean conceals(UUID file) {
    return jdbc.sql("select attachments.conceals(:file)")
        .param("file", file)
        .query(Boolean.class)
        .single();
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      UUID unit,
      UUID owner,
      UUID file,
      Section section,
      boolean confined,
      FileKind kind,
      int size,
      byte @Nullable [] words,
      @Nullable UUID referral,
      @Nullable UUID paper,
      Instant attachedAt,
      String attachedBy,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnBy,
      byte @Nullable [] reason) {}
}
