package ua.kolo.identity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.Colleagues;
import ua.kolo.platform.Right;

/// Tells whoever seals a record to which posts of their institution it may be left, and whoever
/// asks for a person to be destroyed whether a colleague could confirm.
@Component
@Transactional
class SealingPosts implements Colleagues {
  private static final List<String> SEE_PERSONS =
      Arrays.stream(Role.values()).filter(Role::seesPersons).map(Role::name).toList();
  private final JdbcClient jdbc;

  SealingPosts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, String> posts() {
    return posts(false);
  }

  @Override
  public Map<UUID, String> held() {
    return posts(true);
  }

  private Map<UUID, String> posts(boolean held) {
    var posts = new LinkedHashMap<UUID, String>();
    jdbc.sql(
            """
            select p.id, concat_ws(', ', p.title, string_agg(a.name, '; ')) as post
              from identity.post p
              left join identity.holding h on h.post = p.id and h.held_since <= now()
                and (h.held_until is null or h.held_until > now())
              left join identity.account a on a.id = h.holder
             where p.unit = platform.unit() and p.closed_at is null and p.role in (:roles)
             group by p.id, p.title having not :held or count(h.id) > 0
             order by p.title collate "uk-x-icu", p.id
            """)
        .param("roles", SEE_PERSONS)
        .param("held", held)
        .query(
            row -> {
              posts.put(row.getObject("id", UUID.class), row.getString("post"));
            });
    return posts;
  }

  @Override
  public boolean another(Right right) {
    return jdbc
        .sql(
            """
            select p.role, p.heads
              from identity.post p join identity.holding h on h.post = p.id
             where p.unit = platform.unit() and p.closed_at is null
               and h.holder <> platform.person() and h.held_since <= now()
               and (h.held_until is null or h.held_until > now())
            """)
        .query((row, _) -> Role.valueOf(row.getString("role")).rights(row.getBoolean("heads")))
        .list()
        .stream()
        .anyMatch(rights -> rights.contains(right));
  }
}
