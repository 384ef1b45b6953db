package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many times of a programme stand how: counted where they are kept, for its pictures need no
/// more.
@Repository
class CountedTimes {
  private final JdbcClient jdbc;

  CountedTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Goals in the order of the plan.
  List<Progress.Came> byGoal(UUID programme) {
    return jdbc.sql(
            """
            select goal, status, count(*)::int as count from (
              select m.goal, o.status, min(m.position) over (partition by m.goal) as place
            """
                + Occurrences.FROM
                + """
                 and o.programme = :programme) times
                 group by goal, status, place order by place, status
                """)
        .param("programme", programme)
        .query(Progress.Came.class)
        .list();
  }

  /// Of one year, in the order of the plan.
  List<Timeline.Due> byMonth(UUID programme, int year, LocalDate today) {
    return jdbc.sql(
            """
            select measure, number, text, month, status, state, count(*)::int as count from (
              select o.measure, m.number, m.text, m.position, o.status,
                     date_part('month', o.due_on)::int as month,
            """
                + TimesRows.STATE
                + " as state "
                + Occurrences.FROM
                + """
                 and o.programme = :programme
                 and date_part('year', o.due_on) = :year) times
                 group by measure, number, text, position, month, status, state
                 order by position, measure, month, status, state
                """)
        .param("programme", programme)
        .param("year", year)
        .param("today", today)
        .query(Timeline.Due.class)
        .list();
  }
}
