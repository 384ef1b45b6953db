package ua.kolo.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import ua.kolo.platform.CannotStart;

/// A durable PostgreSQL 18 that lives and ends with this program.
///
/// Two roles are made for it: `kolo_owner` runs the migrations, `kolo_app` does the daily work,
/// owns nothing and cannot pass row security. Their passwords are new at every start.
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String NAME = "kolo";
  private static final int STARTS = 3;
  private final Cluster cluster;
  private final Server server;
  private final String ownerPassword = Cluster.newSecret();
  private final String appPassword = Cluster.newSecret();
  private volatile boolean stopping;

  private EmbeddedDatabase(Cluster cluster, Server server) {
    this.cluster = cluster;
    this.server = server;
  }

  /// Starts the database kept in the folder, making it first when there is none.
  public static EmbeddedDatabase start(Path folder, boolean durable, Progress progress)
      throws CannotStart {
    try {
      var cluster = Cluster.open(folder, progress);
      progress.step("trial.progress.database");
      return start(cluster, durable);
    } catch (IOException failed) {
      throw Disk.isFull(failed)
          ? new CannotStart("trial.disk.full", folder)
          : new CannotStart("trial.database.failed", folder, String.valueOf(failed.getMessage()));
    } catch (SQLException failed) {
      throw new CannotStart("trial.database.failed", folder, String.valueOf(failed.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotStart("trial.interrupted");
    }
  }

  // Between choosing a free port and using it, another program may take it: choose again.
  private static EmbeddedDatabase start(Cluster cluster, boolean durable)
      throws IOException, CannotStart, InterruptedException, SQLException {
    for (int attempt = 0; attempt < STARTS; attempt++) {
      var database = new EmbeddedDatabase(cluster, Server.start(cluster, durable));
      if (database.answers()) {
        database.makeRoles();
        return database;
      }
    }
    throw cluster.failure();
  }

  private boolean answers() throws InterruptedException {
    while (!server.endsWithin(20)) {
      try (var connection = admin("postgres")) {
        return connection.isValid(5);
      } catch (SQLException notYet) {
        // It is starting, or replaying what a killed server left; it will answer or end.
      }
    }
    return false;
  }

  private void makeRoles() throws SQLException {
    try (var connection = admin("postgres");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = 'kolo_owner') then
              create role kolo_owner login;
              create role kolo_app login nobypassrls;
            end if;
          end $$\
          """);
      statement.execute("alter role kolo_owner password '" + ownerPassword + "'");
      statement.execute("alter role kolo_app password '" + appPassword + "'");
      if (!isThere(statement)) {
        makeDatabase(statement);
      }
    }
  }

  private static boolean isThere(Statement statement) throws SQLException {
    try (var found =
        statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
      return found.next();
    }
  }

  private static void makeDatabase(Statement statement) throws SQLException {
    statement.execute("create database " + NAME + " owner kolo_owner");
    statement.execute("revoke all on database " + NAME + " from public");
    statement.execute("grant connect on database " + NAME + " to kolo_app");
  }

  /// Throws everything in it away.
  public void empty() throws SQLException {
    try (var connection = admin("postgres");
        var statement = connection.createStatement()) {
      statement.execute("drop database " + NAME + " with (force)");
      makeDatabase(statement);
    }
  }

  /// A superuser's connection: for the start, and for tests that look into the catalogue.
  public Connection admin(String database) throws SQLException {
    try {
      return DriverManager.getConnection(address(database), "postgres", cluster.secret());
    } catch (IOException unreadable) {
      throw new SQLException(unreadable);
    }
  }

  public String url() {
    return address(NAME) + "?stringtype=unspecified&ApplicationName=kolo";
  }

  private String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
  }

  public String ownerPassword() {
    return ownerPassword;
  }

  public String appPassword() {
    return appPassword;
  }

  /// Runs the work when the database ends though nobody asked it to.
  public void whenLost(Runnable work) {
    var _ =
        server
            .process()
            .onExit()
            .thenRun(
                () -> {
                  if (!stopping) {
                    work.run();
                  }
                });
  }

  /// Ends it cleanly; call after everything that uses it has ended.
  @Override
  public void close() {
    stopping = true;
    try {
      server.stop();
    } catch (IOException failed) {
      server.process().destroyForcibly();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
