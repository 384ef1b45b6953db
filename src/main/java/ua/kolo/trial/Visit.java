package ua.kolo.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.CannotStart;

/// A superuser's look into the database of a data folder, whether the trial runs on it or not.
public final class Visit implements AutoCloseable {
  private final Connection connection;
  private final @Nullable EmbeddedDatabase started;
  private final @Nullable DataFolder owned;

  private Visit(
      Connection connection, @Nullable EmbeddedDatabase started, @Nullable DataFolder owned) {
    this.connection = connection;
    this.started = started;
    this.owned = owned;
  }

  /// Joins the running database, or starts it for as long as the visit lasts.
  public static Visit to(Path folder, Progress progress) throws CannotStart {
    var home = folder.toAbsolutePath().normalize().resolve("postgres");
    if (!Files.isDirectory(home.resolve("data"))) {
      throw new CannotStart("trial.visit.nothing", folder);
    }
    try {
      var note = home.resolve("data").resolve("postmaster.pid");
      return isWhole(note) ? join(home, note) : start(folder, home, progress);
    } catch (SQLException | IOException refused) {
      throw new CannotStart("trial.visit.refused", String.valueOf(refused.getMessage()));
    }
  }

  public Connection connection() {
    return connection;
  }

  /// A power cut may leave an empty note: then no server runs.
  private static boolean isWhole(Path note) throws IOException {
    return Files.exists(note) && Files.readAllLines(note).size() > 3;
  }

  // The fourth line of PostgreSQL's own note is the port it answers on.
  private static Visit join(Path home, Path note) throws IOException, SQLException {
    var port = Files.readAllLines(note).get(3).strip();
    var secret = Files.readString(home.resolve("superuser.secret")).strip();
    var address = "jdbc:postgresql://127.0.0.1:" + port + "/kolo";
    return new Visit(DriverManager.getConnection(address, "postgres", secret), null, null);
  }

  private static Visit start(Path folder, Path home, Progress progress)
      throws CannotStart, SQLException {
    var owned = DataFolder.own(folder);
    var database = EmbeddedDatabase.start(home, true, progress);
    return new Visit(database.admin("kolo"), database, owned);
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    if (started != null) {
      started.close();
    }
    if (owned != null) {
      owned.close();
    }
  }
}
