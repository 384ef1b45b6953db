package ua.kolo.assessments;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of assessments; append-only.
@Repository
class AssessmentRows {
  private static final String COLUMNS =
      """
      select id, unit, owner, file, person, section, instrument, occasion, refused, computed, given,
             content, happened_at, written_at, written_by, undone_at, undone_by
        from assessments.assessment
      """;
  private final JdbcClient jdbc;

  AssessmentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Kept row) {
    jdbc.sql(
            """
            insert into assessments.assessment (id, unit, owner, file, person, section, instrument,
              occasion, refused, computed, given, content, happened_at, written_at, written_by)
            values (:id, platform.unit(), :owner, :file, :person, :section, :instrument, :occasion,
              :refused, :computed, :given, :content, :happened, :now, :by)
            """)
        .param("id", row.id())
        .param("owner", row.owner())
        .param("file", row.file())
        .param("person", row.person())
        .param("section", row.section())
        .param("instrument", row.instrument())
        .param("occasion", row.occasion())
        .param("refused", row.refused())
        .param("computed", row.computed())
        .param("given", row.given())
        .param("content", row.content())
        .param("happened", Timestamp.from(row.happenedAt()))
        .param("now", Timestamp.from(row.writtenAt()))
        .param("by", row.writtenBy())
        .update();
  }

  /// It was a slip; false when it was taken back before.
  boolean undo(UUID id, byte @Nullable [] content, Instant now, String by) {
    return jdbc.sql(
                """
                update assessments.assessment
                   set content = :content, undone_at = :now, undone_by = :by
                 where id = :id and undone_at is null
                """)
            .param("content", content)
            .param("now", Timestamp.from(now))
            .param("by", by)
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Kept> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(Kept.class).optional();
  }

  /// Of a file, the latest first.
  List<Kept> of(UUID file) {
    return jdbc.sql(COLUMNS + " where file = :file order by happened_at desc, id desc")
        .param("file", file)
        .query(Kept.class)
        .list();
  }

  /// Those of the files in which somebody was assessed.
  Set<UUID> assessed(Collection<UUID> files) {
    return files.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql(
                    "select distinct file from assessments.assessment where file in (:files) and"
                        + " undone_at is null")
                .param("files", files)
                .query(UUID.class)
                .list());
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      UUID unit,
      UUID owner,
      UUID file,
      UUID person,
      String section,
      UUID instrument,
      String occasion,
      boolean refused,
      @Nullable String computed,
      @Nullable String given,
      byte @Nullable [] content,
      Instant happenedAt,
      Instant writtenAt,
      String writtenBy,
      @Nullable Instant undoneAt,
      @Nullable String undoneBy) {}
}
