package ua.kolo.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.kolo.platform.CannotStart;

class EmbeddedDatabaseTests {
  private static final Progress QUIET = (_, _) -> {};

  @TempDir Path folder;

  @Test
  void whatWasCommittedOutlivesAKilledServer()
      throws CannotStart, SQLException, IOException, InterruptedException {
    var lost = new CountDownLatch(1);
    var killed = EmbeddedDatabase.start(folder, true, QUIET);
    killed.whenLost(lost::countDown);
    try (var connection = killed.admin("kolo")) {
      connection.createStatement().execute("create table kept as select 42 as answer");
    }
    ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();

    assertThat(lost.await(1, TimeUnit.MINUTES)).isTrue();
    try (var again = EmbeddedDatabase.start(folder, true, QUIET);
        var connection = again.admin("kolo");
        var rows = connection.createStatement().executeQuery("select answer from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(42);
    }
    assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  void anEmptyNoteOfAPowerCutHindersNoStart() throws CannotStart, SQLException, IOException {
    EmbeddedDatabase.start(folder, true, QUIET).close();
    Files.createFile(folder.resolve("data/postmaster.pid"));

    try (var again = EmbeddedDatabase.start(folder, true, QUIET);
        var connection = again.admin("kolo")) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void nobodyComesInWithoutAPassword() throws CannotStart {
    try (var database = EmbeddedDatabase.start(folder, false, QUIET)) {
      assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "guess"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void theSecretIsItsOwnersAlone() throws CannotStart, IOException {
    try (var database = EmbeddedDatabase.start(folder, false, QUIET)) {
      assertThat(database.url()).contains("127.0.0.1");
      assertThat(Files.getPosixFilePermissions(folder.resolve("superuser.secret"))).hasSize(2);
    }
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip());
  }
}
