package ua.kolo.identity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.identity.Role;
import ua.kolo.platform.Ids;

/// Posts as rows; the policies show those one looks after.
@Repository
class PostRows {
  private static final String POSTS =
      """
      select p.id, p.unit, p.title, p.role, p.heads, p.closed_at,
             (select string_agg(a.name, '; ')
                from identity.holding h join identity.account a on a.id = h.holder
               where h.post = p.id and h.kind = 'HOLDER' and h.held_since <= :now
                 and (h.held_until is null or h.held_until > :now)) as holder,
             (select string_agg(a.name, '; ')
                from identity.holding h join identity.account a on a.id = h.holder
               where h.post = p.id and h.kind = 'DEPUTY' and h.held_since <= :now
                 and (h.held_until is null or h.held_until > :now)) as deputies
        from identity.post p
       where p.unit in (select identity.managed_units())
      """;
  private static final String FITS =
      "(p.title ilike :text or p.holder ilike :text or p.deputies ilike :text)";
  private final JdbcClient jdbc;

  PostRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Post> list(UUID unit, Instant now) {
    return jdbc.sql(
            POSTS
                + " and p.unit = :unit order by p.closed_at nulls first,"
                + " p.title collate \"uk-x-icu\", p.id")
        .param("unit", unit)
        .param("now", Timestamp.from(now))
        .query(Post.class)
        .list();
  }

  /// A page of those whose title, or holder now, has the text; open ones first.
  List<Post> page(UUID unit, String text, Instant now, int offset, int size) {
    return sought(
            "select * from ("
                + POSTS
                + ") p where p.unit = :unit and "
                + FITS
                + " order by p.closed_at nulls first, p.title collate \"uk-x-icu\", p.id"
                + " limit :size offset :offset",
            unit,
            text,
            now)
        .param("size", size)
        .param("offset", offset)
        .query(Post.class)
        .list();
  }

  /// Those after the post given, by id.
  List<Post> after(UUID unit, String text, Instant now, @Nullable UUID after, int size) {
    return sought(
            "select * from ("
                + POSTS
                + ") p where p.unit = :unit and "
                + FITS
                + " and (:after::uuid is null or p.id > :after) order by p.id limit :size",
            unit,
            text,
            now)
        .param("after", after)
        .param("size", size)
        .query(Post.class)
        .list();
  }

  long count(UUID unit, String text, Instant now) {
    return sought(
            "select count(*) from (" + POSTS + ") p where p.unit = :unit and " + FITS,
            unit,
            text,
            now)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec sought(String sql, UUID unit, String text, Instant now) {
    return jdbc.sql(sql)
        .param("unit", unit)
        .param("text", PeopleRows.like(text))
        .param("now", Timestamp.from(now));
  }

  Optional<Post> find(UUID id, Instant now) {
    return jdbc.sql(POSTS + " and p.id = :id")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .query(Post.class)
        .optional();
  }

  UUID add(UUID unit, String title, Role role, boolean heads, UUID by, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into identity.post (id, unit, title, role, heads, made_at, made_by)
            values (:id, :unit, :title, :role, :heads, :now, :by)
            """)
        .param("id", id)
        .param("unit", unit)
        .param("title", title.strip())
        .param("role", role.name())
        .param("heads", heads)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .update();
    return id;
  }

  void rename(UUID id, String title, boolean heads) {
    jdbc.sql("update identity.post set title = :title, heads = :heads where id = :id")
        .param("id", id)
        .param("title", title.strip())
        .param("heads", heads)
        .update();
  }

  void close(UUID id, @Nullable UUID by, Instant now) {
    jdbc.sql("update identity.post set closed_at = :now, closed_by = :by where id = :id")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .update();
  }
}
