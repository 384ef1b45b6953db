package ua.kolo.duties;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.counts.Count;
import ua.kolo.counts.CountQuery;
import ua.kolo.counts.CountQuery.Subject;
import ua.kolo.counts.Counting;

/// How much of what was owed was done in its term.
@Component
class DutyCounting implements Counting {
  private static final CountQuery DONE = CountQuery.of("DUTIES_IN_TERM", 2, Subject.SHARE);
  private static final CountQuery ANSWERED =
      CountQuery.of("REFERRALS_ANSWERED_IN_TERM", 1, Subject.SHARE);
  private final JdbcClient jdbc;
  private final Clock clock;

  DutyCounting(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<CountQuery> queries() {
    return List.of(DONE, ANSWERED);
  }

  @Override
  public Count count(CountQuery query, LocalDate from, LocalDate to) {
    var whose =
        query.equals(DONE)
            ? "d.unit = platform.unit()"
            : "d.opened_by = platform.unit() and d.action = 'ANSWER_REFERRAL'";
    return jdbc.sql(
            """
            select count(*) filter (where d.settled_at < d.due_at) as part, count(*) as whole
              from duties.duty d
             where d.due_at > :from and d.due_at <= :to
               and (d.due_at <= :now or d.settled_at is not null)
               and (d.waived_at is null
                 or d.waived_reason = 'CLOSED' and d.waived_at >= d.due_at) and\
            """
                + " "
                + whose)
        .param("from", Timestamp.from(Days.startOf(from)))
        .param("to", Timestamp.from(Days.startOf(to.plusDays(1))))
        .param("now", Timestamp.from(clock.instant()))
        .query(Count.Share.class)
        .single();
  }
}
