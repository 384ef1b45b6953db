package ua.kolo.identity.tokens;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.identity.Granted;
import ua.kolo.identity.Role;
import ua.kolo.identity.SignedIn;
import ua.kolo.identity.TokenGate;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Right;

/// Tokens as rows; who sees which is decided by the policies.
@Repository
class Tokens {
  private static final String COLUMNS =
      """
      select t.id, t.name, t.prefix, t.scopes, t.made_at, t.expires_at, t.last_used_on,
             t.revoked_at, t.holder, h.post, t.unit, h.held_until
        from identity.token t
        join identity.holding h on h.id = t.holding
      """;
  private final JdbcClient jdbc;

  Tokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The holding by which the person holds the post now.
  Optional<UUID> holding(UUID person, UUID post, Instant now) {
    return jdbc.sql(
            """
            select id
              from identity.holding
             where holder = :person
               and post = :post
               and held_since <= :now
               and (held_until is null or held_until > :now)
             order by kind desc
             limit 1
            """)
        .param("person", person)
        .param("post", post)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .optional();
  }

  UUID add(NewToken token, Secret secret, UUID person, UUID unit, UUID holding, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into identity.token
              (id, unit, holding, holder, name, prefix, hash, scopes, made_at, expires_at)
            values
              (:id, :unit, :holding, :holder, :name, :prefix, :hash,
               string_to_array(:scopes, ','), :now, :expires)
            """)
        .param("id", id)
        .param("unit", unit)
        .param("holding", holding)
        .param("holder", person)
        .param("name", token.name().strip())
        .param("prefix", secret.prefix())
        .param("hash", secret.hash())
        .param("scopes", token.scopes().stream().map(Right::name).collect(Collectors.joining(",")))
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(token.expiresAt(now)))
        .update();
    return id;
  }

  List<AccessToken> of(UUID person, UUID post) {
    return jdbc.sql(
            COLUMNS + " where t.holder = :person and h.post = :post order by t.made_at desc, t.id")
        .param("person", person)
        .param("post", post)
        .query((row, _) -> token(row))
        .list();
  }

  Optional<Held> byHash(String hash) {
    return jdbc.sql(COLUMNS + " where t.hash = :hash")
        .param("hash", hash)
        .query((row, _) -> held(row))
        .optional();
  }

  /// As whom the token of that hash acts, when it opens now and did so today already; asked outside
  /// any transaction, by nobody.
  Optional<TokenGate.Entry.Entered> letIn(String hash, Instant now, LocalDate today) {
    return jdbc.sql("select * from identity.let_in(:hash, :now, :today)")
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .param("today", today)
        .query((row, _) -> entered(row))
        .optional();
  }

  private static TokenGate.Entry.Entered entered(ResultSet row) throws SQLException {
    var role = Role.valueOf(row.getString("role"));
    var actsAs =
        new SignedIn(
            row.getObject("person", UUID.class),
            row.getString("name"),
            row.getObject("post_id", UUID.class),
            row.getString("post"),
            role,
            row.getObject("unit", UUID.class),
            row.getString("institution"),
            row.getBoolean("deputy"),
            role.rights(row.getBoolean("heads")));
    return new TokenGate.Entry.Entered(
        actsAs.within(scopes(row.getArray("scopes"))),
        new TokenShown(row.getString("token_name"), row.getTimestamp("expires_at").toInstant()));
  }

  Optional<Held> byId(UUID token) {
    return jdbc.sql(COLUMNS + " where t.id = :token")
        .param("token", token)
        .query((row, _) -> held(row))
        .optional();
  }

  List<Granted> lookedAfter(Instant now) {
    return jdbc.sql(
            """
            select t.id, t.name, t.prefix, t.unit, p.title, t.scopes, t.expires_at
              from identity.token t
              join identity.holding h on h.id = t.holding
              join identity.post p on p.id = h.post
             where t.unit in (select identity.managed_units())
               and t.revoked_at is null
               and t.expires_at > :now
               and (h.held_until is null or h.held_until > :now)
             order by p.title, t.name, t.id
            """)
        .param("now", Timestamp.from(now))
        .query((row, _) -> granted(row))
        .list();
  }

  void used(UUID token, LocalDate today) {
    jdbc.sql("update identity.token set last_used_on = :today where id = :id")
        .param("id", token)
        .param("today", today)
        .update();
  }

  /// How many were revoked: none when it is not one's own, or was revoked before.
  int revoke(UUID token, UUID by, Instant now) {
    return jdbc.sql(
            """
            update identity.token
               set revoked_at = :now, revoked_by = :by
             where id = :id
               and revoked_at is null
            """)
        .param("id", token)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        token(row),
        row.getObject("holder", UUID.class),
        row.getObject("post", UUID.class),
        row.getObject("unit", UUID.class),
        instant(row.getTimestamp("held_until")));
  }

  private static AccessToken token(ResultSet row) throws SQLException {
    return new AccessToken(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("prefix"),
        scopes(row.getArray("scopes")),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        row.getObject("last_used_on", LocalDate.class),
        instant(row.getTimestamp("revoked_at")));
  }

  private static Granted granted(ResultSet row) throws SQLException {
    return new Granted(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("prefix"),
        row.getObject("unit", UUID.class),
        row.getString("title"),
        scopes(row.getArray("scopes")),
        row.getTimestamp("expires_at").toInstant());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  // A right that no longer exists opens nothing.
  private static Set<Right> scopes(Array names) throws SQLException {
    var known = Set.of((String[]) names.getArray());
    return Arrays.stream(Right.values())
        .filter(right -> known.contains(right.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A token and whose it is.
  record Held(AccessToken token, UUID holder, UUID post, UUID unit, @Nullable Instant heldUntil) {
    boolean lastsAt(Instant now) {
      return token.state(now) == AccessToken.State.VALID
          && (heldUntil == null || now.isBefore(heldUntil));
    }
  }
}
