package ua.kolo.persons;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ua.kolo.platform.Acting;
import ua.kolo.trial.EmbeddedDatabase;

/// What a person costs that is written or changed by the door, with the trail and without it, and a
/// bare row of plain text beside them, in turns. A part of `bench/persons.sh`.
final class WriteBench {
  private static final int WRITES = Integer.getInteger("writes", 2000);
  private static final int A_TURN = 100;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final EmbeddedDatabase database;
  private final Persons persons;
  private final Acting worker;

  WriteBench(EmbeddedDatabase database, Persons persons, Acting worker) {
    this.database = database;
    this.persons = persons;
    this.worker = worker;
  }

  void run() throws SQLException, IOException {
    if (WRITES == 0) {
      return;
    }
    try (var admin = database.admin("kolo");
        var statement = admin.createStatement();
        var insert = plainTable(admin)) {
      var names = new SyntheticNames(System.nanoTime());
      var added = new long[2][WRITES];
      var changed = new long[2][WRITES];
      var bare = new long[WRITES];
      for (int i = 0; i < WRITES; i++) {
        var watched = i / A_TURN % 2;
        if (i % A_TURN == 0) {
          trail(statement, watched == 0 ? "enable" : "disable");
          change(add(names.next()), names.next());
        }
        var begun = System.nanoTime();
        var id = add(names.next());
        added[watched][i] = System.nanoTime() - begun;
        begun = System.nanoTime();
        change(id, names.next());
        changed[watched][i] = System.nanoTime() - begun;
        bare[i] = bare(insert, names.next());
      }
      trail(statement, "enable");
      tell("written", added);
      tell("changed", changed);
      OUT.printf(Locale.ROOT, "a bare row of plain text: %.2f ms%n", median(bare));
    }
  }

  private static void tell(String what, long[][] times) {
    OUT.printf(
        Locale.ROOT,
        "a person %s (sealed, tokens, trail): median %.2f ms; without the trail %.2f ms: %+.0f %%%n",
        what,
        median(times[0]),
        median(times[1]),
        100 * (median(times[0]) / median(times[1]) - 1));
  }

  private UUID add(Identity identity) {
    return worker.call(() -> persons.add(identity, List.of()));
  }

  private void change(UUID id, Identity identity) {
    worker.run(() -> persons.change(id, 1, identity, List.of()));
  }

  private static PreparedStatement plainTable(Connection admin) throws SQLException {
    try (var statement = admin.createStatement()) {
      statement.execute(
          "create table if not exists public.bench_plain (id uuid primary key, cells text)");
    }
    return admin.prepareStatement("insert into public.bench_plain values (gen_random_uuid(), ?)");
  }

  private static void trail(Statement statement, String what) throws SQLException {
    for (var table : List.of("persons.person", "persons.version", "vault.data_key")) {
      statement.execute("alter table " + table + " " + what + " trigger audit");
    }
  }

  private static long bare(PreparedStatement insert, Identity identity) throws SQLException {
    var begun = System.nanoTime();
    insert.setString(1, String.valueOf(identity));
    insert.execute();
    return System.nanoTime() - begun;
  }

  // Of what was measured, in milliseconds.
  private static double median(long[] times) {
    var measured = Arrays.stream(times).filter(time -> time > 0).sorted().toArray();
    return measured[measured.length / 2] / 1e6;
  }
}
