package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.kolo.platform.Demo;

/// How questions are answered where there are very many rows: seen in plans, never by a clock. What
/// the planner would choose for a few rows is switched off.
@KoloTest
class PlansTests {
  /// What belongs to a file or a conference and cannot be found by it, ended rows too.
  private static final String WALKED =
      """
      select con.conrelid::regclass || '.' || a.attname
        from pg_constraint con
        join pg_attribute a on a.attrelid = con.conrelid and a.attnum = con.conkey[1]
       where con.contype = 'f' and cardinality(con.conkey) = 1 and a.attnotnull
         and con.confrelid in ('cases.case_file'::regclass, 'conferences.conference'::regclass)
         and not exists (select from pg_index i
                          where i.indrelid = con.conrelid and i.indkey[0] = a.attnum
                            and i.indpred is null)
       order by 1
      """;

  private final Connection connection;
  private final Statement statement;

  PlansTests() throws SQLException {
    connection = TestDatabase.admin();
    statement = connection.createStatement();
  }

  @BeforeEach
  void begin() throws SQLException {
    connection.setAutoCommit(false);
    statement.execute("set local role kolo_app");
    statement.execute("set local enable_seqscan = off");
    statement.execute("set local enable_bitmapscan = off");
    statement.execute("set local enable_sort = off");
    statement.execute(
        "select set_config('kolo.kind', 'PERSON', true), set_config('kolo.unit', '"
            + Demo.UNIT
            + "', true), set_config('kolo.person', '"
            + Demo.UNIT
            + "', true), set_config('kolo.rights', 'CASE_READ,AUDIT_READ', true)");
  }

  @AfterEach
  void forget() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void whoseARowIsIsReadInPlaceAndNotByACallForEach() throws SQLException {
    var plan = plan("select from cases.case_file where unit = platform.unit()");

    assertThat(plan).contains("current_setting('kolo.unit'").doesNotContain("platform.unit()");
  }

  @Test
  void termsThatComeNearAreLookedUpByInstitution() throws SQLException {
    var plan =
        plan(
            """
            select o.id from tracking.occurrence o
             where o.unit = platform.unit() and o.duty_at is null and o.status is null
               and not o.withdrawn and o.body is not null and o.due_on <= current_date
             order by o.due_on limit 10
            """);

    assertThat(plan)
        .contains("occurrence_to_oblige")
        .containsPattern("Index Cond: .* AND \\(due_on");
  }

  @Test
  void whomToTellByNowIsLookedUpByInstitution() throws SQLException {
    var plan =
        plan(
            """
            select d.id from duties.duty d
             where d.unit = platform.unit() and d.tell_at <= now()
               and d.settled_at is null and d.waived_at is null
             order by d.tell_at limit 10
            """);

    assertThat(plan)
        .contains("duty_tell")
        .containsPattern("Index Cond: \\(\\(unit = .* AND \\(tell_at");
  }

  @Test
  void daysOfTheTrailAreReadByTheNumbersBetweenThem() throws SQLException {
    var plan =
        plan(
            """
            select id from audit.trail
             where id >= audit.first_since(now() - interval '31 days')
               and id < audit.first_since(now())
             order by id desc limit 50
            """);
    assertThat(plan).containsPattern("Index Cond: \\(\\(id >= .* AND \\(id <");

    statement.execute("reset role");
    statement.execute(
        """
        insert into audit.trail (id, happened_at, subject_kind, operation)
        overriding system value
        select n, now() - make_interval(days => -n), 'note', 'LOOKED'
          from generate_series(-900, -3, 3) n
        """);
    statement.execute("set local role kolo_app");
    assertThat(
            asked(
                """
                select audit.first_since(now() - make_interval(days => d))
                  from unnest(array[1000, 899, 30, 29]) d
                """))
        .containsExactly("0", "-899", "-32", "-29");
  }

  @Test
  void whatBelongsToAFileOrAConferenceIsFoundByIt() throws SQLException {
    // An invitation is found by its conference; its file is there for the policies.
    assertThat(asked(WALKED)).containsExactly("conferences.invitation.file");
  }

  private String plan(String question) throws SQLException {
    return String.join("\n", asked("explain (costs off) " + question));
  }

  private List<String> asked(String question) throws SQLException {
    try (var rows = statement.executeQuery(question)) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }
}
