package ua.kolo.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Right;

/// Accounts, institutions and posts as rows.
@Repository
@Transactional
class Accounts {
  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean none() {
    return jdbc.sql("select count(*) from identity.account").query(Long.class).single() == 0;
  }

  Optional<Account> find(String login) {
    return jdbc.sql(
            """
            select id, password, failures, locked_until
              from identity.account
             where login = :login
               and closed_at is null
            """)
        .param("login", login.strip().toLowerCase(Locale.ROOT))
        .query(Account.class)
        .optional();
  }

  Optional<SignedIn> signedIn(UUID account) {
    return jdbc.sql(
            """
            select a.id as person, a.name, p.title as post, p.unit, i.name as institution, p.rights
              from identity.account a
              join identity.post p on p.holder = a.id
              join identity.institution i on i.id = p.unit
             where a.id = :account
             order by p.held_since
             limit 1
            """)
        .param("account", account)
        .query(Row.class)
        .optional()
        .map(Row::signedIn);
  }

  void missed(UUID account, @Nullable Instant lockedUntil) {
    jdbc.sql(
            """
            update identity.account
               set failures = failures + 1, locked_until = :until
             where id = :account
            """)
        .param("account", account)
        .param("until", lockedUntil == null ? null : Timestamp.from(lockedUntil))
        .update();
  }

  void entered(UUID account) {
    jdbc.sql(
            """
            update identity.account
               set failures = 0, locked_until = null
             where id = :account
               and failures > 0
            """)
        .param("account", account)
        .update();
  }

  void addInstitution(UUID id, String name, String territory, Instant now) {
    jdbc.sql(
            """
            insert into identity.institution (id, name, territory, made_at)
            values (:id, :name, :territory, :now)
            """)
        .param("id", id)
        .param("name", name)
        .param("territory", territory)
        .param("now", Timestamp.from(now))
        .update();
  }

  void add(NewPerson person, String passwordHash, Instant now) {
    var account = Ids.next();
    jdbc.sql(
            """
            insert into identity.account (id, login, name, password, made_at)
            values (:id, :login, :name, :password, :now)
            """)
        .param("id", account)
        .param("login", person.login().strip().toLowerCase(Locale.ROOT))
        .param("name", person.name().strip())
        .param("password", passwordHash)
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            insert into identity.post (id, unit, title, rights, holder, held_since)
            values (:id, :unit, :title, :rights, :holder, :now)
            """)
        .param("id", Ids.next())
        .param("unit", person.unit())
        .param("title", person.post().strip())
        .param("rights", person.rights().stream().map(Right::name).toArray(String[]::new))
        .param("holder", account)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Somebody to be given an account and a post.
  record NewPerson(String login, String name, String post, UUID unit, Set<Right> rights) {}

  private record Row(
      UUID person, String name, String post, UUID unit, String institution, List<String> rights) {
    SignedIn signedIn() {
      var allowed = rights.stream().map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
      return new SignedIn(person, name, post, unit, institution, allowed);
    }
  }
}
