package ua.kolo.identity.devices;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
    record(what, Objects.requireNonNull(Acting.current().person()), here);
  }

  /// The same at the gate, where nobody acts yet.
  public void record(Addition.What what, UUID account, Place here) {
    jdbc.sql(
            """
            insert into identity.addition (id, account, what, made_at, device)
            values (:id, :account, :what, :now, :here)
            """)
        .param("id", Ids.next())
        .param("account", account)
        .param("what", what.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("here", here.hash())
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
        .param("here", here.hash())
        .query(Addition.class)
        .list();
  }

  /// They have read it, sitting at another device, and one they entered from: a thief who throws
  /// the cookie away sits at none.
  public void told(Place here) {
    jdbc.sql(
            """
            update identity.addition set told_at = :now
             where account = :me and told_at is null and device <> :here
               and exists (select from identity.device d
                            where d.account = :me and d.token = :here)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("me", Acting.current().person())
        .param("here", here.hash())
        .update();
  }
}
