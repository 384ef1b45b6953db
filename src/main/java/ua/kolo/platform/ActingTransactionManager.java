package ua.kolo.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells PostgreSQL who acts before the first statement of every transaction; the policies compare.
/// Of a page that is [ReadAtOnce] it tells that too, and tables refuse to be written.
class ActingTransactionManager extends JdbcTransactionManager {
  private static final long serialVersionUID = 1;
  private static final String WHO_ACTS =
      "select set_config('kolo.kind', ?, true), set_config('kolo.person', ?, true),"
          + " set_config('kolo.post', ?, true), set_config('kolo.unit', ?, true),"
          + " set_config('kolo.rights', ?, true)";
  private static final String WHO_READS = WHO_ACTS + ", set_config('kolo.reading', 'on', true)";

  ActingTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    if (!Acting.isBound()) {
      return;
    }
    var acting = Acting.current();
    var reads = ReadingAtOnce.NAME.equals(definition.getName());
    try (var statement = connection.prepareStatement(reads ? WHO_READS : WHO_ACTS)) {
      statement.setString(1, acting.kind().name());
      statement.setString(2, Objects.toString(acting.person(), ""));
      statement.setString(3, Objects.toString(acting.post(), ""));
      statement.setString(4, acting.unit().toString());
      statement.setString(5, rights(acting));
      statement.execute();
    }
  }

  private static String rights(Acting acting) {
    return acting.rights().stream().map(Right::name).collect(Collectors.joining(","));
  }
}
