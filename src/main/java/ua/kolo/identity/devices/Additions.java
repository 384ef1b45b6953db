package ua.kolo.identity.devices;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.sessions.Token;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// What was added to the account of whoever acts. They are told of it at any other device than the
/// one it was added from: a thief would tell himself.
@Service
@Transactional
public class Additions {
  private final JdbcClient jdbc;
  private final Clock clock;

  Additions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void record(Addition.What what, Place here) {
    jdbc.sql(
            """
            insert into identity.addition (id, account, what, made_at, device)
            values (:id, :me, :what, :now, :here)
            """)
        .param("id", Ids.next())
        .param("me", Acting.current().person())
        .param("what", what.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("here", hash(here))
        .update();
  }

  /// Those they were not told of yet, the latest first.
  public List<Addition> untold(Place here) {
    return jdbc.sql(
            """
            select what, made_at from identity.addition
             where account = :me and told_at is null and device <> :here
             order by made_at desc, id
            """)
        .param("me", Acting.current().person())
        .param("here", hash(here))
        .query(Addition.class)
        .list();
  }

  /// They have read it, sitting at another device.
  public void told(Place here) {
    jdbc.sql(
            """
            update identity.addition set told_at = :now
             where account = :me and told_at is null and device <> :here
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("me", Acting.current().person())
        .param("here", hash(here))
        .update();
  }

  private static byte[] hash(Place here) {
    return Token.hash(Objects.requireNonNullElse(here.token(), ""));
  }
}
