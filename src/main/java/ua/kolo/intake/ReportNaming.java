package ua.kolo.intake;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Naming;

/// Reports that name a person.
@Component
class ReportNaming implements Naming {
  private final JdbcClient jdbc;

  ReportNaming(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> naming(Collection<UUID> people) {
    return jdbc.sql("select record, told from intake.naming(:people)")
        .param("people", people.toArray(UUID[]::new))
        .query(Named.class)
        .list();
  }
}
