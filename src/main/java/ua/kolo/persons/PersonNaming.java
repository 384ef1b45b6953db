package ua.kolo.persons;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Naming;

/// Other records found to be of the same person.
@Component
class PersonNaming implements Naming {
  private final JdbcClient jdbc;

  PersonNaming(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> naming(Collection<UUID> people) {
    return jdbc.sql("select unnest(clearance.together('person', :people)) as record, true as told")
        .param("people", people.toArray(UUID[]::new))
        .query(Named.class)
        .list();
  }
}
