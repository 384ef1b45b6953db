package ua.kolo.tracking.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.tracking.PublishedReport;

/// Reports on programmes; their rows are [Contributions].
@Repository
class ProgrammeReportRows {
  private static final String COLUMNS =
      """
      select r.id, r.unit, r.programme, r.title, r.edition, r.period, r.starts_on, r.ends_on,
             r.due_on, r.approved_at, r.reopened_why, r.considered_on, r.considered_number,
             r.published_at, r.version, c.rows, c.silent, c.waiting, c.returned, c.accepted,
             c.unagreed
        from tracking.report r
        cross join lateral (
          select count(*)::int as rows,
                 count(*) filter (where k.state = 'DRAFT' and not unagreed)::int as silent,
                 count(*) filter (where k.state = 'DRAFT' and unagreed)::int as unagreed,
                 count(*) filter (where k.state = 'SUBMITTED')::int as waiting,
                 count(*) filter (where k.state = 'RETURNED')::int as returned,
                 count(*) filter (where k.state = 'ACCEPTED')::int as accepted
            from tracking.contribution k
            left join tracking.participation p on p.id = k.participation
            cross join lateral (
              select coalesce(p.by_consent and p.answer is distinct from 'CONFIRMED', false)
                       as unagreed) asked
           where k.report = r.id and not k.dropped) c
      """;
  private final JdbcClient jdbc;

  ProgrammeReportRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ProgrammeReport> of(UUID programme) {
    return jdbc.sql(
            COLUMNS + " where r.programme = :programme order by r.starts_on desc, r.id desc")
        .param("programme", programme)
        .query(ProgrammeReport.class)
        .list();
  }

  /// All that is published, by period: their rows are not counted, there are very many.
  List<OpenReports.Told> published() {
    return jdbc.sql(
            """
            select id, programme, period, starts_on, ends_on,
                   coalesce(considered_on, (approved_at at time zone 'Europe/Kyiv')::date) as accepted
              from tracking.report where published_at is not null order by starts_on, id
            """)
        .query(OpenReports.Told.class)
        .list();
  }

  /// Another text once any published one has changed: each row names who wrote it last.
  String publishedState() {
    return jdbc.sql(
            """
            select count(*) || '-' || coalesce(sum(hashtextextended(concat_ws(' ', id, xmin), 0)), 0)
              from tracking.report where published_at is not null
            """)
        .query(String.class)
        .single();
  }

  List<PublishedReport> publishedOf(int year, Collection<UUID> programmes) {
    return jdbc.sql(
            """
            select id, programme, period, starts_on, ends_on from tracking.report
             where programme = any (:programmes) and published_at is not null
               and starts_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
             order by programme, starts_on, id
            """)
        .param("programmes", programmes.toArray(UUID[]::new))
        .param("year", year)
        .query(PublishedReport.class)
        .list();
  }

  ProgrammeReport find(UUID id) {
    return jdbc.sql(COLUMNS + " where r.id = :id")
        .param("id", id)
        .query(ProgrammeReport.class)
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  /// The new report's id; null when there is one of that period already.
  @Nullable UUID add(AdoptedPlan plan, Period period, LocalDate due, Instant now) {
    var id = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into tracking.report (id, unit, programme, title, edition, period, starts_on,
                  ends_on, due_on, opened_at, version)
                values (:id, platform.unit(), :programme, :title, :edition, :period, :from, :to, :due,
                  :now, 1)
                on conflict (programme, period, starts_on) do nothing
                """)
            .param("id", id)
            .param("programme", plan.id().value())
            .param("title", plan.title())
            .param("edition", plan.edition())
            .param("period", period.kind().name())
            .param("from", period.first())
            .param("to", period.last())
            .param("due", due)
            .param("now", Timestamp.from(now))
            .update();
    return added == 0 ? null : id;
  }

  void moveDue(ProgrammeReport report, int version, LocalDate due) {
    change(report, version, "due_on = :due", jdbc -> jdbc.param("due", due));
  }

  void takeOver(ProgrammeReport report, int version, AdoptedPlan plan) {
    change(
        report,
        version,
        "edition = :edition, title = :title",
        jdbc -> jdbc.param("edition", plan.edition()).param("title", plan.title()));
  }

  /// Takes a report away with its rows, when nobody wrote a word into it.
  ///
  /// @return whether it was so
  boolean remove(ProgrammeReport report, int version) {
    int written =
        jdbc.sql(
                """
                select count(*)::int from tracking.contribution c where c.report = :id
                   and (c.state <> 'DRAFT' or num_nonnulls(c.status, c.narrative, c.reason,
                          c.evidence, c.done_from, c.done_to, c.changed_at) > 0
                     or exists (select from tracking.evidence_file f where f.contribution = c.id)
                     or exists (select from tracking.spending s where s.contribution = c.id
                                  and num_nonnulls(s.allocated, s.financed, s.spent) > 0))
                """)
            .param("id", report.id())
            .query(Integer.class)
            .single();
    if (written > 0) {
      return false;
    }
    // Locked by its version first, so that nobody writes meanwhile.
    change(report, version, "due_on = due_on", jdbc -> jdbc);
    for (var table :
        List.of(
            "tracking.spending where contribution in (select c.id from tracking.contribution c"
                + " where c.report = :id)",
            "tracking.contribution where report = :id",
            "tracking.report where id = :id")) {
      jdbc.sql("delete from " + table).param("id", report.id()).update();
    }
    return true;
  }

  void approve(ProgrammeReport report, int version, Instant now) {
    change(
        report,
        version,
        "approved_at = :now, approved_by = platform.person()",
        jdbc -> jdbc.param("now", Timestamp.from(now)));
  }

  void reopen(ProgrammeReport report, int version, String why) {
    change(
        report,
        version,
        """
        approved_at = null, approved_by = null, considered_on = null, considered_number = null,
        published_at = null, reopened_why = :why""",
        jdbc -> jdbc.param("why", why));
  }

  void consider(ProgrammeReport report, int version, LocalDate on, String number) {
    change(
        report,
        version,
        "considered_on = :on, considered_number = :number",
        jdbc -> jdbc.param("on", on).param("number", number));
  }

  void publish(ProgrammeReport report, int version, @Nullable Instant at) {
    change(
        report,
        version,
        "published_at = :at",
        jdbc -> jdbc.param("at", at == null ? null : Timestamp.from(at)));
  }

  private void change(ProgrammeReport report, int version, String what, Parameters parameters) {
    var sql =
        "update tracking.report set version = version + 1, "
            + what
            + " where id = :id and version = :version and unit = platform.unit()";
    var statement = jdbc.sql(sql).param("id", report.id()).param("version", version);
    if (parameters.in(statement).update() == 0) {
      throw new Stale("reporting.report.stale", version, find(report.id()).version());
    }
  }

  private interface Parameters {
    JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement);
  }
}
