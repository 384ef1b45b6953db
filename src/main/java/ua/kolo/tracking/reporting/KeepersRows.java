package ua.kolo.tracking.reporting;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.platform.Wording;
import ua.kolo.programmes.AdoptedPlan;

/// Rows of whoever keeps the programme, of measures nobody else tells of: nothing of the plan is
/// missing in its report.
@Repository
class KeepersRows {
  private static final JsonMapper ROWS = new JsonMapper();
  private static final String NAME =
      Wording.of("tracking").text(Wording.UKRAINIAN, "tracking.executor.nobody");
  private final JdbcClient jdbc;

  KeepersRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void take(UUID report, AdoptedPlan plan) {
    var measures = new ArrayList<AskedRows.Asked>();
    for (int at = 0; at < plan.measures().size(); at++) {
      var one = plan.measures().get(at);
      measures.add(
          new AskedRows.Asked(
              one.key(),
              (at + 1) * AskedRows.BODIES,
              one.number(),
              one.text(),
              one.goal(),
              one.term(),
              one.expected(),
              NAME));
    }
    var rows = ROWS.writeValueAsString(measures);
    // An older edition may have had no executor where the newest has one: the part is there then,
    // and takes part in nothing else.
    jdbc.sql(
            """
            insert into tracking.participation (id, unit, programme, measure, position, name,
              by_consent, body, settled, gone, for_keeper)
            select gen_random_uuid(), m.unit, m.programme, m.id, 1, r.executor, false, m.unit, true,
                   true, true
              from jsonb_to_recordset(:rows::jsonb) as r(key text, executor text)
              join tracking.measure m on m.programme = :programme and m.key = r.key
             where not exists (select from tracking.contribution c
                                where c.report = :report and c.measure = m.id and not c.dropped)
            on conflict (measure, name) do nothing
            """)
        .param("report", report)
        .param("programme", plan.id().value())
        .param("rows", rows)
        .update();
    jdbc.sql(
            """
            insert into tracking.contribution (id, unit, report, measure, participation, body,
              state, confirmed, version, position, number, text, goal, term, expected, executor)
            select gen_random_uuid(), platform.unit(), :report, p.measure, p.id, p.body, 'DRAFT',
                   false, 1, r.position, r.number, r.text, r.goal, r.term, r.expected, r.executor
              from jsonb_to_recordset(:rows::jsonb) as r(key text, position int, number text,
                   text text, goal text, term text, expected text, executor text)
              join tracking.measure m on m.programme = :programme and m.key = r.key
              join tracking.participation p on p.measure = m.id and p.for_keeper
             where not exists (select from tracking.contribution c
                                where c.report = :report and c.measure = m.id and not c.dropped)
            on conflict (report, participation) do update set position = excluded.position,
              number = excluded.number, text = excluded.text, goal = excluded.goal,
              term = excluded.term, expected = excluded.expected, dropped = false
            """)
        .param("report", report)
        .param("programme", plan.id().value())
        .param("rows", rows)
        .update();
  }
}
