package ua.kolo.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.devices.Addition;
import ua.kolo.identity.devices.Additions;
import ua.kolo.identity.devices.Devices;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.devices.Tries;
import ua.kolo.identity.sessions.Sessions;

/// Codes by which invited people set their own passwords; asked at the gate.
@Repository
@Transactional
class Invitations {
  private static final String WHAT = "invitation";
  private final JdbcClient jdbc;
  private final Tries tries;
  private final Sessions sessions;
  private final Devices devices;
  private final Additions additions;
  private final Clock clock;

  Invitations(
      JdbcClient jdbc,
      Tries tries,
      Sessions sessions,
      Devices devices,
      Additions additions,
      Clock clock) {
    this.jdbc = jdbc;
    this.tries = tries;
    this.sessions = sessions;
    this.devices = devices;
    this.additions = additions;
    this.clock = clock;
  }

  /// Sets the password and ends the code; the account, nobody's when login and code do not belong
  /// together, are used or late.
  ///
  /// @param passwordHash worked out only when they do belong together: a flood of wrong codes must
  ///   not keep those from their work who sign in
  /// @throws ua.kolo.identity.devices.Shut after too many misses from the same network
  Optional<UUID> accept(
      String login, InvitationCode code, Supplier<String> passwordHash, Place place) {
    var open = right(login, code, place);
    open.ifPresent(one -> set(one, passwordHash.get(), place, clock.instant()));
    return open.map(Open::account);
  }

  /// Ends the code for another purpose than a password; the account it is for. Whoever sits in an
  /// open session of it is out.
  ///
  /// @throws ua.kolo.identity.devices.Shut after too many misses from the same network
  Optional<UUID> use(String login, InvitationCode code, Place place) {
    var open = right(login, code, place);
    open.ifPresent(one -> end(one, clock.instant()));
    return open.map(Open::account);
  }

  // A code has eighty random bits: misses end none of it, or any stranger would end it.
  private Optional<Open> right(String login, InvitationCode code, Place place) {
    tries.beginLong(WHAT, login, place);
    var open =
        open(login).filter(one -> MessageDigest.isEqual(bytes(one.hash()), bytes(code.hash())));
    open.ifPresent(_ -> tries.succeeded(WHAT, login, place));
    return open;
  }

  private Optional<Open> open(String login) {
    return jdbc.sql(
            """
            select i.id, i.account, i.hash,
                   a.password <> 'none yet' or exists (
                     select from identity.outside_subject s where s.account = a.id) as entered
              from identity.invitation i join identity.account a on a.id = i.account
             where a.login = :login
               and a.closed_at is null
               and i.ended_at is null
               and i.expires_at > :now
               for update of i
            """)
        .param("login", login.strip().toLowerCase(Locale.ROOT))
        .param("now", Timestamp.from(clock.instant()))
        .query(Open.class)
        .optional();
  }

  // Whoever knew the password before is out.
  private void set(Open open, String passwordHash, Place place, Instant now) {
    end(open, now);
    devices.forgetAll(open.account());
    if (open.entered()) {
      additions.record(Addition.What.PASSWORD, open.account(), place);
    }
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

  /// @param entered whether there was a way in before: a password, or a provider that vouched
  private record Open(UUID id, UUID account, String hash, boolean entered) {}
}
