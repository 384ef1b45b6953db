package ua.kolo.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Ids;

/// Bodies as documents name them, kept by territory.
@Component
class BodyRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  BodyRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Map<UUID, String> names(Set<UUID> ids) {
    var names = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      jdbc.sql("select id, name from directory.body where id in (:ids)")
          .param("ids", ids)
          .query(
              row -> {
                names.put(row.getObject(1, UUID.class), row.getString(2));
              });
    }
    return names;
  }

  Map<UUID, String> codes(Map<UUID, String> named) {
    var codes = new HashMap<UUID, String>();
    if (!named.isEmpty()) {
      jdbc.sql(
              "select id, edrpou, name from directory.body where id in (:ids) and edrpou is not null")
          .param("ids", named.keySet())
          .query(
              row -> {
                var id = row.getObject(1, UUID.class);
                if (row.getString(3).equalsIgnoreCase(named.get(id))) {
                  codes.put(id, row.getString(2));
                }
              });
    }
    return codes;
  }

  String stateOfCodes() {
    return jdbc.sql(
            """
            select count(*) || '-' || coalesce(sum(
                     hashtextextended(concat_ws(' ', id, edrpou, name), 0)), 0)
              from directory.body where edrpou is not null
            """)
        .query(String.class)
        .single();
  }

  Optional<Body> find(UUID id) {
    return jdbc.sql("select name from directory.body where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .map(name -> new Body(id, name, List.of()));
  }

  Optional<String> territoryOf(UUID institution) {
    return jdbc.sql("select territory from directory.body where id = :id")
        .param("id", institution)
        .query(String.class)
        .optional();
  }

  /// Unless it is there already. Whoever sets the program up says no kind; it keeps its place all
  /// the same.
  void found(UUID id, String territory, String name) {
    add(id, territory, name, true);
  }

  private void add(UUID id, String territory, String name, boolean founded) {
    jdbc.sql(
            """
            insert into directory.body (id, territory, name, founded, made_at)
            values (:id, :territory, :name, :founded, :now)
            on conflict (id) do nothing
            """)
        .param("id", id)
        .param("territory", territory)
        .param("name", name)
        .param("founded", founded)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void describe(UUID id, String kind) {
    jdbc.sql("update directory.body set kind = :kind where id = :id and kind is null")
        .param("kind", kind)
        .param("id", id)
        .update();
  }

  List<Body> of(String territory) {
    var bodies = new LinkedHashMap<UUID, Body>();
    jdbc.sql(
            """
            select b.id, b.name, n.spelling
              from directory.body b
              join directory.body_name n on n.body = b.id
             where b.territory = :territory
             order by b.name, n.spelling
            """)
        .param("territory", territory)
        .query(Row.class)
        .list()
        .forEach(
            row -> bodies.computeIfAbsent(row.id(), row::body).spellings().add(row.spelling()));
    return List.copyOf(bodies.values());
  }

  void learn(String territory, Collection<String> names) {
    for (var name : names) {
      var folded = Folding.fold(name);
      if (!folded.isEmpty() && bodyKnownAs(territory, folded) == null) {
        learn(territory, name.strip(), folded);
      }
    }
  }

  private @Nullable UUID bodyKnownAs(String territory, String folded) {
    return jdbc.sql(
            "select body from directory.body_name where territory = :territory and folded = :folded")
        .param("territory", territory)
        .param("folded", folded)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private void learn(String territory, String name, String folded) {
    var body = Ids.next();
    add(body, territory, name, false);
    jdbc.sql(
            """
            insert into directory.body_name (id, body, territory, spelling, folded)
            values (:id, :body, :territory, :spelling, :folded)
            """)
        .param("id", Ids.next())
        .param("body", body)
        .param("territory", territory)
        .param("spelling", name)
        .param("folded", folded)
        .update();
  }

  private record Row(UUID id, String name, String spelling) {
    Body body(UUID id) {
      return new Body(id, name, new ArrayList<>());
    }
  }
}
