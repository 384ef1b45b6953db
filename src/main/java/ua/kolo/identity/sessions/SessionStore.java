package ua.kolo.identity.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// Sessions as rows, found by the hash of what the cookie says; the gate works on them, before and
/// after anybody acts.
@Repository
class SessionStore implements SessionRepository<KeptSession> {
  // One write a minute is enough to know when somebody was last here.
  private static final Duration GRAIN = Duration.ofMinutes(1);
  private static final Duration SWEEPING = Duration.ofMinutes(10);
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

  SessionStore(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public KeptSession createSession() {
    sweep();
    return KeptSession.fresh(Ids.next(), clock.instant());
  }

  @Override
  public @Nullable KeptSession findById(String token) {
    var now = clock.instant();
    var found = atTheGate(() -> read(token)).orElse(null);
    if (found == null || found.limits().over(now)) {
      return null;
    }
    return found.session(token, now);
  }

  private Optional<Row> read(String token) {
    return jdbc.sql(
            """
            select id, account, post, proven, locked, manner, device, begun_at, seen_at, content
              from identity.session
             where token = :token
            """)
        .param("token", Token.hash(token))
        .query(SessionStore::row)
        .optional();
  }

  @Override
  public void save(KeptSession session) {
    if (session.storedAs() == null) {
      atTheGate(() -> insert(session));
    } else if (session.isChanged() || isDue(session)) {
      atTheGate(() -> update(session));
    }
    session.written();
  }

  private boolean isDue(KeptSession session) {
    return Duration.between(session.getLastAccessedTime(), clock.instant()).compareTo(GRAIN) > 0;
  }

  @Override
  public void deleteById(String token) {
    atTheGate(
        () ->
            jdbc.sql("delete from identity.session where token = :token")
                .param("token", Token.hash(token))
                .update());
  }

  private int insert(KeptSession session) {
    return written(
        session,
        """
        insert into identity.session
          (id, token, account, post, proven, locked, manner, device, begun_at, seen_at, content)
        values (:id, :token, :account, :post, :proven, :locked, :manner, :device, :now, :now,
          :content)
        """);
  }

  // A session begins again when somebody enters; one that was ended meanwhile stays ended.
  private int update(KeptSession session) {
    return written(
        session,
        """
        update identity.session
           set token = :token, account = :account, post = :post, proven = :proven,
               locked = :locked, manner = :manner, device = :device, seen_at = :now,
               begun_at = case when account is null then :now else begun_at end,
               content = :content
         where id = :id
        """);
  }

  private int written(KeptSession session, String statement) {
    var content = new HashMap<>(session.content());
    var presence = (Presence) content.remove(Presence.NAME);
    return jdbc.sql(statement)
        .param("id", session.row())
        .param("token", Token.hash(session.getId()))
        .param("account", presence == null ? null : presence.account())
        .param("post", presence == null ? null : presence.post())
        .param("proven", presence != null && presence.proven())
        .param("locked", presence != null && presence.locked())
        .param("manner", presence == null ? "" : presence.manner())
        .param("device", presence == null ? "" : presence.device())
        .param("now", Timestamp.from(clock.instant()))
        .param("content", Content.bytes(content))
        .update();
  }

  // Whoever opens a session next sweeps what is over; there is no clockwork to forget about.
  private void sweep() {
    var now = clock.instant();
    var last = swept.get();
    if (now.minus(SWEEPING).isAfter(last) && swept.compareAndSet(last, now)) {
      atTheGate(
          () ->
              jdbc.sql(
                      """
                      delete from identity.session
                       where seen_at < :unused
                          or begun_at < :whole
                          or (account is null and seen_at < :strangers)
                      """)
                  .param("unused", Timestamp.from(now.minus(Limits.UNUSED)))
                  .param("whole", Timestamp.from(now.minus(Limits.WHOLE)))
                  .param("strangers", Timestamp.from(now.minus(Limits.STRANGERS)))
                  .update());
    }
  }

  private <T> T atTheGate(Supplier<T> work) {
    return Acting.gate().call(() -> transaction.execute(_ -> work.get()));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var account = row.getObject("account", UUID.class);
    var presence =
        account == null
            ? null
            : new Presence(
                account,
                row.getObject("post", UUID.class),
                row.getBoolean("proven"),
                row.getBoolean("locked"),
                row.getString("manner"),
                row.getString("device"));
    return new Row(
        row.getObject("id", UUID.class),
        presence,
        row.getTimestamp("begun_at").toInstant(),
        row.getTimestamp("seen_at").toInstant(),
        row.getBytes("content"));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(
      UUID id, @Nullable Presence presence, Instant begun, Instant seen, byte[] content) {
    Limits limits() {
      return new Limits(presence != null, begun, seen);
    }

    KeptSession session(String token, Instant now) {
      var all = new HashMap<String, Object>(Content.map(content));
      if (presence != null) {
        all.put(Presence.NAME, limits().locked(now) ? presence.lock() : presence);
      }
      return KeptSession.stored(id, token, begun, seen, Map.copyOf(all));
    }
  }
}
