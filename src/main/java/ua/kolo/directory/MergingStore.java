package ua.kolo.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Which institutions were found to be one, in the database.
@Repository
class MergingStore {
  private final JdbcClient jdbc;

  MergingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Of two who merge or part the same at once, one waits.
  void lock(UUID... bodies) {
    jdbc.sql("select id from directory.body where id in (:bodies) order by id for update")
        .param("bodies", List.of(bodies))
        .query(UUID.class)
        .list();
  }

  List<UUID> of(UUID kept) {
    return jdbc.sql("select id from directory.body where merged_into = :kept")
        .param("kept", kept)
        .query(UUID.class)
        .list();
  }

  void add(UUID body, UUID kept, String reason, String by, Instant now) {
    point(body, kept);
    jdbc.sql(
            """
            insert into directory.body_merging (id, body, kept, reason, merged_by, merged_at)
            values (:id, :body, :kept, :reason, :by, :now)
            """)
        .param("id", Ids.next())
        .param("body", body)
        .param("kept", kept)
        .param("reason", reason)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  void end(UUID body, String by, Instant now) {
    point(body, null);
    jdbc.sql(
            """
            update directory.body_merging set parted_by = :by, parted_at = :now
             where body = :body and parted_at is null
            """)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("body", body)
        .update();
  }

  /// All in which the institution was the one or the other, newest first.
  List<Merging> history(UUID id) {
    return jdbc.sql(
            """
            select m.body, b.name as body_name, b.edrpou as body_edrpou, m.kept,
                   k.name as kept_name, m.reason, m.merged_by, m.merged_at, m.parted_by, m.parted_at
              from directory.body_merging m
              join directory.body b on b.id = m.body
              join directory.body k on k.id = m.kept
             where m.body = :id or m.kept = :id order by m.id desc
            """)
        .param("id", id)
        .query(Merging.class)
        .list();
  }

  private void point(UUID body, @Nullable UUID kept) {
    jdbc.sql("update directory.body set merged_into = :kept, version = version + 1 where id = :id")
        .param("kept", kept)
        .param("id", body)
        .update();
  }
}
