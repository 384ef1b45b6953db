package ua.kolo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Runs after all other tests, on the database, the logs, the addresses asked for and the reports
/// they left: nothing of the persons they wrote may stand there in words, in any script or code.
///
/// Tests that write persons name them after [#STEMS], so that they can be looked for.
class LeakCheck {
  /// Of names, streets and phones that only persons of tests have.
  private static final List<String> STEMS =
      List.of(
          "Небилицьк",
          "Небылицк",
          "Уявнюк",
          "Казковськ",
          "Казковск",
          "Небувалюк",
          "вул. Уявна",
          "Nebylytsk",
          "Uiavniuk",
          "Kazkovsk",
          "Nebuvaliuk",
          "vul. Uiavna",
          "38000777");

  private static final String TABLES =
      """
      select format('%I.%I', schemaname, tablename) from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')
      """;
  private static final Path LEFT = Path.of("target/test-data");
  private final Set<String> traces =
      STEMS.stream().flatMap(stem -> traces(stem).stream()).collect(Collectors.toSet());

  @Test
  void theDatabaseTellsNobodysName() throws SQLException {
    try (var connection = TestDatabase.admin()) {
      assertThat(
              ask(
                  connection,
                  "select count(*)::text from persons.person where identity is null"
                      + " or length(identity) > 0"))
          .doesNotContain("0");
      var told = new ArrayList<String>();
      for (var table : ask(connection, TABLES)) {
        for (var row : ask(connection, "select t::text from " + table + " t")) {
          if (tells(row)) {
            told.add(table);
          }
        }
      }
      assertThat(told).isEmpty();
    }
  }

  @Test
  void logsAndReportsAndAddressesTellNobodysName() throws IOException {
    assertThat(tellingFiles(LEFT.resolve("logs"))).isEmpty();
    assertThat(tellingFiles(Path.of("target/surefire-reports"))).isEmpty();
  }

  @Test
  void aNameIsFoundInWhateverWayItIsWritten() throws SQLException {
    var name = "Казковська Снігана";
    var coded = Base64.getEncoder().encodeToString(("пані " + name).getBytes(UTF_8));

    assertThat(List.of(name, name.toUpperCase(Locale.ROOT), "x=" + coded, "/?q=" + url(name)))
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

  private List<Path> tellingFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var all = files.filter(Files::isRegularFile).toList();
      assertThat(all).isNotEmpty();
      var telling = new ArrayList<Path>();
      for (var file : all) {
        if (tells(Files.readString(file, StandardCharsets.ISO_8859_1))
            || tells(new String(Files.readAllBytes(file), UTF_8))) {
          telling.add(file);
        }
      }
      return telling;
    }
  }

  private boolean tells(String text) {
    return traces.stream().anyMatch(text::contains);
  }

  private static Set<String> traces(String stem) {
    var traces = new LinkedHashSet<String>();
    for (var cased : List.of(stem, stem.toLowerCase(Locale.ROOT), stem.toUpperCase(Locale.ROOT))) {
      traces.add(cased);
      traces.add(url(cased));
      traces.add(escaped(cased));
      for (var charset :
          List.of(UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1251"))) {
        traces.add(HexFormat.of().formatHex(cased.getBytes(charset)));
      }
      traces.addAll(base64(cased));
    }
    return traces;
  }

  private static String url(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(
            letter -> letter < 128 ? String.valueOf((char) letter) : "\\u%04x".formatted(letter))
        .collect(Collectors.joining());
  }

  // Where the word begins in the coded text is unknown: three ways to cut it, without the letters
  // at both ends that depend on the neighbours.
  private static Set<String> base64(String text) {
    var ways = new LinkedHashSet<String>();
    var bytes = text.getBytes(UTF_8);
    for (int before = 0; before < 3; before++) {
      var shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      var coded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      ways.add(coded.substring(before == 0 ? 0 : before + 1, coded.length() - 2));
    }
    return ways;
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
