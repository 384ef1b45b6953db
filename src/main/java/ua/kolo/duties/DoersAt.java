package ua.kolo.duties;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Whether anybody works in Kolo at an institution that is to be asked for something: the others
/// would never hear of it.
@Service
@Transactional(readOnly = true)
public class DoersAt {
  private final JdbcClient jdbc;
  private final Clock clock;

  DoersAt(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Those of the institutions where somebody does what is owed by such doers, or heads it.
  @Needs(Right.PROGRAMME_READ)
  public Set<UUID> among(Collection<UUID> institutions, Doers doers) {
    if (institutions.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql("select * from duties.where_somebody_does(:units, :doers, :now)")
            .param("units", institutions.toArray(UUID[]::new))
            .param("doers", doers.name())
            .param("now", Timestamp.from(clock.instant()))
            .query(UUID.class)
            .list());
  }
}
