package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.AdoptedPlan;

/// Rows of reports with their money.
@Repository
class Contributions {
  private static final String COLUMNS =
      """
      select c.id, c.report, r.programme, p.title, c.unit, r.approved_at is null as open, r.period,
             r.starts_on, r.ends_on, r.due_on, m.key, m.number, m.text, m.goal, m.term, m.expected,
             x.name as executor, c.body, c.state, c.status, c.narrative, c.reason, c.evidence,
             c.done_from, c.done_to, c.returned_why, c.confirmed, c.version
        from tracking.contribution c
        join tracking.report r on r.id = c.report
        join tracking.programme p on p.id = r.programme
        join tracking.measure m on m.id = c.measure
        join tracking.participation x on x.id = c.participation
      """;
  private final JdbcClient jdbc;

  Contributions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Makes a row for every body of every measure of the edition, but those that refused.
  void open(UUID report, AdoptedPlan plan, int year) {
    jdbc.sql(
            """
            insert into tracking.contribution (id, unit, report, measure, participation, body,
              state, confirmed, version)
            select gen_random_uuid(), platform.unit(), :report, p.measure, p.id, p.body, 'DRAFT',
                   false, 1
              from tracking.participation p join tracking.measure m on m.id = p.measure
             where m.programme = :programme and m.key in (:keys) and not p.gone
               and p.answer is distinct from 'REFUSED'
            on conflict (report, participation) do nothing
            """)
        .param("report", report)
        .param("programme", plan.id().value())
        .param("keys", plan.measures().stream().map(AdoptedMeasure::key).toList())
        .update();
    var byKey = new HashMap<String, AdoptedMeasure>();
    plan.measures().forEach(measure -> byKey.put(measure.key(), measure));
    for (var entry : of(report)) {
      var row = entry.row();
      money(row, byKey.get(row.key()), year);
    }
  }

  private void money(Contribution row, @Nullable AdoptedMeasure measure, int year) {
    if (measure == null) {
      return;
    }
    for (var line : measure.lines()) {
      boolean theirs = line.payers().isEmpty() || line.payers().contains(row.executor());
      boolean first = measure.executors().getFirst().name().equals(row.executor());
      // A line of the whole measure is told of by its first body, so that it counts once.
      if (!line.ofWhich() && theirs && (first || !line.payers().isEmpty())) {
        add(row.id(), line, planned(line, year));
      }
    }
  }

  private static @Nullable BigDecimal planned(AdoptedMeasure.Line line, int year) {
    return line.byYear().containsKey(year) || !line.byYear().isEmpty()
        ? line.byYear().get(year)
        : line.total();
  }

  private void add(UUID row, AdoptedMeasure.Line line, @Nullable BigDecimal planned) {
    jdbc.sql(
            """
            insert into tracking.spending (id, unit, contribution, line, source, planned)
            values (:id, platform.unit(), :row, :line, :source, :planned)
            on conflict (contribution, line) do nothing
            """)
        .param("id", Ids.next())
        .param("row", row)
        .param("line", line.position())
        .param("source", line.source())
        .param("planned", planned)
        .update();
  }

  List<ReportedRow> of(UUID report) {
    return filled(
        jdbc.sql(COLUMNS + " where c.report = :report order by m.position, x.position")
            .param("report", report)
            .query(Contribution.class)
            .list());
  }

  /// Those of the acting institution in reports that still take them, the most pressed first.
  List<Contribution> ours() {
    return jdbc.sql(
            COLUMNS
                + """
                   where c.body = (select platform.unit()) and r.approved_at is null
                   order by r.due_on, r.id, m.position
                  """)
        .query(Contribution.class)
        .list();
  }

  ReportedRow find(UUID id) {
    var found =
        jdbc.sql(COLUMNS + " where c.id = :id").param("id", id).query(Contribution.class).list();
    if (found.isEmpty()) {
      throw new NotFound(id);
    }
    return filled(found).getFirst();
  }

  private List<ReportedRow> filled(List<Contribution> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var money = new HashMap<UUID, List<Spending>>();
    jdbc.sql(
            """
            select contribution, line, source, planned, allocated, financed, spent
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
      @Nullable BigDecimal spent) {
    Spending spending() {
      return new Spending(line, source, planned, allocated, financed, spent);
    }
  }
}
