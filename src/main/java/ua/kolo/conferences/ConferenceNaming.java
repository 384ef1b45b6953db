package ua.kolo.conferences;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Naming;

/// Conferences on the cases of a person.
@Component
class ConferenceNaming implements Naming {
  private final JdbcClient jdbc;

  ConferenceNaming(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> naming(Collection<UUID> people) {
    return jdbc.sql("select record, told from conferences.naming(:people)")
        .param("people", people.toArray(UUID[]::new))
        .query(Named.class)
        .list();
  }
}
