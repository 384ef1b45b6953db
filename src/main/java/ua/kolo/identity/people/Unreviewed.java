package ua.kolo.identity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.Role;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Records opened in an emergency where nobody could say whether that was right: whoever gives
/// posts there is told until somebody holds one that reviews, or for three months.
@Service
@Transactional
public class Unreviewed {
  private static final Duration TOLD_FOR = Duration.ofDays(90);
  private static final String[] REVIEWERS =
      Arrays.stream(Role.values())
          .filter(role -> role.rights().contains(Right.ACCESS_REVIEW))
          .map(Role::name)
          .toArray(String[]::new);
  private final JdbcClient jdbc;
  private final Clock clock;

  Unreviewed(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Whether there is one at an institution whoever acts looks after.
  @Needs(Right.PEOPLE_MANAGE)
  public boolean isAny() {
    return jdbc.sql("select identity.glass_unreviewed(:reviewers, :since)")
        .param("reviewers", REVIEWERS)
        .param("since", Timestamp.from(clock.instant().minus(TOLD_FOR)))
        .query(Boolean.class)
        .single();
  }
}
