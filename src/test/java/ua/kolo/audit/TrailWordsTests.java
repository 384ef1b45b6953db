package ua.kolo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.persons.Purpose;

/// Nothing of the trail is shown to people as a code: every purpose, kind and act has words in both
/// languages.
@KoloTest
class TrailWordsTests {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern TOLD =
      Pattern.compile(
          "trail\\s*\\.(?:looked|lookedElsewhere|listed|searched|exported|printed)\\(([^;]*)\\);");
  private static final Pattern NAMED =
      Pattern.compile("static final String (?:KIND|PURPOSE) =\\s+\"(\\w+)\";");
  private static final Pattern SELF_NAMED =
      Pattern.compile("static final String (\\w+) =\\s+\"\\1\";");
  private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");
  private static final String SCHEMAS =
      """
      select distinct n.nspname
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
       where t.tgfoid = 'audit.record()'::regprocedure and n.nspname <> 'trying'
      """;
  private static final String CHANGED =
      """
      select distinct a.attname
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where t.tgfoid in (select oid from pg_proc where pronamespace = 'audit'::regnamespace)
         and n.nspname <> 'trying'
         and has_column_privilege('kolo_app', c.oid, a.attnum, 'update')
      """;
  private final MessageSource messages;

  TrailWordsTests(MessageSource messages) {
    this.messages = messages;
  }

  /// The codes doors hand to the trail: a purpose is in capitals, a kind is not.
  static List<String> codes() throws IOException {
    var codes = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        var source = Files.readString(file);
        if (!source.contains("ua.kolo.audit.Trail;") && !file.endsWith("TrailReading.java")) {
          continue;
        }
        TOLD.matcher(source).results().flatMap(told -> literals(told.group(1))).forEach(codes::add);
        Stream.of(NAMED, SELF_NAMED)
            .flatMap(pattern -> pattern.matcher(source).results())
            .forEach(found -> codes.add(found.group(1)));
      }
    }
    return List.copyOf(codes);
  }

  @Test
  void theDoorsAreRead() throws IOException {
    assertThat(codes()).contains("CASE_WORK", "REFERRAL", "JOURNAL", "DOUBLES", "case", "paper");
  }

  @Test
  void whateverADoorOrATableTellsIsFoundByAKindOneCanChoose() throws IOException, SQLException {
    var kinds = codes().stream().filter(code -> !code.equals(code.toUpperCase(Locale.ROOT)));

    assertThat(Nouns.all().toList()).containsAll(kinds.toList()).containsAll(schemas());
    assertThat(Nouns.all().toList()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void whateverADoorTellsHasWords(String code) {
    var isPurpose = code.equals(code.toUpperCase(Locale.ROOT));

    assertThat(both((isPurpose ? "audit.purpose." : "audit.kind.") + code)).doesNotContainNull();
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void everyPurposeSomebodyMayStateHasWords(Purpose purpose) {
    assertThat(both("audit.purpose." + purpose)).doesNotContainNull();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void everyActHasWords(Operation operation) {
    assertThat(both("audit.operation." + operation)).doesNotContainNull();
    assertThat(both("audit.told." + operation)).doesNotContainNull();
  }

  @Test
  void theRowsOfEveryModuleHaveWords() throws SQLException {
    assertThat(schemas()).noneMatch(schema -> both("audit.kind." + schema).contains(null));
  }

  /// The trail tells what was changed by the names of columns; its readers get words.
  @Test
  void whateverTheProgramMayChangeHasWords() throws SQLException {
    assertThat(ask(CHANGED))
        .contains("undone_at", "ended_by")
        .noneMatch(column -> both("audit.column." + column).contains(null));
  }

  private static List<String> schemas() throws SQLException {
    return ask(SCHEMAS);
  }

  private static List<String> ask(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var rows = connection.createStatement().executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private List<String> both(String key) {
    var said = new ArrayList<String>();
    for (var language : List.of("uk", "en")) {
      said.add(messages.getMessage(key, null, null, Locale.of(language)));
    }
    return said;
  }

  private static Stream<String> literals(String arguments) {
    return LITERAL.matcher(arguments).results().map(found -> found.group(1));
  }
}
