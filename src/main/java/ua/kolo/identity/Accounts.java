package ua.kolo.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Ids;

/// Accounts, posts and who holds them, as rows.
@Repository
@Transactional
class Accounts {
  private final JdbcClient jdbc;
  private final Directory directory;

  Accounts(JdbcClient jdbc, Directory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  boolean none() {
    return jdbc.sql("select count(*) from identity.account").query(Long.class).single() == 0;
  }

  Optional<Account> find(String login) {
    return jdbc.sql(
            """
            select id, login, password
              from identity.account
             where login = :login
               and closed_at is null
            """)
        .param("login", login.strip().toLowerCase(Locale.ROOT))
        .query(Account.class)
        .optional();
  }

  /// The post the account acts as when nobody says otherwise: the one chosen last, else one's own
  /// before a deputised one, else the one held longest.
  Optional<SignedIn> signedIn(UUID account, Instant now) {
    return posts(account, now).stream().findFirst();
  }

  /// The posts the account may act as now; see [#signedIn] for their order.
  List<SignedIn> posts(UUID account, Instant now) {
    var rows =
        jdbc.sql(
                """
                select a.id as person, a.name, p.id as post_id, p.title as post, p.role, p.unit,
                       h.kind = 'DEPUTY' as deputy, p.heads
                  from identity.account a
                  join identity.holding h on h.holder = a.id
                  join identity.post p on p.id = h.post
                 where a.id = :account
                   and a.closed_at is null
                   and p.closed_at is null
                   and h.held_since <= :now
                   and (h.held_until is null or h.held_until > :now)
                 order by p.id = a.last_post desc nulls last, h.kind desc, h.held_since, p.id
                """)
            .param("account", account)
            .param("now", Timestamp.from(now))
            .query(Row.class)
            .list();
    var names = directory.names(rows.stream().map(Row::unit).collect(Collectors.toSet()));
    return rows.stream().map(row -> row.signedIn(names.getOrDefault(row.unit(), ""))).toList();
  }

  /// Remembers the post for the next sign-in.
  void chose(UUID account, UUID post) {
    jdbc.sql("update identity.account set last_post = :post where id = :account")
        .param("account", account)
        .param("post", post)
        .update();
  }

  /// The account of somebody who entered already.
  Optional<Account> find(UUID account) {
    return jdbc.sql(
            """
            select id, login, password
              from identity.account
             where id = :account
               and closed_at is null
            """)
        .param("account", account)
        .query(Account.class)
        .optional();
  }

  void setPassword(UUID account, String hash) {
    jdbc.sql("update identity.account set password = :hash where id = :account")
        .param("hash", hash)
        .param("account", account)
        .update();
  }

  /// Makes the first institution and its administrator; false when somebody is there already, made
  /// by another program on the same database perhaps a moment ago.
  boolean begin(NewPerson person, String institution, String place, String hash, Instant now) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.account'))::text")
        .query(String.class)
        .optional();
    if (!none()) {
      return false;
    }
    directory.found(person.unit(), institution, place);
    add(person, hash, now);
    return true;
  }

  void add(NewPerson person, String passwordHash, Instant now) {
    var account = Ids.next();
    jdbc.sql(
            """
            insert into identity.account (id, login, name, password, unit, made_at)
            values (:id, :login, :name, :password, :unit, :now)
            """)
        .param("id", account)
        .param("login", person.login().strip().toLowerCase(Locale.ROOT))
        .param("name", person.name().strip())
        .param("password", passwordHash)
        .param("unit", person.unit())
        .param("now", Timestamp.from(now))
        .update();
    hold(account, addPost(person, now), person.unit(), now);
  }

  private UUID addPost(NewPerson person, Instant now) {
    var post = Ids.next();
    jdbc.sql(
            """
            insert into identity.post (id, unit, title, role, heads, made_at)
            values (:id, :unit, :title, :role, :heads, :now)
            """)
        .param("id", post)
        .param("unit", person.unit())
        .param("title", person.post().strip())
        .param("role", person.role().name())
        .param("heads", person.heads())
        .param("now", Timestamp.from(now))
        .update();
    return post;
  }

  private void hold(UUID account, UUID post, UUID unit, Instant now) {
    jdbc.sql(
            """
            insert into identity.holding (id, unit, post, holder, kind, held_since)
            values (:id, :unit, :post, :holder, 'HOLDER', :now)
            """)
        .param("id", Ids.next())
        .param("unit", unit)
        .param("post", post)
        .param("holder", account)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Somebody to be given an account and a post.
  ///
  /// @param heads whether the post heads the institution
  record NewPerson(String login, String name, String post, UUID unit, Role role, boolean heads) {
    NewPerson(String login, String name, String post, UUID unit, Role role) {
      this(login, name, post, unit, role, false);
    }
  }

  private record Row(
      UUID person,
      String name,
      UUID postId,
      String post,
      Role role,
      UUID unit,
      boolean deputy,
      boolean heads) {
    SignedIn signedIn(String institution) {
      return new SignedIn(
          person, name, postId, post, role, unit, institution, deputy, role.rights(heads));
    }
  }
}
