package ua.kolo.tracking.drafting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Words people gave for documents of a programme.
@Repository
class GivenWords {
  private final JdbcClient jdbc;

  GivenWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<Field, String> of(UUID programme) {
    var words = new EnumMap<Field, String>(Field.class);
    jdbc.sql("select field, words from tracking.given_words where programme = :programme")
        .param("programme", programme)
        .query(Row.class)
        .list()
        .forEach(row -> words.put(Field.valueOf(row.field()), row.words()));
    return words;
  }

  /// Keeps them; the same again changes nothing.
  void keep(UUID programme, Field field, String words, Instant now) {
    jdbc.sql(
            """
            insert into tracking.given_words (id, unit, programme, field, words, given_at)
            values (:id, platform.unit(), :programme, :field, :words, :now)
            on conflict (programme, field) do update
              set words = excluded.words, given_at = excluded.given_at
              where given_words.words <> excluded.words
            """)
        .param("id", Ids.next())
        .param("programme", programme)
        .param("field", field.name())
        .param("words", words)
        .param("now", Timestamp.from(now))
        .update();
  }

  private record Row(String field, String words) {}
}
