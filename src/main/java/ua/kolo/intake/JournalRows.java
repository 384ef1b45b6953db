package ua.kolo.intake;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Writes reports into their journal.
@Repository
class JournalRows {
  private final JdbcClient jdbc;

  JournalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes reports of one journal and one moment under its next numbers, in their order, whatever
  /// number they say; nobody else gets one until this transaction ends, so a report that fails
  /// leaves no gap.
  ///
  /// @return the number of each
  Map<UUID, Integer> add(List<Row> rows) {
    var first = rows.getFirst();
    var numbers = new HashMap<UUID, Integer>();
    jdbc.sql(
            """
            with taken as (
              insert into intake.counter as c (id, unit, journal, year, last)
              values (:counter, platform.unit(), :journal, :year, :many)
              on conflict (unit, journal, year) do update set last = c.last + excluded.last
              returning last)
            insert into intake.report (id, unit, journal, year, number, version,
              registered_at, registered_by, post, received_at, scenario, basis, channel,
              reporter, kind, forms, hazards, urgent, children, repeated, circumstances,
              words)
            select one.id, platform.unit(), :journal, :year, taken.last - :many + one.place::int, 1,
                   :at, :by, platform.post(), one.received, one.scenario, one.basis, one.channel,
                   one.reporter, one.kind, one.forms::text[], one.hazards::text[],
                   one.urgent::text[], one.children, one.repeated,
                   one.circumstances::text[], one.words
              from taken,
                   unnest(:ids::uuid[], :received::timestamptz[], :scenarios::text[],
                     :bases::text[], :channels::text[], :reporters::text[], :kinds::text[],
                     :forms::text[], :hazards::text[], :urgent::text[], :children::int[],
                     :repeated::boolean[], :circumstances::text[], :words::bytea[]) with ordinality
                   one (id, received, scenario, basis, channel, reporter, kind, forms, hazards,
                     urgent, children, repeated, circumstances, words, place)
            returning id, number
            """)
        .param("counter", Ids.next())
        .param("journal", first.journal())
        .param("year", first.year())
        .param("many", rows.size())
        .param("at", Timestamp.from(first.registeredAt()))
        .param("by", first.registeredBy())
        .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
        .param("received", texts(rows, row -> row.receivedAt().toString()))
        .param("scenarios", texts(rows, Row::scenario))
        .param("bases", texts(rows, Row::basis))
        .param("channels", texts(rows, Row::channel))
        .param("reporters", texts(rows, Row::reporter))
        .param("kinds", texts(rows, Row::kind))
        .param("forms", texts(rows, row -> codes(row.forms())))
        .param("hazards", texts(rows, row -> codes(row.hazards())))
        .param("urgent", texts(rows, row -> codes(row.urgent())))
        .param("children", rows.stream().map(Row::children).toArray(Integer[]::new))
        .param("repeated", rows.stream().map(Row::repeated).toArray(Boolean[]::new))
        .param("circumstances", texts(rows, row -> codes(row.circumstances())))
        .param("words", rows.stream().map(Row::words).toArray(byte[][]::new))
        .query(
            row -> {
              numbers.put(row.getObject("id", UUID.class), row.getInt("number"));
            });
    return numbers;
  }

  private static String[] texts(List<Row> rows, Function<Row, String> told) {
    return rows.stream().map(told).toArray(String[]::new);
  }

  // Codes of a list of the law, so nothing in them ends an array.
  private static String codes(List<String> codes) {
    return "{" + String.join(",", codes) + "}";
  }
}
