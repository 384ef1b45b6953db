package ua.kolo.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.clearance.NeedToKnow;

/// The rows of persons; what is in them is sealed.
@Repository
class Register {
  private static final String COLUMNS =
      "select id, unit, version, changed_at, changed_by, identity, hidden, merged_into"
          + " from persons.person where ";
  // Of so many the newest are shown that are open: to go on would be to ask of the whole register.
  private static final int LOOKED_AT = 200;
  private final JdbcClient jdbc;
  private final NeedToKnow need;

  Register(JdbcClient jdbc, NeedToKnow need) {
    this.jdbc = jdbc;
    this.need = need;
  }

  /// Writes new records of one institution, of one moment, with the marks of each.
  void add(List<Row> rows, List<Marks> marks) {
    var first = rows.getFirst();
    jdbc.sql(
            """
            insert into persons.person (id, unit, version, made_at, changed_at, changed_by,
              identity, hidden, tokens, certain, token_key)
            select one.id, :unit, 1, :at, :at, :by, one.identity, one.hidden,
                   one.tokens::bigint[], one.certain::bigint[], :key
              from unnest(:ids::uuid[], :identities::bytea[], :hidden::bytea[], :tokens::text[],
                     :certain::text[]) one (id, identity, hidden, tokens, certain)
            """)
        .param("ids", rows.stream().map(row -> row.id).toArray(UUID[]::new))
        .param("unit", first.unit)
        .param("at", Timestamp.from(first.changedAt))
        .param("by", first.changedBy)
        .param("identities", rows.stream().map(row -> row.identity).toArray(byte[][]::new))
        .param("hidden", rows.stream().map(row -> row.hidden).toArray(byte[][]::new))
        .param("tokens", marks.stream().map(one -> written(one.tokens())).toArray(String[]::new))
        .param("certain", marks.stream().map(one -> written(one.certain())).toArray(String[]::new))
        .param("key", marks.getFirst().key())
        .update();
  }

  // Arrays of different lengths do not fit into one of two dimensions.
  private static String written(long[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(",", "{", "}"));
  }

  /// False when somebody else changed it meanwhile.
  boolean change(Row row, Marks marks) {
    return jdbc.sql(
                """
                update persons.person
                   set version = version + 1, changed_at = :at, changed_by = :by,
                       identity = :identity, hidden = :hidden, tokens = :tokens,
                       certain = :certain, token_key = :key
                 where id = :id and version = :version
                """)
            .param("id", row.id)
            .param("version", row.version)
            .param("at", Timestamp.from(row.changedAt))
            .param("by", row.changedBy)
            .param("identity", row.identity)
            .param("hidden", row.hidden)
            .param("tokens", marks.tokens())
            .param("certain", marks.certain())
            .param("key", marks.key())
            .update()
        == 1;
  }

  /// Left to whoever changed the person meanwhile: then these are the marks of what was before.
  void mark(Row row, Marks marks) {
    jdbc.sql(
            """
            update persons.person set tokens = :tokens, certain = :certain, token_key = :key
             where id = :id and version = :version
            """)
        .param("id", row.id)
        .param("version", row.version)
        .param("tokens", marks.tokens())
        .param("certain", marks.certain())
        .param("key", marks.key())
        .update();
  }

  /// Keeps a state before it is changed.
  void keep(UUID id, Row before) {
    jdbc.sql(
            """
            insert into persons.version (id, unit, person, number, identity, hidden, written_at,
              written_by)
            values (:id, :unit, :person, :number, :identity, :hidden, :at, :by)
            """)
        .param("id", id)
        .param("unit", before.unit)
        .param("person", before.id)
        .param("number", before.version)
        .param("identity", before.identity)
        .param("hidden", before.hidden)
        .param("at", Timestamp.from(before.changedAt))
        .param("by", before.changedBy)
        .update();
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql(COLUMNS + "id = :id").param("id", id).query((row, _) -> row(row)).optional();
  }

  List<Row> find(Collection<UUID> ids) {
    return jdbc.sql(COLUMNS + "id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, _) -> row(row))
        .list();
  }

  /// A record and those merged into it.
  List<Row> ofOne(UUID kept) {
    return jdbc.sql(COLUMNS + "id = :kept or merged_into = :kept order by id")
        .param("kept", kept)
        .query((row, _) -> row(row))
        .list();
  }

  List<Row> newest(int most) {
    return jdbc.sql(
            COLUMNS
                + "unit = platform.unit() and merged_into is null and identity is not null"
                + (need.narrows()
                    ? " and id = any (array(select persons.newest_here(:looked)))"
                    : "")
                + " order by id desc limit :most")
        .param("looked", LOOKED_AT)
        .param("most", most)
        .query((row, _) -> row(row))
        .list();
  }

  List<Older> versions(UUID person) {
    return jdbc.sql(
            """
            select id, identity, written_at, written_by
              from persons.version
             where person = :person and identity is not null
             order by number desc
            """)
        .param("person", person)
        .query(
            (row, _) ->
                new Older(
                    row.getObject("id", UUID.class),
                    row.getBytes("identity"),
                    row.getTimestamp("written_at").toInstant(),
                    row.getString("written_by")))
        .list();
  }

  /// Empties everything sealed of the person and all under which they were found.
  void empty(UUID id) {
    jdbc.sql(
            """
            update persons.person set identity = null, hidden = null, tokens = '{}', certain = '{}',
                   version = version + 1
             where id = :id
            """)
        .param("id", id)
        .update();
    jdbc.sql("update persons.version set identity = null, hidden = null where person = :id")
        .param("id", id)
        .update();
  }

  List<Candidate> candidates(long[] tokens, long[] closer, int most) {
    return jdbc.sql("select id, close from persons.nearest(:tokens, :closer, :most)")
        .param("tokens", tokens)
        .param("closer", closer)
        .param("most", most)
        .query(Candidate.class)
        .list();
  }

  List<Elsewhere> askOthers(long[] tokens, Purpose purpose, Instant now) {
    return jdbc.sql(
            "select institution, since, records from persons.ask_others(:tokens, :purpose, :now)")
        .param("tokens", tokens)
        .param("purpose", purpose.name())
        .param("now", Timestamp.from(now))
        .query(
            (row, _) ->
                new Elsewhere(
                    row.getObject("institution", UUID.class),
                    row.getObject("since", LocalDate.class),
                    List.of((UUID[]) row.getArray("records").getArray())))
        .list();
  }

  /// Pairs the records that came or changed since somebody looked; how many are still to be.
  long pairUp(int most) {
    return jdbc.sql("select persons.pair_up(:most)").param("most", most).query(Long.class).single();
  }

  /// Pairs nobody told apart, of records that lead nowhere else, the newest first.
  List<Twins> twins(int most) {
    return jdbc.sql(
            """
            select p.one, p.other from persons.pair p
              join persons.person a on a.id = p.one and a.merged_into is null
              join persons.person b on b.id = p.other and b.merged_into is null
             where p.unit = platform.unit()
               and not exists (select from persons.distinction d
                                where d.one = p.one and d.other = p.other and d.undone_at is null)
             order by p.other desc, p.one
             limit :most
            """)
        .param("most", most)
        .query(Twins.class)
        .list();
  }

  Optional<UUID> owner(UUID person) {
    return jdbc.sql("select persons.owner_of(:id)")
        .param("id", person)
        .query(UUID.class)
        .optional();
  }

  List<Stale> stale(long key, UUID after, int most) {
    return jdbc.sql("select id, unit from persons.stale(:key, :after, :most)")
        .param("key", key)
        .param("after", after)
        .param("most", most)
        .query(Stale.class)
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("unit", UUID.class),
        row.getInt("version"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by"),
        row.getBytes("identity"),
        row.getBytes("hidden"),
        row.getObject("merged_into", UUID.class));
  }

  /// A state before the last.
  static final class Older {
    final UUID id;
    final byte[] identity;
    final Instant at;
    final String by;

    Older(UUID id, byte[] identity, Instant at, String by) {
      this.id = id;
      this.identity = identity;
      this.at = at;
      this.by = by;
    }
  }

  /// A record that shares a token; close when it shares more than the name that was sought.
  record Candidate(UUID id, boolean close) {}

  record Elsewhere(UUID institution, LocalDate since, List<UUID> records) {}

  record Twins(UUID one, UUID other) {}

  record Stale(UUID id, UUID unit) {}
}
