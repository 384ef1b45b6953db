package ua.kolo.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// How institutions are reached, and which territories they serve, in the database.
@Repository
class ContactStore {
  private final JdbcClient jdbc;

  ContactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> serves(UUID id) {
    return jdbc.sql("select territory from directory.body_serves where body = :id order by id")
        .param("id", id)
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
    jdbc.sql("delete from directory.body_serves where body = :body and territory = :territory")
        .param("body", body)
        .param("territory", territory)
        .update();
  }

  List<Contact> contacts(UUID id) {
    return jdbc.sql(
            """
            select id, kind, value, verified_on, verified_by from directory.contact
             where body = :id order by kind, id
            """)
        .param("id", id)
        .query(Contact.class)
        .list();
  }

  void addContact(UUID body, Contact.Kind kind, String value, Instant now) {
    jdbc.sql(
            """
            insert into directory.contact (id, body, kind, value, made_at)
            select :id, :body, :kind, :value, :now
             where not exists (select from directory.contact
                                where body = :body and kind = :kind and value = :value)
            """)
        .param("id", Ids.next())
        .param("body", body)
        .param("kind", kind.name())
        .param("value", value)
        .param("now", Timestamp.from(now))
        .update();
  }

  void removeContact(UUID body, UUID contact) {
    jdbc.sql("delete from directory.contact where id = :id and body = :body")
        .param("id", contact)
        .param("body", body)
        .update();
  }

  /// Somebody tried every contact on the day and found it right.
  void verify(UUID body, LocalDate today, String by) {
    jdbc.sql(
            "update directory.contact set verified_on = :today, verified_by = :by where body = :id")
        .param("today", today)
        .param("by", by)
        .param("id", body)
        .update();
    jdbc.sql("update directory.body set verified_on = :today, verified_by = :by where id = :id")
        .param("today", today)
        .param("by", by)
        .param("id", body)
        .update();
  }
}
