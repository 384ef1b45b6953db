package ua.kolo.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// Which report was made of which notice.
@Repository
class OwnReportRows {
  private final JdbcClient jdbc;

  OwnReportRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when one was made of it already, though it may be this one.
  boolean add(UUID notice, Registered made, Instant now) {
    return jdbc.sql(
                """
                insert into intake.own_report (id, unit, arrival, report, reference, made_at,
                  made_by)
                values (:id, platform.unit(), :notice, :report, :reference, :now, :by)
                on conflict do nothing
                """)
            .param("id", Ids.next())
            .param("notice", notice)
            .param("report", made.id())
            .param("reference", made.reference())
            .param("now", Timestamp.from(now))
            .param("by", Acting.current().name())
            .update()
        == 1;
  }

  /// False when it was withdrawn, or is out of the sight of whoever acts.
  boolean isThere(UUID notice) {
    return jdbc.sql("select exists (select from intake.arrival where id = :notice)")
        .param("notice", notice)
        .query(Boolean.class)
        .single();
  }

  /// The report that stands for a notice.
  Optional<UUID> of(UUID notice) {
    return jdbc.sql(
            """
            select report from intake.own_report where arrival = :notice and ended_at is null
            """)
        .param("notice", notice)
        .query(UUID.class)
        .optional();
  }

  /// The notice a report was made of, unless it was withdrawn since.
  Optional<UUID> noticeOf(UUID report) {
    return jdbc.sql(
            """
            select o.arrival from intake.own_report o
             where o.report = :report
               and exists (select from intake.arrival a where a.id = o.arrival)
            """)
        .param("report", report)
        .query(UUID.class)
        .optional();
  }

  /// The report is struck out, and stands for the notice no more.
  void end(UUID report, Instant now) {
    jdbc.sql("update intake.own_report set ended_at = :now where report = :report")
        .param("now", Timestamp.from(now))
        .param("report", report)
        .update();
  }

  /// It stands again, unless another one was made meanwhile.
  void resume(UUID report) {
    jdbc.sql(
            """
            update intake.own_report o set ended_at = null
             where o.report = :report and not exists (
               select from intake.own_report n
                where n.arrival = o.arrival and n.ended_at is null)
            """)
        .param("report", report)
        .update();
  }
}
