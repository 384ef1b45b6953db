package ua.kolo.identity.factors;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// What became of factors their owner had lost. Whoever acts is the owner, or looks after the
/// account.
@Service
@Transactional
public class Losses {
  private static final Duration STANDS_FOR = Duration.ofDays(14);
  private final JdbcClient jdbc;
  private final Factors factors;
  private final Clock clock;

  Losses(JdbcClient jdbc, Factors factors, Clock clock) {
    this.jdbc = jdbc;
    this.factors = factors;
    this.clock = clock;
  }

  public List<Loss> of(UUID account) {
    return of(account, new byte[0]);
  }

  private List<Loss> of(UUID account, byte[] here) {
    return jdbc.sql(
            """
            select l.id, l.reason, l.taken_at, l.told_at,
                   (select a.name from identity.account a where a.id = l.taken_by) as taken_by,
                   coalesce(l.told_at is null and l.entered_from <> :here and exists (
                     select from identity.device d
                      where d.account = :account and d.token = :here), false) as closable
              from identity.factor_loss l
             where l.account = :account
             order by l.taken_at desc, l.id
            """)
        .param("account", account)
        .param("here", here)
        .query(Loss.class)
        .list();
  }

  /// Those whoever acts did not say they know of. Where they may not say so, at the device that
  /// came in first after, a line stands for two weeks and goes by itself.
  ///
  /// @param here the hash of what the device keeps
  public List<Loss> untold(byte[] here) {
    var since = clock.instant().minus(STANDS_FOR);
    return of(me(), here).stream()
        .filter(loss -> loss.toldAt() == null)
        .filter(loss -> loss.closable() || loss.takenAt().isAfter(since))
        .toList();
  }

  /// Takes every factor of the account, for a reason its owner reads.
  public void take(UUID account, UUID unit, String reason) {
    factors.reset(account);
    jdbc.sql(
            """
            insert into identity.factor_loss (id, unit, account, reason, taken_at, taken_by)
            values (:id, :unit, :account, :reason, :now, :me)
            """)
        .param("id", Ids.next())
        .param("unit", unit)
        .param("account", account)
        .param("reason", reason.strip())
        .param("now", Timestamp.from(clock.instant()))
        .param("me", me())
        .update();
  }

  /// Whoever acts knows what was taken from them, and sits elsewhere than who came in first after.
  public void told(byte[] here) {
    jdbc.sql(
            """
            update identity.factor_loss set told_at = :now
             where account = :me and told_at is null
               and entered_from <> :here
               and exists (select from identity.device d
                            where d.account = :me and d.token = :here)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("me", me())
        .param("here", here)
        .update();
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
