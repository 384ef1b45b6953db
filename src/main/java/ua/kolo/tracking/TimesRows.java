package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The times of one programme, page by page: a programme of the state has tens of thousands.
@Repository
class TimesRows {
  // As `Occurrence.state` has it.
  static final String STATE =
      """
       case when o.status is not null then 'ANSWERED'
            when o.due_on < :today and x.by_consent and x.answer is distinct from 'CONFIRMED'
              then 'NOT_AGREED'
            when o.due_on < :today then 'OVERDUE'
            when o.starts_on > :today then 'LATER'
            else 'UNDER_WAY' end
      """;
  private static final String ASKED =
      """
         and o.programme = :programme
         and (:executor::text is null or x.name = :executor::text)
         and (:year::int is null or date_part('year', o.due_on) = :year::int)
         and (:state::text is null or :state::text =
      """
          + STATE
          + ")";
  private final JdbcClient jdbc;

  TimesRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count(UUID programme, TimesQuery query, LocalDate today) {
    return asked("select count(*)" + Occurrences.FROM + ASKED, programme, query, today)
        .query(Integer.class)
        .single();
  }

  /// By days.
  List<Occurrence> page(UUID programme, TimesQuery query, LocalDate today, int start) {
    var page = " order by o.due_on, o.id limit :size offset :start";
    return asked(Occurrences.COLUMNS + Occurrences.FROM + ASKED + page, programme, query, today)
        .param("size", TimesQuery.ROWS)
        .param("start", start)
        .query(Occurrence.class)
        .list();
  }

  private JdbcClient.StatementSpec asked(
      String sql, UUID programme, TimesQuery query, LocalDate today) {
    return jdbc.sql(sql)
        .param("programme", programme)
        .param("executor", query.named())
        .param("year", query.year())
        .param("state", query.state() == null ? null : query.state().name())
        .param("today", today);
  }

  /// Bodies that have any, by name.
  List<String> executors(UUID programme) {
    return jdbc.sql(
            """
            select x.name from tracking.participation x
             where x.programme = :programme
               and exists (select from tracking.occurrence o
                            where o.participation = x.id and not o.withdrawn)
             group by x.name order by x.name
            """)
        .param("programme", programme)
        .query(String.class)
        .list();
  }

  List<Integer> years(UUID programme) {
    return jdbc.sql(
            """
            select distinct extract(year from due_on)::int as year from tracking.occurrence
             where programme = :programme and not withdrawn order by year
            """)
        .param("programme", programme)
        .query(Integer.class)
        .list();
  }
}
