package ua.kolo.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.sessions.Sessions;

/// Codes by which invited people set their own passwords; asked at the gate.
@Repository
@Transactional
class Invitations {
  private static final int MISSES_ALLOWED = 10;
  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final Clock clock;

  Invitations(JdbcClient jdbc, Sessions sessions, Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.clock = clock;
  }

  /// Sets the password and ends the code; false when login and code do not belong together, are
  /// used, late, or missed too often.
  boolean accept(String login, InvitationCode code, String passwordHash) {
    var open = right(login, code);
    open.ifPresent(one -> set(one, passwordHash, clock.instant()));
    return open.isPresent();
  }

  /// Ends the code for another purpose than a password; the account it is for. Whoever sits in an
  /// open session of it is out.
  Optional<UUID> use(String login, InvitationCode code) {
    var open = right(login, code);
    open.ifPresent(one -> end(one, clock.instant()));
    return open.map(Open::account);
  }

  private Optional<Open> right(String login, InvitationCode code) {
    var now = clock.instant();
    var open =
        jdbc.sql(
                """
                select i.id, i.account, i.hash
                  from identity.invitation i join identity.account a on a.id = i.account
                 where a.login = :login
                   and a.closed_at is null
                   and i.ended_at is null
                   and i.expires_at > :now
                   and i.misses < :allowed
                   for update of i
                """)
            .param("login", login.strip().toLowerCase(Locale.ROOT))
            .param("now", Timestamp.from(now))
            .param("allowed", MISSES_ALLOWED)
            .query(Open.class)
            .optional();
    if (open.isPresent() && !MessageDigest.isEqual(bytes(open.get().hash()), bytes(code.hash()))) {
      miss(open.get().id());
      return Optional.empty();
    }
    return open;
  }

  private void miss(UUID invitation) {
    jdbc.sql("update identity.invitation set misses = misses + 1 where id = :id")
        .param("id", invitation)
        .update();
  }

  // Whoever knew the password before is out.
  private void set(Open open, String passwordHash, Instant now) {
    end(open, now);
    jdbc.sql("update identity.account set password = :password where id = :id")
        .param("id", open.account())
        .param("password", passwordHash)
        .update();
  }

  private void end(Open open, Instant now) {
    sessions.endAll(open.account());
    jdbc.sql("update identity.invitation set ended_at = :now where id = :id")
        .param("id", open.id())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static byte[] bytes(String hex) {
    return hex.getBytes(StandardCharsets.US_ASCII);
  }

  private record Open(UUID id, UUID account, String hash) {}
}
