package ua.kolo.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Naming;

/// Case files that name a person.
@Component
class CaseNaming implements Naming {
  private final JdbcClient jdbc;

  CaseNaming(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> naming(Collection<UUID> people) {
    return jdbc.sql("select record, told from cases.naming(:people)")
        .param("people", people.toArray(UUID[]::new))
        .query(Named.class)
        .list();
  }
}
