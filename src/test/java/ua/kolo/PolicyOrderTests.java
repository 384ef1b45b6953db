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

/// PostgreSQL asks the policies of a table in the falling order of their names until one lets a row
/// through: what compares two values is asked before what asks other tables.
@KoloTest
class PolicyOrderTests {
  private static final String ASKED_TOO_EARLY =
      """
      select distinct d.polrelid::regclass || ' ' || d.polname
        from pg_policy d
        join pg_policy cheap on cheap.polrelid = d.polrelid and cheap.polpermissive
         and cheap.polcmd in ('*', 'r') and cheap.polname < d.polname
       where d.polpermissive and d.polcmd in ('*', 'r')
         and pg_get_expr(d.polqual, d.polrelid) like '%SELECT%'
         and pg_get_expr(cheap.polqual, cheap.polrelid) not like '%SELECT%'
      """;
  private Connection connection;
  private Statement statement;

  @BeforeEach
  void begin() throws SQLException {
    connection = TestDatabase.admin();
    connection.setAutoCommit(false);
    statement = connection.createStatement();
  }

  @AfterEach
  void forget() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void whatAsksOtherTablesIsAskedLast() throws SQLException {
    assertThat(tooEarly()).isEmpty();

    statement.execute("alter policy asks_taking_part on cases.case_file rename to taking_part");

    assertThat(tooEarly()).containsExactly("cases.case_file taking_part");
  }

  private List<String> tooEarly() throws SQLException {
    var found = new ArrayList<String>();
    try (var rows = statement.executeQuery(ASKED_TOO_EARLY)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
