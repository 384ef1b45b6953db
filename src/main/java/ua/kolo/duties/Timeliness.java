package ua.kolo.duties;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// How institutions keep to their terms: counts only, of the acting institution and of those it
/// watches.
@Service
@Transactional
public class Timeliness {
  private final JdbcClient jdbc;
  private final Clock clock;

  Timeliness(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// By institution and rule, for terms that end from one day to another, both included.
  @Needs(Right.DUTY_READ)
  public List<TimelinessRow> report(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select d.unit, r.code, max(r.uk) as uk, max(r.en) as en, max(r.clause) as clause,
                   count(*) as total,
                   count(*) filter (where d.settled_at < d.due_at) as on_time,
                   count(*) filter (where d.settled_at >= d.due_at) as late,
                   count(*) filter (where d.settled_at is null) as open_late,
                   percentile_cont(0.5) within group (
                     order by date_part('epoch', d.settled_at - d.event_at)) / 3600
                     as median_hours
              from duties.duty d join duties.rule r on r.id = d.rule
             where (d.unit = (select platform.unit()) or d.watched_by = (select platform.unit()))
               and d.due_at > :from and d.due_at <= :to
               and (d.due_at <= :now or d.settled_at is not null)
               and (d.waived_at is null
                 or d.waived_reason = 'CLOSED' and d.waived_at >= d.due_at)
             group by d.unit, r.code
             order by 1, count(*) desc, 2
            """)
        .param("from", stamp(Days.startOf(from)))
        .param("to", stamp(Days.startOf(to.plusDays(1))))
        .param("now", stamp(clock.instant()))
        .query(TimelinessRow.class)
        .list();
  }

  private static Timestamp stamp(Instant moment) {
    return Timestamp.from(moment);
  }
}
