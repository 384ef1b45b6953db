package ua.kolo.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// Acts put right, with what stood before.
@Repository
class ActCorrectionRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  ActCorrectionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<ActCorrection> of(ProgrammeId programme) {
    return jdbc.sql(
            """
            select e.number as edition, c.was_body, c.was_kind, c.was_date, c.was_number, c.body,
                   c.kind, c.date, c.number, c.why, c.made_at, c.made_by
              from programmes.act_correction c left join programmes.edition e on e.id = c.edition
             where c.programme = :programme order by c.id desc
            """)
        .param("programme", programme.value())
        .query(
            (row, _) ->
                new ActCorrection(
                    row.getObject("edition", Integer.class),
                    act(row, "was_"),
                    act(row, ""),
                    row.getString("why"),
                    row.getTimestamp("made_at").toInstant(),
                    row.getString("made_by")))
        .list();
  }

  private static Act act(ResultSet row, String prefix) throws SQLException {
    return new Act(
        row.getString(prefix + "body"),
        Act.Kind.valueOf(row.getString(prefix + "kind")),
        row.getObject(prefix + "date", LocalDate.class),
        row.getString(prefix + "number"));
  }

  void add(ProgrammeId programme, @Nullable UUID edition, Act was, Act act, String why) {
    jdbc.sql(
            """
            insert into programmes.act_correction (id, unit, programme, edition, was_body, was_kind,
              was_date, was_number, body, kind, date, number, why, made_at, made_by)
            values (:id, platform.unit(), :programme, :edition, :wasBody, :wasKind, :wasDate,
              :wasNumber, :body, :kind, :date, :number, :why, :now, :by)
            """)
        .param("id", Ids.next())
        .param("programme", programme.value())
        .param("edition", edition)
        .param("wasBody", was.body())
        .param("wasKind", was.kind().name())
        .param("wasDate", was.date())
        .param("wasNumber", was.number())
        .param("body", act.body())
        .param("kind", act.kind().name())
        .param("date", act.date())
        .param("number", act.number())
        .param("why", why)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", Acting.current().name())
        .update();
  }

  /// Puts the act of an edition right; the database takes it only after its correction is kept.
  void apply(UUID edition, Act act) {
    jdbc.sql(
            """
            update programmes.edition
               set act_body = :body, act_kind = :kind, act_date = :date, act_number = :number
             where id = :id
            """)
        .param("body", act.body())
        .param("kind", act.kind().name())
        .param("date", act.date())
        .param("number", act.number())
        .param("id", edition)
        .update();
  }
}
