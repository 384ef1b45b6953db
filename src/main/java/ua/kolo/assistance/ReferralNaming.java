package ua.kolo.assistance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Naming;

/// Referrals of a person, sent and received.
@Component
class ReferralNaming implements Naming {
  private final JdbcClient jdbc;

  ReferralNaming(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> naming(Collection<UUID> people) {
    return jdbc.sql("select record, told from assistance.naming(:people)")
        .param("people", people.toArray(UUID[]::new))
        .query(Named.class)
        .list();
  }
}
