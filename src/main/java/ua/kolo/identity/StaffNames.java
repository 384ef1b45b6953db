package ua.kolo.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Names;
import ua.kolo.directory.Directory;

/// Tells the trail what people and institutions are called; row security leaves the names of other
/// institutions' staff out.
@Component
@Transactional
class StaffNames implements Names {
  private final JdbcClient jdbc;
  private final Directory directory;

  StaffNames(JdbcClient jdbc, Directory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  @Override
  public Map<UUID, String> people(Set<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : named(
            jdbc.sql("select id, name from identity.account where id in (:ids)").param("ids", ids));
  }

  @Override
  public Map<UUID, String> institutions(Set<UUID> ids) {
    return directory.names(ids);
  }

  @Override
  public Map<UUID, String> colleagues() {
    return named(jdbc.sql("select id, name from identity.account order by name"));
  }

  private static Map<UUID, String> named(JdbcClient.StatementSpec query) {
    var names = new LinkedHashMap<UUID, String>();
    query.query(
        row -> {
          names.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return names;
  }
}
