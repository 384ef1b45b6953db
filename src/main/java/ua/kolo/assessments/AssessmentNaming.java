package ua.kolo.assessments;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Naming;

/// Assessments of a person.
@Component
class AssessmentNaming implements Naming {
  private final JdbcClient jdbc;

  AssessmentNaming(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> naming(Collection<UUID> people) {
    return jdbc.sql("select record, told from assessments.naming(:people)")
        .param("people", people.toArray(UUID[]::new))
        .query(Named.class)
        .list();
  }
}
