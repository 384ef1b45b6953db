package ua.kolo.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import ua.kolo.trial.EmbeddedDatabase;

/// What the trail costs a write: the same transactions on two equal tables, one watched and one
/// not, in turns, on a database that waits for the disk as the real one does. Run by
/// `bench/trail.sh`; figures in `bench/README.md`.
final class TrailBench {
  private static final int ROUNDS = 40;
  private static final int TRANSACTIONS = 100;
  private static final UUID UNIT = UUID.randomUUID();
  private static final String CELLS = "'\\x" + HexFormat.of().formatHex(new byte[120]) + "'";
  private final Connection program;

  private TrailBench(Connection program) {
    this.program = program;
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("kolo-bench");
    try (var database = EmbeddedDatabase.start(folder, true, (_, _) -> {})) {
      migrate(database);
      try (var program =
          DriverManager.getConnection(database.url(), "kolo_app", database.appPassword())) {
        program.setAutoCommit(false);
        new TrailBench(program).run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
      }
    } finally {
      delete(folder);
    }
  }

  private void run(PrintStream out) throws SQLException {
    compare(out, "one row inserted", this::insertOne);
    compare(out, "eleven rows inserted", this::insertEleven);
    compare(out, "one row changed", this::changeOne);
  }

  private void compare(PrintStream out, String what, Work work) throws SQLException {
    measure("plain", work);
    measure("watched", work);
    var plain = new long[ROUNDS];
    var watched = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      plain[round] = measure("plain", work);
      watched[round] = measure("watched", work);
    }
    double without = median(plain);
    double with = median(watched);
    out.printf(
        Locale.ROOT,
        "%-22s without %7.1f us, with %7.1f us, trail %+5.1f %%%n",
        what,
        without,
        with,
        (with / without - 1) * 100);
  }

  // Microseconds of a transaction, told who acts as the program tells it.
  private long measure(String table, Work work) throws SQLException {
    var begun = System.nanoTime();
    for (int i = 0; i < TRANSACTIONS; i++) {
      try (var who =
          program.prepareStatement(
              "select set_config('kolo.kind', 'PERSON', true), set_config('kolo.person', ?, true),"
                  + " set_config('kolo.post', ?, true), set_config('kolo.unit', ?, true),"
                  + " set_config('kolo.rights', 'PERSON_READ,PERSON_WRITE', true)")) {
        who.setString(1, UNIT.toString());
        who.setString(2, UNIT.toString());
        who.setString(3, UNIT.toString());
        who.execute();
      }
      work.on(table);
      program.commit();
    }
    return (System.nanoTime() - begun) / 1_000 / TRANSACTIONS;
  }

  private void insertOne(String table) throws SQLException {
    try (var insert =
        program.prepareStatement(
            "insert into bench.%s values (?, ?, 1, %s, %s, %s, %s)"
                .formatted(table, CELLS, CELLS, CELLS, CELLS))) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, UNIT);
      insert.execute();
    }
  }

  private void insertEleven(String table) throws SQLException {
    for (int i = 0; i < 11; i++) {
      insertOne(table);
    }
  }

  private void changeOne(String table) throws SQLException {
    try (var update =
        program.prepareStatement(
            "update bench.%s set version = version + 1, phone = %s where id = '%s'"
                .formatted(table, CELLS, UNIT))) {
      update.execute();
    }
  }

  private static double median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static void migrate(EmbeddedDatabase database) throws SQLException {
    Flyway.configure()
        .dataSource(database.url(), "kolo_owner", database.ownerPassword())
        .defaultSchema("flyway")
        .createSchemas(true)
        .placeholders(java.util.Map.of("runtime", "kolo_app"))
        .load()
        .migrate();
    try (var owner =
            DriverManager.getConnection(database.url(), "kolo_owner", database.ownerPassword());
        var statement = owner.createStatement()) {
      statement.execute("create schema bench; grant usage on schema bench to kolo_app");
      for (var table : new String[] {"plain", "watched"}) {
        statement.execute(
            """
            create table bench.%1$s (id uuid primary key, unit uuid not null, version int not null,
              name bytea, birth bytea, phone bytea, address bytea);
            create index on bench.%1$s (unit, id);
            call platform.protect('bench.%1$s');
            grant select, insert, update on bench.%1$s to kolo_app;
            insert into bench.%1$s values ('%2$s', '%2$s', 1, '', '', '', '')
            """
                .formatted(table, UNIT));
      }
      statement.execute("drop trigger audit on bench.plain");
    }
  }

  private static void delete(Path folder) throws java.io.IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// What one transaction does to a table.
  @FunctionalInterface
  private interface Work {
    void on(String table) throws SQLException;
  }
}
