package ua.kolo.identity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who no longer heads one's own institution because another ended it: heads, administrators and
/// the data-protection officer see it on every page for two weeks.
@Service
@Transactional
public class Headship {
  private static final Duration TOLD_FOR = Duration.ofDays(14);
  private final JdbcClient jdbc;
  private final Clock clock;

  Headship(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The latest first; nothing to whoever ended it, nor to others.
  public List<EndedHead> ended() {
    return jdbc.sql("select id, title, ended_at from identity.heads_ended(:since)")
        .param("since", Timestamp.from(clock.instant().minus(TOLD_FOR)))
        .query(EndedHead.class)
        .list();
  }
}
