package ua.kolo.duties;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How many reports or answers the acting institution owes, for letters to those who give them.
@Service
@Transactional(readOnly = true)
public class FiguresOwed {
  private final JdbcClient jdbc;
  private final Clock clock;

  FiguresOwed(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Count count(Doers doers) {
    var days = Days.at(clock.instant());
    return jdbc.sql(
            """
            select count(*) as open,
                   count(*) filter (where d.due_at > :now and d.due_at <= :week) as week,
                   count(*) filter (where d.due_at <= :now) as overdue
              from duties.duty d
             where d.unit = (select platform.unit()) and d.action = any (:actions)
               and {doers} = :doers
               and d.settled_at is null and d.waived_at is null
            """
                .replace("{doers}", Doers.SQL))
        .param("doers", doers.name())
        .param("now", Timestamp.from(days.now()))
        .param("week", days.weekStamp())
        .param("actions", FiguresDue.ACTIONS.toArray(String[]::new))
        .query(Count.class)
        .single();
  }

  /// How many open ones there are.
  ///
  /// @param week of the open ones, due in the next seven days
  /// @param overdue of the open ones
  public record Count(long open, long week, long overdue) {
    public static final Count NONE = new Count(0, 0, 0);

    /// Of both together.
    public Count and(Count other) {
      return new Count(open + other.open, week + other.week, overdue + other.overdue);
    }
  }
}
