package ua.kolo.conferences;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;

/// The rows of conferences and of their turns.
@Repository
class ConferenceRows {
  private static final String COLUMNS =
      """
      select id, unit, file, reference, why, meets_at, words, state, version, called_at, called_by
        from conferences.conference
      """;
  private final JdbcClient jdbc;

  ConferenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Kept row) {
    jdbc.sql(
            """
            insert into conferences.conference (id, unit, file, reference, why, meets_at, words,
              state, version, called_at, called_by)
            values (:id, platform.unit(), :file, :reference, :why, :meets, :words, 'CALLED', 1,
              :now, :by)
            """)
        .param("id", row.id())
        .param("file", row.file())
        .param("reference", row.reference())
        .param("why", row.why().name())
        .param("meets", Timestamp.from(row.meetsAt()))
        .param("words", row.words())
        .param("now", Timestamp.from(row.calledAt()))
        .param("by", row.calledBy())
        .update();
  }

  /// False when somebody else changed it meanwhile.
  boolean change(Kept row, Conference.State state, Instant meetsAt, byte @Nullable [] words) {
    return jdbc.sql(
                """
                update conferences.conference
                   set state = :state, meets_at = :meets, words = :words, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", row.id())
            .param("version", row.version())
            .param("state", state.name())
            .param("meets", Timestamp.from(meetsAt))
            .param("words", words)
            .update()
        == 1;
  }

  void turn(Kept row, Turned turn) {
    jdbc.sql(
            """
            insert into conferences.turn (id, unit, file, conference, what, meets_at, words,
              written_at, written_by)
            values (:id, platform.unit(), :file, :conference, :what, :meets, :words, :now, :by)
            """)
        .param("id", turn.id())
        .param("file", row.file())
        .param("conference", row.id())
        .param("what", turn.what().name())
        .param("meets", Timestamp.from(turn.meetsAt()))
        .param("words", turn.words())
        .param("now", Timestamp.from(turn.writtenAt()))
        .param("by", Acting.current().name())
        .update();
  }

  Optional<Kept> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(Kept.class).optional();
  }

  /// One of the acting institution, kept from others until the transaction ends.
  Optional<Kept> lock(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id for update")
        .param("id", id)
        .query(Kept.class)
        .optional();
  }

  /// Of a file, in the order they were called.
  List<Kept> of(UUID file) {
    return jdbc.sql(COLUMNS + " where file = :file order by id")
        .param("file", file)
        .query(Kept.class)
        .list();
  }

  /// The newest first: the institution's own, and those it is invited to.
  List<Kept> list(boolean all, @Nullable UUID before, int size) {
    return jdbc.sql(
            COLUMNS
                + """
                   where (:all or state = 'CALLED') and (:before::uuid is null or id < :before)
                   order by id desc limit :size
                  """)
        .param("all", all)
        .param("before", before)
        .param("size", size)
        .query(Kept.class)
        .list();
  }

  List<Turned> turns(Collection<UUID> conferences) {
    return conferences.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id, conference, what, meets_at, words, written_at, written_by
                  from conferences.turn where conference in (:conferences) order by id
                """)
            .param("conferences", conferences)
            .query(Turned.class)
            .list();
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      UUID unit,
      UUID file,
      String reference,
      Conference.Why why,
      Instant meetsAt,
      byte @Nullable [] words,
      Conference.State state,
      int version,
      Instant calledAt,
      String calledBy) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Turned(
      UUID id,
      UUID conference,
      Conference.Turn.What what,
      Instant meetsAt,
      byte @Nullable [] words,
      Instant writtenAt,
      String writtenBy) {}
}
