package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;

/// Rows of reports with their money.
@Repository
class Contributions {
  private static final String COLUMNS =
      """
      select c.id, c.report, r.programme, r.title, c.unit, r.approved_at is null as open, r.period,
             r.starts_on, r.ends_on, r.due_on, m.key, c.number, c.text, c.goal, c.term, c.expected,
             c.executor, c.body, c.state, c.status, c.narrative, c.reason, c.evidence,
             c.done_from, c.done_to, c.returned_why, c.confirmed, c.version,
             not coalesce(p.by_consent and p.answer is distinct from 'CONFIRMED', false) as agreed
        from tracking.contribution c
        left join tracking.participation p on p.id = c.participation
        join tracking.report r on r.id = c.report
        join tracking.measure m on m.id = c.measure
      """;
  private static final String LOCK = "tracking.report ";
  private final JdbcClient jdbc;

  Contributions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// As they stand, drafts too: for the bodies and the coordinator.
  List<ReportedRow> of(UUID report) {
    return filled(
        jdbc.sql(COLUMNS + " where c.report = :report and not c.dropped order by c.position")
            .param("report", report)
            .query(Contribution.class)
            .list());
  }

  /// What they tell everybody else.
  List<ReportedRow> told(UUID report) {
    return of(report).stream().map(ReportedRow::told).toList();
  }

  /// The same of several reports, read at once.
  Map<UUID, List<ReportedRow>> told(Collection<UUID> reports) {
    var rows =
        jdbc.sql(COLUMNS + " where c.report = any (:reports) and not c.dropped order by c.position")
            .param("reports", reports.toArray(UUID[]::new))
            .query(Contribution.class)
            .list();
    return filled(rows).stream()
        .map(ReportedRow::told)
        .collect(Collectors.groupingBy(entry -> entry.row().report()));
  }

  /// Those of the acting institution in reports that still take them, the most pressed first.
  List<Contribution> ours() {
    return jdbc.sql(
            COLUMNS
                + """
                   where c.body = (select platform.unit()) and r.approved_at is null
                     and not c.dropped
                   order by r.due_on, r.id, c.position
                  """)
        .query(Contribution.class)
        .list();
  }

  /// Accepted rows of the same body and measure in shorter reports of the row's time, in the order
  /// of days, the longer first.
  List<ReportedRow> shorter(Contribution row) {
    if (row.period().shorter().isEmpty()) {
      return List.of();
    }
    return filled(
        jdbc.sql(
                COLUMNS
                    + """
                       where c.participation = (select t.participation from tracking.contribution t
                                                 where t.id = :row)
                         and c.state = 'ACCEPTED' and not c.dropped and r.period in (:shorter)
                         and r.starts_on >= :from and r.ends_on <= :to
                       order by r.starts_on, r.ends_on desc
                      """)
            .param("row", row.id())
            .param("shorter", row.period().shorter())
            .param("from", row.startsOn())
            .param("to", row.endsOn())
            .query(Contribution.class)
            .list());
  }

  /// What published reports of a year tell of measures of any programmes; read as a visitor.
  List<OfMeasure> published(int year, Collection<UUID> measures) {
    var rows =
        jdbc.sql(
                COLUMNS
                    + """
                       where c.measure = any (:measures) and not c.dropped
                         and r.published_at is not null
                         and r.starts_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                       order by c.measure, r.starts_on, r.ends_on, c.position
                      """)
            .param("measures", measures.toArray(UUID[]::new))
            .param("year", year)
            .query(Contribution.class)
            .list();
    var places = new HashMap<UUID, UUID>();
    jdbc.sql("select id, measure from tracking.contribution where id = any (:rows)")
        .param("rows", rows.stream().map(Contribution::id).toArray(UUID[]::new))
        .query(Place.class)
        .list()
        .forEach(one -> places.put(one.id(), one.measure()));
    return filled(rows).stream()
        .map(
            entry ->
                new OfMeasure(Objects.requireNonNull(places.get(entry.row().id())), entry.told()))
        .toList();
  }

  /// Which of the measures a published report of the year tells of; read as a visitor.
  Set<UUID> told(int year, Collection<UUID> measures) {
    return jdbc.sql(
            """
            select distinct c.measure
              from tracking.contribution c join tracking.report r on r.id = c.report
             where c.measure = any (:measures) and not c.dropped and c.state = 'ACCEPTED'
               and r.published_at is not null
               and r.starts_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
            """)
        .param("measures", measures.toArray(UUID[]::new))
        .param("year", year)
        .query(UUID.class)
        .set();
  }

  /// A row of a report, and the measure it is of.
  record OfMeasure(UUID measure, ReportedRow entry) {}

  private record Place(UUID id, UUID measure) {}

  /// Gives rows that are not handed in to whoever their names mean now.
  ///
  /// @return open reports of which any row changed hands
  List<UUID> moved(UUID programme) {
    return jdbc
        .sql(
            """
            update tracking.contribution c set body = p.body
              from tracking.participation p, tracking.report r
             where p.id = c.participation and r.id = c.report and r.programme = :programme
               and r.approved_at is null and c.state in ('DRAFT', 'RETURNED')
               and c.unit = platform.unit() and c.body is distinct from (p.body)
            returning c.report
            """)
        .param("programme", programme)
        .query(UUID.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }

  ReportedRow find(UUID id) {
    var found =
        jdbc.sql(COLUMNS + " where c.id = :id and not c.dropped")
            .param("id", id)
            .query(Contribution.class)
            .list();
    if (found.isEmpty()) {
      throw new NotFound(id);
    }
    return filled(found).getFirst();
  }

  /// The row while its report stays as it is, open or approved, until the transaction ends: who
  /// approves it meanwhile waits, who came later sees that it is approved.
  ReportedRow held(UUID id) {
    var row = find(id).row();
    jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(:report, 0))::text")
        .param("report", LOCK + row.report())
        .query(String.class)
        .single();
    return find(id);
  }

  /// Waits for everybody who writes rows of the report, and keeps others from it until the
  /// transaction ends.
  void lock(UUID report) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:report, 0))::text")
        .param("report", LOCK + report)
        .query(String.class)
        .single();
  }

  private List<ReportedRow> filled(List<Contribution> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var money = new HashMap<UUID, List<Spending>>();
    jdbc.sql(
            """
            select contribution, line, source, planned, allocated, financed, spent, shared
              from tracking.spending where contribution in (:rows) order by line
            """)
        .param("rows", rows.stream().map(Contribution::id).toList())
        .query(Money.class)
        .list()
        .forEach(
            one ->
                money
                    .computeIfAbsent(one.contribution(), _ -> new ArrayList<>())
                    .add(one.spending()));
    return rows.stream()
        .map(row -> new ReportedRow(row, money.getOrDefault(row.id(), List.of())))
        .toList();
  }

  void write(Contribution row, int version, Filled filled, Contribution.State state, Instant now) {
    var status = filled.status();
    int changed =
        jdbc.sql(
                """
                update tracking.contribution
                   set state = :state, status = :status, narrative = :narrative, reason = :reason,
                       evidence = :evidence, done_from = :from, done_to = :to,
                       confirmed = :confirmed, changed_at = :now, changed_by = platform.person(),
                       version = version + 1
                 where id = :id and version = :version
                """)
            .param("state", state.name())
            .param("status", status == null ? null : status.name())
            .param("narrative", filled.narrative())
            .param("reason", filled.reason())
            .param("evidence", filled.evidence())
            .param("from", filled.doneFrom())
            .param("to", filled.doneTo())
            .param("confirmed", filled.confirmed())
            .param("now", Timestamp.from(now))
            .param("id", row.id())
            .param("version", version)
            .update();
    requireNewest(changed, row, version);
  }

  void write(Contribution row, Spending line) {
    jdbc.sql(
            """
            update tracking.spending
               set allocated = :allocated, financed = :financed, spent = :spent
             where contribution = :row and line = :line
            """)
        .param("allocated", line.allocated())
        .param("financed", line.financed())
        .param("spent", line.spent())
        .param("row", row.id())
        .param("line", line.line())
        .update();
  }

  void move(Contribution row, int version, Contribution.State state, @Nullable String why) {
    int changed =
        jdbc.sql(
                """
                update tracking.contribution
                   set state = :state, returned_why = coalesce(:why, returned_why),
                       version = version + 1
                 where id = :id and version = :version and unit = platform.unit()
                """)
            .param("state", state.name())
            .param("why", why)
            .param("id", row.id())
            .param("version", version)
            .update();
    requireNewest(changed, row, version);
  }

  void takeBack(Contribution row, int version) {
    int changed =
        jdbc.sql(
                """
                update tracking.contribution set state = 'DRAFT', version = version + 1
                 where id = :id and version = :version and state = 'SUBMITTED'
                """)
            .param("id", row.id())
            .param("version", version)
            .update();
    requireNewest(changed, row, version);
  }

  private void requireNewest(int changed, Contribution row, int version) {
    if (changed == 0) {
      throw new Stale("reporting.row.stale", version, find(row.id()).row().version());
    }
  }

  private record Money(
      UUID contribution,
      int line,
      @Nullable String source,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal allocated,
      @Nullable BigDecimal financed,
      @Nullable BigDecimal spent,
      boolean shared) {
    Spending spending() {
      return new Spending(line, source, planned, allocated, financed, spent, shared);
    }
  }
}
