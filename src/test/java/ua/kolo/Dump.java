package ua.kolo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// What `pg_dump` makes of the tests' database. The PostgreSQL of the trial comes without it, so
/// one of the machine is taken, when it is not older than the database.
final class Dump {
  private static final Pattern MAJOR = Pattern.compile("\\b(\\d+)\\.\\d+");

  private Dump() {}

  /// Whether the machine has one that can read this database.
  static boolean isPossible() throws IOException, SQLException, InterruptedException {
    try (var connection = TestDatabase.admin()) {
      return major() >= connection.getMetaData().getDatabaseMajorVersion();
    }
  }

  private static int major() throws IOException, InterruptedException {
    try {
      var asked = new ProcessBuilder("pg_dump", "--version").redirectErrorStream(true).start();
      var said = MAJOR.matcher(new String(asked.getInputStream().readAllBytes(), UTF_8));
      return asked.waitFor() == 0 && said.find() ? Integer.parseInt(said.group(1)) : 0;
    } catch (IOException absent) {
      return 0;
    }
  }

  /// Writes a dump of everything, rows of every institution too.
  static Path take(String name, String... options)
      throws IOException, SQLException, InterruptedException {
    var file = Files.createDirectories(Path.of("target/dumps")).resolve(name).toAbsolutePath();
    try (var connection = TestDatabase.admin()) {
      var password = UUID.randomUUID().toString();
      execute(connection, "create role kolo_dump superuser login password '" + password + "'");
      try {
        run(URI.create(connection.getMetaData().getURL().substring(5)), password, file, options);
      } finally {
        execute(connection, "drop role kolo_dump");
      }
    }
    return file;
  }

  private static void run(URI server, String password, Path file, String... options)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("pg_dump", "-U", "kolo_dump", "-f", file.toString()));
    command.addAll(List.of("-h", server.getHost(), "-p", String.valueOf(server.getPort())));
    command.addAll(List.of("-d", "kolo"));
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", password);
    var dumping = builder.start();
    var said = new String(dumping.getInputStream().readAllBytes(), UTF_8);
    if (dumping.waitFor() != 0) {
      throw new IllegalStateException("pg_dump: " + said);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
