package ua.kolo.identity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What heads, administrators and the data-protection officer see on every page for two weeks: who
/// no longer heads one's own institution because another ended it, and who was helped into an
/// account.
@Service
@Transactional
public class Headship {
  private static final Duration TOLD_FOR = Duration.ofDays(14);
  private static final int MOST = 5;
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

  /// Into whose account somebody was helped whose post here sees persons, or heads; the latest
  /// first, and not all of a day of many.
  public List<HelpedEntry> helped() {
    return jdbc.sql("select name, what, made_at from identity.entries_helped(:since, :most)")
        .param("since", Timestamp.from(clock.instant().minus(TOLD_FOR)))
        .param("most", MOST)
        .query(HelpedEntry.class)
        .list();
  }
}
