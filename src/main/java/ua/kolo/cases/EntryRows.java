package ua.kolo.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was written into files; append-only.
@Repository
class EntryRows {
  private static final String COLUMNS =
      """
      select e.id, e.unit, case when e.secret then 'LOCATION' else e.section end as section,
             e.confined, e.happened_at, e.words, e.written_at, e.written_by, e.replaces, r.id as replaced,
             e.withdrawn_at, e.withdrawn_by, e.withdrawn_words
        from cases.entry e left join cases.entry r on r.replaces = e.id
      """;
  private final JdbcClient jdbc;

  EntryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when the entry it replaces has been replaced already.
  boolean add(UUID id, Row file, Entry.New entry, byte[] words, Written written) {
    try {
      jdbc.sql(
              """
              insert into cases.entry (id, unit, owner, file, section, confined, happened_at, words,
                written_at, written_by, replaces, report)
              values (:id, platform.unit(), :owner, :file, :section, :confined, :happened, :words,
                :now, :by, :replaces,
                coalesce(:report, (select report from cases.entry where id = :replaces)))
              """)
          .param("id", id)
          .param("owner", file.unit())
          .param("file", file.id())
          .param("section", entry.section().name())
          .param("confined", entry.confined())
          .param("happened", Timestamp.from(written.happenedAt()))
          .param("words", words)
          .param("now", Timestamp.from(written.at()))
          .param("by", written.by())
          .param("replaces", written.replaces())
          .param("report", written.report())
          .update();
      return true;
    } catch (DuplicateKeyException replacedMeanwhile) {
      return false;
    }
  }

  Optional<Kept> find(UUID file, UUID id) {
    return jdbc.sql(COLUMNS + " where e.file = :file and e.id = :id")
        .param("file", file)
        .param("id", id)
        .query(Kept.class)
        .optional();
  }

  /// The latest first.
  List<Kept> of(UUID file) {
    return jdbc.sql(COLUMNS + " where e.file = :file order by e.happened_at desc, e.id desc")
        .param("file", file)
        .query(Kept.class)
        .list();
  }

  /// Those that repeat a report, the last of each that were corrected.
  List<UUID> repeating(UUID file, UUID report) {
    return jdbc.sql(
            """
            select e.id from cases.entry e
             where e.file = :file and e.report = :report and e.withdrawn_at is null
               and not exists (select from cases.entry r where r.replaces = e.id)
            """)
        .param("file", file)
        .param("report", report)
        .query(UUID.class)
        .list();
  }

  /// Who corrects an entry and who withdraws it at once do so one after the other; until the end of
  /// the transaction.
  void queue(UUID entry) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:entry, 0))")
        .param("entry", "case-entry " + entry)
        .query(rows -> {});
  }

  /// False when somebody corrected or withdrew it meanwhile.
  boolean withdraw(UUID file, UUID id, Instant at, String by, byte[] reason) {
    return jdbc.sql("select cases.withdraw(:id, :file, :at, :by, :reason)")
            .param("id", id)
            .param("file", file)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .param("reason", reason)
            .query(Long.class)
            .single()
        > 0;
  }

  /// Whether the file says where she stays to others than whoever acts.
  boolean conceals(UUID file) {
    return jdbc.sql("select cases.conceals(:file)")
        .param("file", file)
        .query(Boolean.class)
        .single();
  }

  /// @param report whose words it repeats; a correction repeats what it corrects
  record Written(
      Instant happenedAt, Instant at, String by, @Nullable UUID replaces, @Nullable UUID report) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      UUID unit,
      Section section,
      boolean confined,
      Instant happenedAt,
      byte @Nullable [] words,
      Instant writtenAt,
      String writtenBy,
      @Nullable UUID replaces,
      @Nullable UUID replaced,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnBy,
      byte @Nullable [] withdrawnWords) {}
}
