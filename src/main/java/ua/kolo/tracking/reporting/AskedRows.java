package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.platform.Ids;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.AdoptedPlan;

/// Rows an edition asks of a report, with its words and its money: of the edition in force at the
/// period's end, whatever a newer one says.
@Repository
class AskedRows {
  private static final JsonMapper ROWS = new JsonMapper();
  static final int BODIES = 1000;
  private final JdbcClient jdbc;
  private final Contributions contributions;
  private final KeepersRows keepers;

  AskedRows(JdbcClient jdbc, Contributions contributions, KeepersRows keepers) {
    this.jdbc = jdbc;
    this.contributions = contributions;
    this.keepers = keepers;
  }

  /// Makes a row for every body of every measure of the edition, but those that refused; for a
  /// measure left without any, one of whoever keeps the programme. Rows that stand already take its
  /// words; those it does not ask for are told no more.
  void take(UUID report, AdoptedPlan plan, int year) {
    var asked = asked(plan);
    write(report, plan, asked);
    drop(report, asked);
    keepers.take(report, plan);
    var bodies = new HashMap<String, Map<String, UUID>>();
    contributions
        .of(report)
        .forEach(
            one ->
                bodies
                    .computeIfAbsent(one.row().key(), _ -> new HashMap<>())
                    .put(one.row().executor(), one.row().id()));
    var money = new ArrayList<Line>();
    for (var measure : plan.measures()) {
      money.addAll(lines(plan, measure, bodies.getOrDefault(measure.key(), Map.of()), year));
    }
    writeMoney(report, money);
  }

  private static List<Asked> asked(AdoptedPlan plan) {
    var all = new ArrayList<Asked>();
    for (int at = 0; at < plan.measures().size(); at++) {
      var measure = plan.measures().get(at);
      var names = new LinkedHashSet<String>();
      measure.executors().forEach(one -> names.add(one.name()));
      int place = (at + 1) * BODIES;
      for (var name : names) {
        all.add(
            new Asked(
                measure.key(),
                ++place,
                measure.number(),
                measure.text(),
                measure.goal(),
                measure.term(),
                measure.expected(),
                name));
      }
    }
    return all;
  }

  private void write(UUID report, AdoptedPlan plan, List<Asked> asked) {
    jdbc.sql(
            """
            insert into tracking.contribution (id, unit, report, measure, participation, body,
              state, confirmed, version, position, number, text, goal, term, expected, executor)
            select gen_random_uuid(), platform.unit(), :report, p.measure, p.id, p.body, 'DRAFT',
                   false, 1, r.position, r.number, r.text, r.goal, r.term, r.expected, r.executor
              from jsonb_to_recordset(:rows::jsonb) as r(key text, position int, number text,
                   text text, goal text, term text, expected text, executor text)
              join tracking.measure m on m.programme = :programme and m.key = r.key
              join tracking.participation p on p.measure = m.id and p.name = r.executor
             where p.answer is distinct from 'REFUSED'
            on conflict (report, participation) do update set position = excluded.position,
              number = excluded.number, text = excluded.text, goal = excluded.goal,
              term = excluded.term, expected = excluded.expected, dropped = false
            """)
        .param("report", report)
        .param("programme", plan.id().value())
        .param("rows", ROWS.writeValueAsString(asked))
        .update();
  }

  // A body that refused tells nothing, unless it has begun to.
  private void drop(UUID report, List<Asked> asked) {
    jdbc.sql(
            """
            update tracking.contribution c set dropped = true
              from tracking.measure m, tracking.participation p
             where m.id = c.measure and p.id = c.participation and c.report = :report
               and not c.dropped
               and (not exists (
                   select from jsonb_to_recordset(:rows::jsonb) as r(key text, executor text)
                    where r.key = m.key and r.executor = c.executor)
                 or (p.answer = 'REFUSED' and c.state = 'DRAFT'
                   and num_nonnulls(c.status, c.narrative, c.reason, c.evidence, c.done_from,
                     c.done_to) = 0
                   and not exists (select from tracking.spending s where s.contribution = c.id
                     and num_nonnulls(s.allocated, s.financed, s.spent) > 0)))
            """)
        .param("report", report)
        .param("rows", ROWS.writeValueAsString(asked))
        .update();
  }

  /// The plan's sum of a line stands with one body, the first of those it is of that has a row:
  /// several that pay together tell each of its part.
  static List<Line> lines(
      AdoptedPlan plan, AdoptedMeasure measure, Map<String, UUID> bodies, int year) {
    var all = new ArrayList<Line>();
    for (var line : measure.lines()) {
      if (!line.ofWhich()) {
        var rows = rows(measure, line, bodies);
        for (int at = 0; at < rows.size(); at++) {
          var planned = at == 0 ? plan.planned(line, year) : null;
          all.add(new Line(rows.get(at), line.position(), line.source(), planned, rows.size() > 1));
        }
      }
    }
    return all;
  }

  private static List<UUID> rows(
      AdoptedMeasure measure, AdoptedMeasure.Line line, Map<String, UUID> bodies) {
    var theirs = new LinkedHashSet<UUID>();
    for (var payer : line.payers()) {
      if (bodies.containsKey(payer)) {
        theirs.add(bodies.get(payer));
      }
    }
    if (!theirs.isEmpty()) {
      return List.copyOf(theirs);
    }
    var first =
        measure.executors().stream()
            .map(one -> bodies.get(one.name()))
            .filter(Objects::nonNull)
            .findFirst();
    // The keeper's own row, where no body of the plan has one.
    return first.or(() -> bodies.values().stream().findFirst()).stream().toList();
  }

  private void writeMoney(UUID report, List<Line> lines) {
    var rows = ROWS.writeValueAsString(lines);
    jdbc.sql(
            """
            delete from tracking.spending s using tracking.contribution c
             where c.id = s.contribution and c.report = :report
               and num_nonnulls(s.allocated, s.financed, s.spent) = 0
               and not exists (
                 select from jsonb_to_recordset(:rows::jsonb) as r(row uuid, line int)
                  where r.row = s.contribution and r.line = s.line)
            """)
        .param("report", report)
        .param("rows", rows)
        .update();
    jdbc.sql(
            """
            update tracking.spending s set planned = null from tracking.contribution c
             where c.id = s.contribution and c.report = :report and s.planned is not null
               and not exists (
                 select from jsonb_to_recordset(:rows::jsonb) as r(row uuid, line int)
                  where r.row = s.contribution and r.line = s.line)
            """)
        .param("report", report)
        .param("rows", rows)
        .update();
    jdbc.sql(
            """
            insert into tracking.spending (id, unit, contribution, line, source, planned, shared)
            select r.id, platform.unit(), r.row, r.line, r.source, r.planned, r.shared
              from jsonb_to_recordset(:rows::jsonb) as r(id uuid, row uuid, line int, source text,
                   planned numeric, shared boolean)
            on conflict (contribution, line) do update set source = excluded.source,
              planned = excluded.planned, shared = excluded.shared
            """)
        .param("rows", rows)
        .update();
  }

  record Asked(
      String key,
      int position,
      @Nullable String number,
      String text,
      @Nullable String goal,
      @Nullable String term,
      @Nullable String expected,
      String executor) {}

  record Line(
      UUID id,
      UUID row,
      int line,
      @Nullable String source,
      @Nullable BigDecimal planned,
      boolean shared) {
    Line(
        UUID row, int line, @Nullable String source, @Nullable BigDecimal planned, boolean shared) {
      this(Ids.next(), row, line, source, planned, shared);
    }
  }
}
