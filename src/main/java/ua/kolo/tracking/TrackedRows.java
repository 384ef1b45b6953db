package ua.kolo.tracking;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.programmes.AdoptedPlan;

/// Programmes under way.
@Repository
class TrackedRows {
  private static final String COLUMNS =
      """
      select id, unit, title, territory, period_from, period_to, edition, act_number, act_date,
             repealed_on
        from tracking.programme\
      """;
  private final JdbcClient jdbc;
  private final Clock clock;

  TrackedRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Tracked> list() {
    return jdbc.sql(COLUMNS + " order by id desc").query(Tracked.class).list();
  }

  Optional<Tracked> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(Tracked.class).optional();
  }

  void keep(AdoptedPlan plan) {
    jdbc.sql(
            """
            insert into tracking.programme (id, unit, title, territory, level, period_from,
              period_to, edition, act_number, act_date, repealed_on, followed_at)
            values (:id, platform.unit(), :title, :territory, :level,
              :from, :to, :edition, :number, :date, :repealed, :now)
            on conflict (id) do update set title = excluded.title, territory = excluded.territory,
              level = excluded.level, period_from = excluded.period_from,
              period_to = excluded.period_to, edition = excluded.edition,
              act_number = excluded.act_number, act_date = excluded.act_date,
              repealed_on = excluded.repealed_on, followed_at = excluded.followed_at
            """)
        .param("id", plan.id().value())
        .param("title", plan.title())
        .param("territory", plan.territory())
        .param("level", plan.level())
        .param("from", plan.periodFrom())
        .param("to", plan.periodTo())
        .param("edition", plan.edition())
        .param("number", plan.act().number())
        .param("date", plan.act().date())
        .param("repealed", plan.repealedOn())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
