package ua.kolo.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.kolo.platform.Ids;

/// The way back in for an administrator nobody else can let in: whoever has the server gives a code
/// to set a new password with. All by which the account was entered ends, the password, ties to
/// providers and access tokens too, since whoever asks has lost it or was robbed of it: a robber
/// with the password would come in first. That it happened stands in the trail.
public final class Rescue {
  /// How long the code opens.
  public static final Duration OPEN_FOR = Duration.ofHours(1);

  private final Connection connection;

  /// @param connection of the owner of the tables
  public Rescue(Connection connection) {
    this.connection = connection;
  }

  /// Somebody who holds a post of an administrator now.
  public record Administrator(UUID account, UUID unit, String login, String name) {}

  /// A code for an administrator, told once.
  public record Given(Administrator to, InvitationCode code, Instant until) {}

  /// Those there are, by login.
  public List<Administrator> administrators() throws SQLException {
    var found = new ArrayList<Administrator>();
    try (var asked =
            connection.prepareStatement(
                """
                select distinct on (a.login) a.id, a.unit, a.login, a.name
                  from identity.account a
                  join identity.holding h on h.holder = a.id
                   and h.held_since <= now() and (h.held_until is null or h.held_until > now())
                  join identity.post p on p.id = h.post and p.role = 'ADMINISTRATOR'
                   and p.closed_at is null
                 where a.closed_at is null and a.unit is not null
                 order by a.login
                """);
        var rows = asked.executeQuery()) {
      while (rows.next()) {
        found.add(
            new Administrator(
                rows.getObject("id", UUID.class),
                rows.getObject("unit", UUID.class),
                rows.getString("login"),
                rows.getString("name")));
      }
    }
    return found;
  }

  /// Ends what the administrator entered with and gives a code; all of it or nothing.
  public Given give(Administrator to, Instant now) throws SQLException {
    connection.setAutoCommit(false);
    try {
      var given = write(to, now);
      connection.commit();
      return given;
    } catch (SQLException refused) {
      connection.rollback();
      throw refused;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private Given write(Administrator to, Instant now) throws SQLException {
    act(to.unit());
    for (var table : List.of("totp", "passkey", "recovery_code", "session", "device")) {
      change("delete from identity." + table + " where account = ?", to.account());
    }
    // No password has such a hash.
    change("update identity.account set password = 'none yet' where id = ?", to.account());
    change(
        """
        update identity.token set revoked_at = ?, revoked_by = holder
         where holder = ? and revoked_at is null
        """,
        Timestamp.from(now),
        to.account());
    change(
        """
        update identity.outside_subject set ended_at = ?, ended_by = account
         where account = ? and ended_at is null
        """,
        Timestamp.from(now),
        to.account());
    change(
        "update identity.invitation set ended_at = ? where account = ? and ended_at is null",
        Timestamp.from(now),
        to.account());
    var code = InvitationCode.fresh();
    var id = Ids.next();
    var until = now.plus(OPEN_FOR);
    change(
        """
        insert into identity.invitation (id, unit, account, hash, made_at, expires_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        id,
        to.unit(),
        to.account(),
        code.hash(),
        Timestamp.from(now),
        Timestamp.from(until));
    change(
        """
        insert into identity.rescue (id, unit, account, invitation, made_at, expires_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        Ids.next(),
        to.unit(),
        to.account(),
        id,
        Timestamp.from(now),
        Timestamp.from(until));
    return new Given(to, code, until);
  }

  // The trail says that the program did it, for that institution: nobody signed in.
  private void act(UUID unit) throws SQLException {
    try (var told =
        connection.prepareStatement(
            "select set_config('kolo.kind', 'SYSTEM', true), set_config('kolo.unit', ?, true)")) {
      told.setString(1, unit.toString());
      told.execute();
    }
  }

  private void change(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
