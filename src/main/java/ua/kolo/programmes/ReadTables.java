package ua.kolo.programmes;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.programmes.exchange.PlanJson;
import ua.kolo.programmes.plan.Plan;

/// The tables lists and sums are read from, kept equal to the plan. Only rows that differ are
/// written, so that the trail shows what really changed.
@Component
class ReadTables {
  private static final String REMOVE =
      """
      delete from programmes.TABLE t
       where t.draft = :draft
         and t.id in (
           select id from (
             select * from programmes.TABLE where draft = :draft
             except
             select * from jsonb_populate_recordset(null::programmes.TABLE, :rows::jsonb)) differing)
      """;
  private static final String ADD =
      """
      insert into programmes.TABLE
      select * from jsonb_populate_recordset(null::programmes.TABLE, :rows::jsonb)
      except
      select * from programmes.TABLE where draft = :draft
      """;
  private final JdbcClient jdbc;
  private final Findings findings;

  ReadTables(JdbcClient jdbc, Findings findings) {
    this.jdbc = jdbc;
    this.findings = findings;
  }

  void refresh(UUID draft, Plan plan) {
    var rows = new PlanRows(Acting.current().unit(), draft, plan);
    equal("node", draft, rows.nodes);
    equal("measure", draft, rows.measures);
    equal("participation", draft, rows.participations);
    equal("funding_line", draft, rows.money);
    equal("year_sum", draft, rows.years);
    findings.refresh(draft, plan);
  }

  private void equal(String table, UUID draft, List<?> rows) {
    var json = PlanJson.rows(rows);
    jdbc.sql(REMOVE.replace("TABLE", table)).param("draft", draft).param("rows", json).update();
    jdbc.sql(ADD.replace("TABLE", table)).param("draft", draft).param("rows", json).update();
  }
}
