package ua.kolo.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of notices; who exactly was told is sealed.
@Repository
class NoticeRows {
  private final JdbcClient jdbc;

  NoticeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(New notice) {
    jdbc.sql(
            """
            insert into intake.notice (id, unit, report, told, channel, told_at, words, consents,
              exemptions, ground, recorded_at, recorded_by)
            values (:id, platform.unit(), :report, :told, :channel, :at, :words, :consents,
              :exemptions, :ground, :now, :by)
            """)
        .param("id", notice.id())
        .param("report", notice.report())
        .param("told", notice.told())
        .param("channel", notice.channel())
        .param("at", Timestamp.from(notice.toldAt()))
        .param("words", notice.words())
        .param("consents", notice.passed().consents().toArray(UUID[]::new))
        .param("exemptions", notice.passed().exemptions().toArray(UUID[]::new))
        .param("ground", notice.passed().ground())
        .param("now", Timestamp.from(notice.now()))
        .param("by", notice.by())
        .update();
  }

  List<Kept> of(Collection<UUID> reports) {
    return reports.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id, report, told, channel, told_at, words,
                       cardinality(consents) > 0 as by_consent, ground, recorded_by, undone_at
                  from intake.notice where report in (:reports) order by told_at, id
                """)
            .param("reports", reports)
            .query(Kept.class)
            .list();
  }

  /// Of how many of the reports somebody was told.
  long told(Collection<UUID> reports) {
    return jdbc.sql(
            """
            select count(distinct report) from intake.notice
             where report = any (:reports) and undone_at is null
            """)
        .param("reports", reports.toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }

  /// The report it is of, as long as it stands.
  Optional<UUID> reportOf(UUID notice) {
    return jdbc.sql("select report from intake.notice where id = :id and undone_at is null")
        .param("id", notice)
        .query(UUID.class)
        .optional();
  }

  boolean undo(UUID report, UUID notice, Instant at, String by) {
    return jdbc.sql(
                """
                update intake.notice set undone_at = :at, undone_by = :by
                 where id = :id and report = :report and undone_at is null
                """)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .param("id", notice)
            .param("report", report)
            .update()
        == 1;
  }

  @SuppressWarnings("ArrayRecordComponent") // handed to a row, never compared
  record New(
      UUID id,
      UUID report,
      String told,
      String channel,
      Instant toldAt,
      byte[] words,
      Gate.Passed passed,
      Instant now,
      String by) {}

  @SuppressWarnings("ArrayRecordComponent") // read from a row, never compared
  record Kept(
      UUID id,
      UUID report,
      String told,
      String channel,
      Instant toldAt,
      byte[] words,
      boolean byConsent,
      @Nullable String ground,
      String recordedBy,
      @Nullable Instant undoneAt) {}
}
