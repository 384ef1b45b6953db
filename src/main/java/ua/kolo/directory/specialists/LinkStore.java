package ua.kolo.directory.specialists;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links in the database.
@Repository
class LinkStore {
  private static final String ROWS =
      """
      select l.id, b.id as institution, b.name as institution_name, l.unit, l.made_at,
             l.expires_at, l.ended_at, l.used_by
        from directory.specialist_link l join directory.body o on o.id = l.body
      """
          + Standing.INSTITUTION;
  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, UUID body, Instant now, Instant expires) {
    jdbc.sql(
            """
            insert into directory.specialist_link (id, body, unit, made_by, made_at, expires_at)
            values (:id, :body, platform.unit(), platform.person(), :now, :expires)
            """)
        .param("id", id)
        .param("body", body)
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(expires))
        .update();
  }

  Optional<Link> find(UUID id) {
    return jdbc.sql(ROWS + " where l.id = :id").param("id", id).query(Link.class).optional();
  }

  List<Link> newest(int size) {
    return jdbc.sql(ROWS + " where directory.kept_by_us(b.id) order by l.id desc limit :size")
        .param("size", size)
        .query(Link.class)
        .list();
  }

  /// Links of the institution that still open.
  void endAll(UUID body, Instant now) {
    jdbc.sql(
            """
            update directory.specialist_link set ended_at = :now
             where ended_at is null
               and body in (select o.id from directory.body o
                             where o.id = :body or o.merged_into = :body)
            """)
        .param("body", body)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// False when it has ended already: of two who press at once, one succeeds.
  boolean end(UUID id, @Nullable String usedBy, Instant now) {
    return jdbc.sql(
                """
                update directory.specialist_link set ended_at = :now, used_by = :by
                 where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("by", usedBy)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
