package ua.kolo.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom names mean, seen from where an institution is: a body merged into another is that one, a
/// closed one is nobody.
record NameMatches(JdbcClient jdbc, Territories territories) {
  Map<String, UUID> of(UUID institution, Collection<String> names) {
    var known = known(institution);
    var found = new HashMap<String, UUID>();
    for (var name : names) {
      var bodies = known.getOrDefault(Folding.fold(name), Set.of());
      if (bodies.size() == 1) {
        found.put(name, bodies.iterator().next());
      }
    }
    return found;
  }

  private Map<String, Set<UUID>> known(UUID institution) {
    var places =
        jdbc.sql("select territory from directory.body where id = :id")
            .param("id", institution)
            .query(String.class)
            .optional()
            .map(territories::upwards)
            .orElse(List.of());
    var known = new HashMap<String, Set<UUID>>();
    if (!places.isEmpty()) {
      rows(places).forEach(row -> row.into(known));
    }
    return known;
  }

  private List<Row> rows(List<String> places) {
    return jdbc.sql(
            """
            select coalesce(b.merged_into, b.id) as body, b.name, n.spelling
              from directory.body b
              left join directory.body_name n on n.body = b.id
             where b.territory in (:places) and b.closed_on is null
            """)
        .param("places", places)
        .query(Row.class)
        .list();
  }

  private record Row(UUID body, String name, @Nullable String spelling) {
    void into(Map<String, Set<UUID>> known) {
      known.computeIfAbsent(Folding.fold(name), _ -> new HashSet<>()).add(body);
      if (spelling != null) {
        known.computeIfAbsent(Folding.fold(spelling), _ -> new HashSet<>()).add(body);
      }
    }
  }
}
