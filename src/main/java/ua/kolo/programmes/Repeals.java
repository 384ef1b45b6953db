package ua.kolo.programmes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;

/// Acts that repeal adopted programmes.
@Repository
class Repeals {
  private final JdbcClient jdbc;
  private final Clock clock;

  Repeals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Act> find(ProgrammeId programme) {
    return jdbc.sql(
            """
            select repeal_body, repeal_kind, repeal_date, repeal_number
              from programmes.programme where id = :id and repealed_at is not null
            """)
        .param("id", programme.value())
        .query(
            (row, _) ->
                new Act(
                    row.getString(1),
                    Act.Kind.valueOf(row.getString(2)),
                    row.getObject(3, LocalDate.class),
                    row.getString(4)))
        .optional();
  }

  /// Records the act, or another one in its place: who recorded the repeal, and when, stays.
  void keep(ProgrammeId programme, Act act) {
    jdbc.sql(
            """
            update programmes.programme
               set repeal_body = :body, repeal_kind = :kind, repeal_date = :date,
                   repeal_number = :number, repealed_at = coalesce(repealed_at, :now),
                   repealed_by = coalesce(repealed_by, :by)
             where id = :id
            """)
        .param("id", programme.value())
        .param("body", act.body())
        .param("kind", act.kind().name())
        .param("date", act.date())
        .param("number", act.number())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", Acting.current().name())
        .update();
  }
}
