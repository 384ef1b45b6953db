package ua.kolo.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Directory;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.CannotStart;

/// What a superuser spoils is rolled back by the check itself.
@KoloTest
class CellCheckTests {
  private static final String PLACE = "persons.person.identity";
  private static final String ALL =
      "select count(*) from vault.cell_column where of_subject is not null";
  private final Persons persons;
  private final Acting olena;

  CellCheckTests(Persons persons, Directory directory) {
    this.persons = persons;
    this.olena = Turned.staff(directory);
  }

  @Test
  void everyColumnIsTriedOrSaidToHoldNothing() throws Exception {
    var person = person();

    var check = checkAfter(List.of());

    assertThat(check.opened()).isPositive();
    assertThat(check.places()).isPositive();
    assertThat(check.places() + check.empty()).isEqualTo(columns());
    assertThat(check.broken()).doesNotContain(new CellCheck.Broken(PLACE, person));
  }

  @Test
  void aValueThatDoesNotOpenIsNamedByItsPlaceAlone() throws Exception {
    var first = person();
    var second = person();

    var check =
        checkAfter(
            List.of(
                """
                update persons.person a set identity = b.identity from persons.person b
                 where a.id = '%s' and b.id = '%s'
                """
                    .formatted(first, second)));

    assertThat(check.broken())
        .contains(new CellCheck.Broken(PLACE, first))
        .doesNotContain(new CellCheck.Broken(PLACE, second));
    assertThat(check.broken().toString()).doesNotContain("Небувалюк");
  }

  @Test
  void aColumnIsGoneThroughUntilSomebodysKeyIsThere() throws Exception {
    var first = person();
    IntStream.range(0, 21).forEach(_ -> person());

    var check = checkAfter(List.of("delete from vault.data_key where id <> '%s'".formatted(first)));

    assertThat(check.opened()).isPositive();
    assertThat(check.broken()).isEmpty();
  }

  private UUID person() {
    return olena.call(() -> persons.add(Identity.named("Небувалюк Вигадана"), List.of()));
  }

  private static CellCheck checkAfter(List<String> spoiling) throws SQLException, CannotStart {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set session_replication_role = replica");
      for (var one : spoiling) {
        statement.execute(one);
      }
      return CellCheck.of(connection, Turned.FOLDER);
    }
  }

  private static int columns() throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(ALL)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
