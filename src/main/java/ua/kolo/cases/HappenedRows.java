package ua.kolo.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened in cases.
@Repository
class HappenedRows {
  private static final String COLUMNS =
      """
      select id, trigger, flags, happened_at, told_at, told_by, undone_at, undone_by
        from cases.event
      """;
  private final JdbcClient jdbc;

  HappenedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID file, Happened event) {
    jdbc.sql(
            """
            insert into cases.event (id, unit, file, trigger, flags, happened_at, told_at, told_by)
            values (:id, platform.unit(), :file, :trigger, :flags, :happened, :now, :by)
            """)
        .param("id", event.id())
        .param("file", file)
        .param("trigger", event.trigger())
        .param("flags", event.flags().toArray(String[]::new))
        .param("happened", Timestamp.from(event.happenedAt()))
        .param("now", Timestamp.from(event.toldAt()))
        .param("by", event.toldBy())
        .update();
  }

  /// False when it is a mistake already.
  boolean undo(UUID file, UUID id, Instant at, String by) {
    return jdbc.sql(
                """
                update cases.event set undone_at = :at, undone_by = :by
                 where id = :id and file = :file and undone_at is null
                """)
            .param("id", id)
            .param("file", file)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  Optional<Happened> find(UUID file, UUID id) {
    return jdbc.sql(COLUMNS + " where file = :file and id = :id")
        .param("file", file)
        .param("id", id)
        .query(Happened.class)
        .optional();
  }

  List<Happened> of(UUID file) {
    return jdbc.sql(COLUMNS + " where file = :file order by id")
        .param("file", file)
        .query(Happened.class)
        .list();
  }
}
