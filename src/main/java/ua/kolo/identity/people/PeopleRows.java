package ua.kolo.identity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Accounts and invitations as rows; the policies show those one looks after.
@Repository
class PeopleRows {
  private static final String LIST =
      """
      select a.id, a.login, a.name, a.closed_at,
             (select string_agg(p.title, '; ' order by h.kind desc, p.title)
                from identity.holding h join identity.post p on p.id = h.post
               where h.holder = a.id and p.unit = :unit and h.held_since <= :now
                 and (h.held_until is null or h.held_until > :now)) as posts,
             exists (select from identity.invitation i
                      where i.account = a.id and i.ended_at is null
                        and i.expires_at > :now) as invited
        from identity.account a
       where (a.unit = :unit or exists (
               select from identity.holding h
                where h.holder = a.id and h.unit = :unit
                  and (h.held_until is null or h.held_until > :now)))
         and (a.closed_at is not null) = :closed
         and (a.name ilike :text or a.login ilike :text)
      """;
  private final JdbcClient jdbc;

  PeopleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<UUID> managedUnits() {
    return jdbc.sql("select identity.managed_units()").query(UUID.class).list();
  }

  /// A page by name, at most so many.
  List<PersonRow> list(Asked asked, int offset, int size) {
    return filtered(
            LIST + " order by a.name collate \"uk-x-icu\", a.id limit :size offset :offset", asked)
        .param("size", size)
        .param("offset", offset)
        .query(PersonRow.class)
        .list();
  }

  /// Those after the person given, by id.
  List<PersonRow> after(Asked asked, @Nullable UUID after, int size) {
    return filtered(
            LIST + " and (:after::uuid is null or a.id > :after) order by a.id limit :size", asked)
        .param("after", after)
        .param("size", size)
        .query(PersonRow.class)
        .list();
  }

  long count(Asked asked) {
    return filtered("select count(*) from (" + LIST + ") found", asked).query(Long.class).single();
  }

  private JdbcClient.StatementSpec filtered(String sql, Asked asked) {
    return jdbc.sql(sql)
        .param("unit", asked.unit())
        .param("closed", asked.closed())
        .param("text", like(asked.text()))
        .param("now", Timestamp.from(asked.now()));
  }

  static String like(String text) {
    return "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }

  /// Which people: of the institution, with the text in name or login, still working or left.
  record Asked(UUID unit, String text, boolean closed, Instant now) {}

  /// @param slips since when what one closed by a slip is opened again
  Optional<Person> find(UUID id, Instant now, Instant slips) {
    return jdbc.sql(
            """
            select a.id, a.login, a.name, a.unit, a.closed_at,
                   coalesce(a.unit in (select identity.managed_units()), false) as mine,
                   (select max(i.expires_at) from identity.invitation i
                     where i.account = a.id and i.ended_at is null
                       and i.expires_at > :now) as invited_until,
                   coalesce(a.closed_at > :slips and a.closed_by = platform.person()
                     and a.unit in (select identity.managed_units()), false) as reopens
              from identity.account a
             where a.id = :id
               and (a.unit in (select identity.managed_units()) or exists (
                     select from identity.holding h
                      where h.holder = a.id and h.unit in (select identity.managed_units())))
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .param("slips", Timestamp.from(slips))
        .query(Person.class)
        .optional();
  }

  Optional<UUID> ofLogin(String login) {
    return jdbc.sql("select identity.of_login(:login)")
        .param("login", login.strip())
        .query(UUID.class)
        .optional();
  }

  boolean isTaken(String login) {
    return jdbc.sql("select identity.login_taken(:login)")
        .param("login", login.strip())
        .query(Boolean.class)
        .single();
  }

  /// A person who cannot sign in yet: no password has such a hash.
  UUID add(NewPerson person, UUID by, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into identity.account (id, login, name, password, unit, made_at, made_by)
            values (:id, :login, :name, 'none yet', :unit, :now, :by)
            """)
        .param("id", id)
        .param("login", person.login())
        .param("name", person.name())
        .param("unit", person.unit())
        .param("now", Timestamp.from(now))
        .param("by", by)
        .update();
    return id;
  }

  int rename(UUID id, String name) {
    return jdbc.sql(
            """
            update identity.account
               set name = :name
             where id = :id
               and closed_at is null
               and unit in (select identity.managed_units())
            """)
        .param("id", id)
        .param("name", name)
        .update();
  }

  /// Ends earlier invitations of the account and makes this the only one.
  void invite(UUID account, UUID unit, String hash, UUID by, Instant now, Instant expires) {
    jdbc.sql(
            """
            update identity.invitation set ended_at = :now
             where account = :account and ended_at is null
            """)
        .param("account", account)
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            insert into identity.invitation (id, unit, account, hash, made_at, made_by, expires_at)
            values (:id, :unit, :account, :hash, :now, :by, :expires)
            """)
        .param("id", Ids.next())
        .param("unit", unit)
        .param("account", account)
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .param("expires", Timestamp.from(expires))
        .update();
  }

  List<TokenOf> tokens(UUID person, Instant now) {
    return jdbc.sql(
            """
            select t.id, t.name, t.prefix, p.title as post, t.expires_at, t.last_used_on
              from identity.token t
              join identity.holding h on h.id = t.holding
              join identity.post p on p.id = h.post
             where t.holder = :person
               and t.unit in (select identity.managed_units())
               and t.revoked_at is null
               and t.expires_at > :now
               and (h.held_until is null or h.held_until > :now)
             order by t.made_at desc
            """)
        .param("person", person)
        .param("now", Timestamp.from(now))
        .query(TokenOf.class)
        .list();
  }

  void revoke(UUID token, UUID by, Instant now) {
    jdbc.sql("update identity.token set revoked_at = :now, revoked_by = :by where id = :id")
        .param("id", token)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Open again, with a password nobody has; false when somebody else closed it, or long ago.
  boolean reopen(UUID account, UUID by, Instant slips) {
    return jdbc.sql(
                """
                update identity.account
                   set closed_at = null, closed_by = null, password = 'none yet'
                 where id = :account and closed_by = :by and closed_at > :slips
                   and unit in (select identity.managed_units())
                """)
            .param("account", account)
            .param("by", by)
            .param("slips", Timestamp.from(slips))
            .update()
        == 1;
  }

  /// Access tokens and ties to providers, at every institution.
  void endOtherWays(UUID account, Instant now) {
    jdbc.sql("select identity.end_other_ways(:account, :now)::text")
        .param("account", account)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }

  void leave(UUID account, Instant now) {
    jdbc.sql("select identity.leave(:account, :now)::text")
        .param("account", account)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }
}
