package ua.kolo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Runs after all other tests, on the database, the logs, the addresses asked for and the reports
/// they left: nothing of the persons they wrote may stand there in words, in any script or code.
///
/// Tests that write persons name them after [#STEMS], so that they can be looked for. Staff and
/// specialists of the demo may stand where [DemoPeople#ALLOWED] says, and nowhere else. The rows
/// are read one by one, since the PostgreSQL of the trial comes without `pg_dump`; and so are the
/// bytes of its files, where deleted rows, indexes and the write-ahead log lie, too. Where the
/// machine has a `pg_dump` that fits, a dump is taken and read besides.
class LeakCheck {
  /// Of names, streets and phones that only persons of tests and of the trial's records have.
  static final List<String> STEMS =
      List.of(
          "Небилицьк",
          "Небылицк",
          "Уявнюк",
          "Казковськ",
          "Казковск",
          "Небувалюк",
          "Прикладюк",
          "Вигаданюк",
          "вул. Уявна",
          "Nebylytsk",
          "Uiavniuk",
          "Kazkovsk",
          "Nebuvaliuk",
          "Prykladiuk",
          "Vyhadaniuk",
          "vul. Uiavna",
          "38000777");

  private static final String TABLES =
      """
      select format('%I.%I', schemaname, tablename) from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')
      """;
  private static final int PIECE = 1 << 22;
  private static final int OVERLAP = 1 << 9;
  private final Traces traces = new Traces(STEMS);
  private final Traces staff = new Traces(DemoPeople.words());

  @Test
  void theDatabaseTellsNobodysName() throws SQLException {
    try (var connection = TestDatabase.admin()) {
      assertThat(
              ask(
                  connection,
                  "select count(*)::text from persons.person where identity is null"
                      + " or length(identity) > 0"))
          .doesNotContain("0");
      var told = new TreeSet<String>();
      for (var table : ask(connection, TABLES)) {
        told.addAll(telling(connection, table));
      }
      assertThat(told).isEmpty();
    }
  }

  @Test
  void aStolenDiskTellsNobodysName() throws IOException, SQLException {
    try (var connection = TestDatabase.admin()) {
      ask(connection, "select pg_switch_wal()");
      try (var statement = connection.createStatement()) {
        statement.execute("checkpoint");
      }
    }
    assertThat(tellingFiles(TestDatabase.FOLDER.resolve("postgres"), this::tellsPersons)).isEmpty();
  }

  @Test
  void aDumpTellsNobodysName() throws IOException, SQLException, InterruptedException {
    assumeTrue(Dump.isPossible(), "No dump was taken: no pg_dump of the database's version here");
    var plain = Dump.take("plain.sql");
    var custom = Dump.take("custom.dump", "-Fc", "--compress=0");

    assertThat(telling(plain)).isEmpty();
    assertThat(tells(custom, this::tellsPersons)).isFalse();
    Files.delete(plain);
    Files.delete(custom);
  }

  /// The columns, or lines of the schema, of a plain dump that tell somebody's name.
  private Set<String> telling(Path dump) throws IOException {
    var told = new TreeSet<String>();
    var columns = new DumpedColumns();
    try (var lines = Files.lines(dump)) {
      for (var line : (Iterable<String>) lines::iterator) {
        columns
            .of(line)
            .forEach(
                (place, value) -> {
                  if (DemoPeople.ALLOWED.contains(place) ? traces.in(value) : tells(value)) {
                    told.add(place);
                  }
                });
      }
    }
    return told;
  }

  @Test
  void lettersThatLeftTellNobodysName() throws IOException {
    assertThat(tellingFiles(Mails.FOLDER, this::tells)).isEmpty();
  }

  @Test
  void aLeakInADumpIsFoundAndStaffOnlyWhereTheyMayStand() {
    var columns = new DumpedColumns();
    assertThat(columns.of("COPY identity.account (id, name, \"login\") FROM stdin;"))
        .containsOnlyKeys("schema");
    assertThat(columns.of("1\tОлена Демченко\tolena"))
        .containsEntry("identity.account.name", "Олена Демченко")
        .containsEntry("identity.account.login", "olena");
    assertThat(columns.of("\\.")).isEmpty();
    assertThat(columns.of("comment on table x is 'Олена Демченко'")).containsOnlyKeys("schema");
  }

  @Test
  void aLeakInAnyColumnIsFoundAndStaffOnlyWhereTheyMayStand() throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create unlogged table directory.leak (note text, bytes bytea, name text)");
      statement.execute(
          """
          insert into directory.leak (note) values ('див. Олена Демченко'), ('tel +380000000301'),
            ('Olena Demchenko'), ('/q=%D0%9E%D0%BB%D0%B5%D0%BD%D0%B0+%D0%94%D0%B5%D0%BC%D1%87%D0%B5%D0%BD%D0%BA%D0%BE')
          """);
      statement.execute("insert into directory.leak (bytes) values (convert_to('Уявнюк', 'UTF8'))");
      statement.execute("insert into directory.leak (name) values ('Олена Вигадана')");

      assertThat(telling(connection, "directory.leak"))
          .containsExactly("directory.leak.bytes", "directory.leak.note");
      connection.rollback();
    }
  }

  /// The columns of the table that tell somebody's name.
  private Set<String> telling(Connection connection, String table) throws SQLException {
    var told = new TreeSet<String>();
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(1000);
      try (var rows = statement.executeQuery("select * from " + table)) {
        var columns = rows.getMetaData();
        while (rows.next()) {
          for (int at = 1; at <= columns.getColumnCount(); at++) {
            var place = table + '.' + columns.getColumnName(at);
            var value = rows.getString(at);
            if (value != null && !told.contains(place)) {
              var may = DemoPeople.ALLOWED.contains(place);
              if (may ? traces.in(value) : tells(value)) {
                told.add(place);
              }
            }
          }
        }
      }
    }
    return told;
  }

  @Test
  void logsAndReportsAndAddressesTellNobodysName() throws IOException {
    assertThat(tellingFiles(TestDatabase.FOLDER.resolve("logs"), this::tells)).isEmpty();
    assertThat(tellingFiles(Path.of("target/surefire-reports"), this::tells)).isEmpty();
  }

  @Test
  void aNameIsFoundInWhateverWayItIsWritten() throws SQLException {
    var name = "Казковська Снігана";
    var coded = Base64.getEncoder().encodeToString(("пані " + name).getBytes(UTF_8));

    assertThat(
            List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                "x=" + coded,
                "/?q=" + URLEncoder.encode(name, UTF_8)))
        .allSatisfy(text -> assertThat(tells(text)).isTrue());
    assertThat(tells("Казкова Снігана")).isFalse();
    try (var connection = TestDatabase.admin();
        var statement = connection.prepareStatement("select row(?::bytea)::text")) {
      statement.setBytes(1, name.getBytes(UTF_8));
      var rows = statement.executeQuery();
      rows.next();
      assertThat(tells(rows.getString(1))).isTrue();
    }
  }

  private static List<Path> tellingFiles(Path folder, Predicate<String> tells) throws IOException {
    try (var files = Files.walk(folder)) {
      var all = files.filter(Files::isRegularFile).toList();
      assertThat(all).isNotEmpty();
      var telling = new ArrayList<Path>();
      for (var file : all) {
        if (tells(file, tells)) {
          telling.add(file);
        }
      }
      return telling;
    }
  }

  // Piece by piece, each with the end of the one before: a name may stand across two of them.
  private static boolean tells(Path file, Predicate<String> tells) throws IOException {
    var before = new byte[0];
    try (var bytes = Files.newInputStream(file)) {
      for (var next = bytes.readNBytes(PIECE); next.length > 0; next = bytes.readNBytes(PIECE)) {
        var piece = Arrays.copyOf(before, before.length + next.length);
        System.arraycopy(next, 0, piece, before.length, next.length);
        if (tells.test(new String(piece, StandardCharsets.ISO_8859_1))
            || tells.test(new String(piece, UTF_8))) {
          return true;
        }
        before = Arrays.copyOfRange(piece, Math.max(0, piece.length - OVERLAP), piece.length);
      }
    }
    return false;
  }

  private boolean tellsPersons(String text) {
    return traces.in(text);
  }

  private boolean tells(String text) {
    return traces.in(text) || staff.in(text);
  }

  private static List<String> ask(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var answers = new ArrayList<String>();
      while (rows.next()) {
        answers.add(String.valueOf(rows.getString(1)));
      }
      return answers;
    }
  }
}
