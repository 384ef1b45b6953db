package ua.kolo.duties;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which periods institutions were told of.
@Repository
class PeriodRows {
  private final JdbcClient jdbc;

  PeriodRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<UUID> units(Collection<String> kinds) {
    return jdbc.sql("select duties.units_of_kinds(:kinds)")
        .param("kinds", kinds.toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  /// The last one the acting institution was told of.
  Optional<LocalDate> last(Period period) {
    return jdbc.sql(
            """
            select max(day) from duties.period
             where unit = platform.unit() and trigger = :trigger having max(day) is not null
            """)
        .param("trigger", period.trigger())
        .query(LocalDate.class)
        .optional();
  }

  /// Whether somebody worked at the acting institution then.
  boolean workedAt(Instant at) {
    return jdbc.sql("select duties.worked_at(:at)")
        .param("at", Timestamp.from(at))
        .query(Boolean.class)
        .single();
  }

  /// False when another node was first.
  boolean add(UUID id, Period period, LocalDate day, Instant now) {
    return jdbc.sql(
                """
                insert into duties.period (id, unit, trigger, day, told_at)
                values (:id, platform.unit(), :trigger, :day, :now)
                on conflict (unit, trigger, day) do nothing
                """)
            .param("id", id)
            .param("trigger", period.trigger())
            .param("day", Date.valueOf(day))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
