package ua.kolo.programmes.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.exchange.PlanJson;
import ua.kolo.programmes.plan.Plan;

/// Drafts sent to the acting institution. Of a programme it reads what was sent, and nothing else.
@Repository
class SentRows {
  private static final int MOST = 200;
  private static final RowMapper<Agreement> LINE = new SimplePropertyRowMapper<>(Agreement.class);
  private static final RowMapper<SentDraft> SENT =
      (row, number) ->
          new SentDraft(
              LINE.mapRow(row, number),
              row.getObject("unit", UUID.class),
              row.getString("title"),
              row.getInt("edition"),
              row.getInt("now"),
              row.getBoolean("open"));
  private static final String DRAFTS =
      """
      select a.id, a.body, a.role, a.institution, a.asked_at, a.due_on, w.answer, w.answered_on,
             w.person, w.words, w.version, w.made_at as answered_at,
             coalesce(w.unit = a.institution and w.unit <> a.unit, false) as by_itself,
             s.unit, s.title, s.edition, s.version as now, s.open
        from programmes.drafts_sent() s
        join programmes.agreement a on a.id = s.agreement
        left join lateral (
          select * from programmes.agreement_answer w
           where w.agreement = a.id and w.made_at >= s.begun_at
           order by w.made_at desc, w.id desc limit 1) w on true
      """;
  private final JdbcClient jdbc;

  SentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those that may be answered first, the newest of them before the others.
  List<SentDraft> list() {
    return jdbc.sql(DRAFTS + " order by s.open desc, a.asked_at desc, a.id limit :most")
        .param("most", MOST)
        .query(SENT)
        .list();
  }

  Optional<SentDraft> find(UUID agreement) {
    return jdbc.sql(DRAFTS + " where a.id = :id").param("id", agreement).query(SENT).optional();
  }

  Plan plan(UUID agreement) {
    return jdbc.sql("select programmes.plan_sent(:id) as plan")
        .param("id", agreement)
        .query((row, _) -> Optional.ofNullable(row.getString("plan")))
        .single()
        .map(json -> PlanJson.read(json, Plan.class))
        .orElseThrow(() -> new NotFound(agreement));
  }
}
