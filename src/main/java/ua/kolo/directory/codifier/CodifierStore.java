package ua.kolo.directory.codifier;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.directory.SearchKey;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// What is known of territories, and what an edition makes of it: in few statements, since there
/// are more than thirty thousand rows.
@Repository
class CodifierStore {
  // Lists travel as one text each: no name holds a line break.
  private static final String GIVEN =
      """
      unnest(string_to_array(:codes, chr(10)), string_to_array(:names, chr(10)),
             string_to_array(:levels, chr(10)), string_to_array(:parents, chr(10)),
             string_to_array(:categories, chr(10)), string_to_array(:folded, chr(10)))
        as g(code, name, level, parent, category, folded)
      """;
  private final JdbcClient jdbc;

  CodifierStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether the acting institution keeps the widest territory here.
  boolean isKeeper() {
    return jdbc.sql("select directory.keeps_codifier()").query(Boolean.class).single();
  }

  Map<String, Comparison.Known> known() {
    return jdbc
        .sql(
            """
            select code, name, parent, category, closed_on is null as open,
                   origin = 'CODIFIER' as official
              from directory.territory where level <> 'STATE'
            """)
        .query(Comparison.Known.class)
        .stream()
        .collect(Collectors.toMap(Comparison.Known::code, known -> known));
  }

  void add(List<CodifierRow> rows, LocalDate day) {
    given(
        rows,
        day,
        """
        insert into directory.territory (code, name, level, parent, category, folded, name_since,
          origin)
        select code, name, level, parent, category, folded, :day, 'CODIFIER' from
        """
            + GIVEN);
  }

  void change(List<CodifierRow> rows, LocalDate day) {
    given(
        rows,
        day,
        """
        insert into directory.territory_name (id, code, name, held_from, held_until)
        select gen_random_uuid(), t.code, t.name, t.name_since, :day
          from directory.territory t join
        """
            + GIVEN
            + " on g.code = t.code where t.name <> g.name and t.name <> t.code");
    given(
        rows,
        day,
        """
        update directory.territory t
           set name = g.name, level = g.level, parent = g.parent, category = g.category,
               folded = g.folded, closed_on = null, origin = 'CODIFIER',
               name_since = case when t.name = g.name then t.name_since else :day end
          from
        """
            + GIVEN
            + " where g.code = t.code");
  }

  void close(List<Comparison.Known> gone, LocalDate day) {
    jdbc.sql(
            """
            update directory.territory set closed_on = :day
             where code = any (string_to_array(:codes, chr(10)))
            """)
        .param("day", day)
        .param("codes", gone.stream().map(Comparison.Known::code).collect(Collectors.joining("\n")))
        .update();
  }

  void keep(UUID id, String fileName, LocalDate dated, byte[] packed, Instant now) {
    jdbc.sql(
            """
            insert into directory.codifier_draft (id, unit, file_name, dated, content, given_at)
            values (:id, :unit, :fileName, :dated, :content, :now)
            """)
        .param("id", id)
        .param("unit", Acting.current().unit())
        .param("fileName", fileName)
        .param("dated", dated)
        .param("content", packed)
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Draft> draft(UUID id) {
    return jdbc.sql(
            "select id, file_name, dated, content from directory.codifier_draft where id = :id")
        .param("id", id)
        .query(
            (row, _) ->
                new Draft(
                    row.getObject("id", UUID.class),
                    row.getString("file_name"),
                    row.getObject("dated", LocalDate.class),
                    row.getBytes("content")))
        .optional();
  }

  List<Codifier.Given> given() {
    return jdbc.sql(
            """
            select id, file_name, dated, given_at from directory.codifier_draft
             order by given_at desc, id desc
            """)
        .query(Codifier.Given.class)
        .list();
  }

  void drop(UUID id) {
    jdbc.sql("delete from directory.codifier_draft where id = :id").param("id", id).update();
  }

  void record(Draft draft, Difference difference, Instant now) {
    var acting = Acting.current();
    jdbc.sql(
            """
            insert into directory.codifier_edition (id, unit, person, file_name, dated, rows, added,
              renamed, abolished, loaded_at)
            values (:id, :unit, :person, :fileName, :dated, :rows, :added, :renamed, :abolished,
              :now)
            """)
        .param("id", Ids.next())
        .param("unit", acting.unit())
        .param("person", acting.person())
        .param("fileName", draft.fileName())
        .param("dated", draft.dated())
        .param("rows", difference.rows())
        .param("added", difference.added().size())
        .param("renamed", difference.renamed())
        .param("abolished", difference.abolished().size())
        .param("now", Timestamp.from(now))
        .update();
  }

  List<CodifierEdition> editions() {
    return jdbc.sql(
            """
            select file_name, dated, rows, added, renamed, abolished, loaded_at
              from directory.codifier_edition order by loaded_at desc limit 50
            """)
        .query(CodifierEdition.class)
        .list();
  }

  /// The latest day among the editions taken.
  Optional<LocalDate> newest() {
    return jdbc.sql("select dated from directory.codifier_edition order by dated desc limit 1")
        .query(LocalDate.class)
        .optional();
  }

  private void given(List<CodifierRow> rows, LocalDate day, String sql) {
    jdbc.sql(sql)
        .param("codes", joined(rows, CodifierRow::code))
        .param("names", joined(rows, CodifierRow::name))
        .param("levels", joined(rows, row -> row.level().name()))
        .param("parents", joined(rows, CodifierRow::parent))
        .param("categories", joined(rows, CodifierRow::category))
        .param("folded", joined(rows, row -> SearchKey.of(row.name())))
        .param("day", day)
        .update();
  }

  private static String joined(List<CodifierRow> rows, Function<CodifierRow, String> part) {
    return rows.stream().map(part).collect(Collectors.joining("\n"));
  }

  /// What a file says, as it waits for its confirmation.
  @SuppressWarnings("ArrayRecordComponent") // read from a row, never compared
  record Draft(UUID id, String fileName, LocalDate dated, byte[] packed) {}
}
