package ua.kolo.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What status files were given when.
@Repository
class TurnRows {
  private final JdbcClient jdbc;

  TurnRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, UUID file, Turn.New turn, byte @Nullable [] words, Instant now, String by) {
    jdbc.sql(
            """
            insert into cases.turn (id, unit, file, status, ending, words, turned_at, turned_by)
            values (:id, platform.unit(), :file, :status, :ending, :words, :now, :by)
            """)
        .param("id", id)
        .param("file", file)
        .param("status", turn.status())
        .param("ending", turn.ending())
        .param("words", words)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .update();
  }

  List<Turned> of(UUID file) {
    return jdbc.sql(
            """
            select id, status, ending, words, turned_at, turned_by from cases.turn
             where file = :file order by id
            """)
        .param("file", file)
        .query(Turned.class)
        .list();
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Turned(
      UUID id,
      String status,
      @Nullable String ending,
      byte @Nullable [] words,
      Instant turnedAt,
      String turnedBy) {}
}
