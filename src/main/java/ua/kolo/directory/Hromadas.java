package ua.kolo.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The hromadas of a raion, an oblast or the country, and which institution is in which: for lists
/// over many councils, each answer one query.
@Service
@Transactional(readOnly = true)
public class Hromadas {
  private final JdbcClient jdbc;
  private final Territories territories;

  Hromadas(JdbcClient jdbc, Territories territories) {
    this.jdbc = jdbc;
    this.territories = territories;
  }

  /// Open hromadas that are the place or lie in it, by name.
  public List<Place> within(String code) {
    return territories.hromadas(code);
  }

  /// Where an institution is; empty when nobody registered it.
  public Optional<Place> of(UUID institution) {
    return jdbc.sql("select territory from directory.body where id = :id")
        .param("id", institution)
        .query(String.class)
        .optional()
        .flatMap(territories::find);
  }

  /// Codes of the places institutions are in; unknown ones are left out.
  public Map<UUID, String> placesOf(Collection<UUID> institutions) {
    var places = new HashMap<UUID, String>();
    jdbc.sql("select id, territory from directory.body where id = any (:ids)")
        .param("ids", institutions.toArray(UUID[]::new))
        .query(
            row -> {
              places.put(row.getObject(1, UUID.class), row.getString(2));
            });
    return places;
  }

  /// Who speaks for a hromada, by its code: its executive committee, else the council as it is
  /// registered. One nobody registered is left out.
  public Map<String, UUID> councils(Collection<String> codes) {
    var councils = new HashMap<String, UUID>();
    jdbc.sql(
            """
            select distinct on (territory) territory, id from directory.body
             where territory = any (:codes) and closed_on is null and merged_into is null
               and kind in ('EXECUTIVE_COMMITTEE', 'HROMADA', 'COUNCIL')
             order by territory,
               array_position(array['EXECUTIVE_COMMITTEE', 'HROMADA'], kind), id
            """)
        .param("codes", codes.toArray(String[]::new))
        .query(
            row -> {
              councils.put(row.getString(1), row.getObject(2, UUID.class));
            });
    return councils;
  }
}
