package ua.kolo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;

@KoloTest
class SettingsWatchTests {
  private static final String WATCHED =
      "server.port,kolo.oidc.issuer,kolo.oidc.secret,spring.datasource.password,"
          + "spring.datasource.url";
  private final Trail trail;
  private final TransactionOperations transaction;
  private final JdbcClient jdbc;
  private long mark;

  SettingsWatchTests(Trail trail, TransactionOperations transaction, JdbcClient jdbc) {
    this.trail = trail;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  @BeforeEach
  @AfterEach
  void forget() throws SQLException {
    forget("delete from audit.setting");
    mark = last();
  }

  private static void forget(String what) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(what);
    }
  }

  @Test
  void whatDiffersFromTheStartBeforeIsToldByItsNameOnly() throws SQLException {
    start("server.port", "8080", "kolo.oidc.issuer", "https://old.example");
    assertThat(changes()).isEmpty();

    start("server.port", "8080", "kolo.oidc.issuer", "https://old.example");
    assertThat(changes()).isEmpty();

    start("server.port", "8443");
    assertThat(changes()).containsExactly("kolo.oidc.issuer", "server.port");
  }

  @Test
  void whatANewReleaseWatchesBesidesWasChangedByNobody() throws SQLException {
    started("server.port", "server.port", "8080");
    started(WATCHED, "server.port", "8080", "kolo.oidc.issuer", "https://here.example");
    assertThat(changes()).isEmpty();

    started(WATCHED, "server.port", "8080");
    assertThat(changes()).containsExactly("kolo.oidc.issuer");
  }

  @Test
  void theFirstStartThatKeepsWhatIsWatchedTellsOfKnownValuesOnly() throws SQLException {
    start("server.port", "8080");
    forget("delete from audit.setting where name = 'kolo.audit.watched'");

    start("server.port", "8443", "kolo.oidc.issuer", "https://here.example");
    assertThat(changes()).containsExactly("server.port");
  }

  @Test
  void secretsAreNeitherKeptNorCompared() throws SQLException {
    start("server.port", "1", "spring.datasource.password", "one", "kolo.oidc.secret", "one");
    start("server.port", "1", "spring.datasource.password", "two", "kolo.oidc.secret", "two");

    assertThat(changes()).isEmpty();
    assertThat(told("select 0, name from audit.setting where name <> 'kolo.audit.watched'"))
        .containsExactly("server.port");
  }

  @Test
  void ofTheAddressOfADatabaseNothingAfterTheQuestionMarkIsKept() throws SQLException {
    start("spring.datasource.url", "jdbc:postgresql://db/kolo?user=kolo&password=one");
    start("spring.datasource.url", "jdbc:postgresql://db/kolo?user=kolo&password=two");
    assertThat(changes()).isEmpty();
    assertThat(told("select 0, value from audit.setting where name = 'spring.datasource.url'"))
        .containsExactly("jdbc:postgresql://db/kolo");

    start("spring.datasource.url", "jdbc:postgresql://other/kolo?password=two");
    assertThat(changes()).containsExactly("spring.datasource.url");
  }

  private void start(String... settings) {
    started(WATCHED, settings);
  }

  private void started(String watched, String... settings) {
    var environment = new MockEnvironment();
    environment.setProperty("kolo.audit.watched", watched);
    for (int at = 0; at < settings.length; at += 2) {
      environment.setProperty(settings[at], settings[at + 1]);
    }
    new SettingsWatch(environment, jdbc, trail, transaction).compare();
  }

  private List<String> changes() throws SQLException {
    return told(
        "select id, about from audit.trail where operation = 'SETTING_CHANGED' and id > "
            + mark
            + " order by id");
  }

  private static long last() throws SQLException {
    var found = told("select 0, coalesce(max(id), 0)::text from audit.trail");
    return Long.parseLong(found.getFirst());
  }

  private static List<String> told(String question) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(2));
      }
      return found;
    }
  }
}
