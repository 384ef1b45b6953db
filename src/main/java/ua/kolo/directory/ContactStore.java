package ua.kolo.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// How institutions are reached, and which territories they serve, in the database.
@Repository
class ContactStore {
  // What was found to be the same institution is reached and serves as it does.
  private static final String GROUP =
      " body in (select g.id from directory.body g where g.id = :body or g.merged_into = :body) ";

  private final JdbcClient jdbc;

  ContactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> serves(UUID id) {
    return jdbc.sql("select distinct territory from directory.body_serves where" + GROUP)
        .param("body", id)
        .query(String.class)
        .list();
  }

  void serve(UUID body, String territory) {
    jdbc.sql(
            """
            insert into directory.body_serves (id, body, territory)
            values (:id, :body, :territory) on conflict (body, territory) do nothing
            """)
        .param("id", Ids.next())
        .param("body", body)
        .param("territory", territory)
        .update();
  }

  void stopServing(UUID body, String territory) {
    jdbc.sql("delete from directory.body_serves where territory = :territory and" + GROUP)
        .param("body", body)
        .param("territory", territory)
        .update();
  }

  List<Contact> contacts(UUID id) {
    return jdbc.sql(
            """
            select id, kind, value, verified_on, verified_by from directory.contact
             where removed_at is null and
            """
                + GROUP
                + " order by kind, id")
        .param("body", id)
        .query(Contact.class)
        .list();
  }

  /// A contact of the institution, removed or not.
  Optional<Contact> find(UUID body, UUID contact) {
    return jdbc.sql(
            """
            select id, kind, value, verified_on, verified_by from directory.contact
             where id = :contact and
            """
                + GROUP)
        .param("contact", contact)
        .param("body", body)
        .query(Contact.class)
        .optional();
  }

  void add(UUID body, Contact.Kind kind, String value, Instant now) {
    jdbc.sql(
            """
            insert into directory.contact (id, body, kind, value, made_at)
            values (:id, :body, :kind, :value, :now)
            """)
        .param("id", Ids.next())
        .param("body", body)
        .param("kind", kind.name())
        .param("value", value)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// What is written anew nobody has tried yet.
  void change(UUID contact, Contact.Kind kind, String value) {
    jdbc.sql(
            """
            update directory.contact
               set kind = :kind, value = :value, verified_on = null, verified_by = null
             where id = :id
            """)
        .param("kind", kind.name())
        .param("value", value)
        .param("id", contact)
        .update();
  }

  /// Removes it, or puts it back when `at` is null.
  void remove(UUID contact, @Nullable Instant at) {
    jdbc.sql("update directory.contact set removed_at = :at where id = :id")
        .param("at", at == null ? null : Timestamp.from(at))
        .param("id", contact)
        .update();
  }

  /// Somebody tried the contacts on the day and found them right.
  void verify(List<UUID> contacts, LocalDate today, String by) {
    jdbc.sql(
            """
            update directory.contact set verified_on = :today, verified_by = :by
             where id in (:contacts)
            """)
        .param("today", today)
        .param("by", by)
        .param("contacts", contacts)
        .update();
  }
}
