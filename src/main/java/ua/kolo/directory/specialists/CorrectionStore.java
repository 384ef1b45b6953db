package ua.kolo.directory.specialists;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Corrections that wait to be looked at.
@Repository
class CorrectionStore {
  private static final String WAITING =
      """
      select c.id, b.id as institution, b.name as institution_name, c.specialist, c.leaves,
             c.name, c.position, c.act_number, c.act_date, c.held_from, c.held_until, c.phone,
             c.email, c.substitute, c.substitute_phone, c.given_by, c.given_at,
             c.seen_version
        from directory.specialist_correction c join directory.body o on o.id = c.body
      """
          + Standing.INSTITUTION
          + " where c.decided_at is null ";
  private final JdbcClient jdbc;

  CorrectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A newer correction of the same specialist takes the place of one that waits.
  void add(Link link, @Nullable UUID specialist, boolean leaves, Card card, Sender sender) {
    if (specialist != null) {
      jdbc.sql(
              """
              update directory.specialist_correction
                 set decided_at = :now, decided_by = :by, accepted = false
               where specialist = :specialist and decided_at is null
              """)
          .param("now", Timestamp.from(sender.at()))
          .param("by", sender.name())
          .param("specialist", specialist)
          .update();
    }
    jdbc.sql(
            """
            insert into directory.specialist_correction (id, body, link, specialist, leaves, name,
              position, act_number, act_date, held_from, held_until, phone, email, substitute,
              substitute_phone, given_by, given_at, seen_version)
            values (:id, :body, :link, :specialist, :leaves, :name, :position, :actNumber, :actDate,
              :heldFrom, :heldUntil, :phone, :email, :substitute, :substitutePhone, :by, :now,
              (select s.version from directory.specialist s where s.id = :specialist))
            """)
        .param("id", Ids.next())
        .param("body", link.institution())
        .param("link", link.id())
        .param("specialist", specialist)
        .param("leaves", leaves)
        .param("name", card.name())
        .param("position", card.position())
        .param("actNumber", card.actNumber())
        .param("actDate", card.actDate())
        .param("heldFrom", card.heldFrom())
        .param("heldUntil", card.heldUntil())
        .param("phone", card.phone())
        .param("email", card.email())
        .param("substitute", card.substitute())
        .param("substitutePhone", card.substitutePhone())
        .param("by", sender.name())
        .param("now", Timestamp.from(sender.at()))
        .update();
  }

  /// Those of institutions the acting one keeps, the oldest first.
  List<Correction> waiting(int size) {
    return jdbc.sql(WAITING + " and directory.kept_by_us(b.id) order by c.id limit :size")
        .param("size", size)
        .query(Correction.class)
        .list();
  }

  int countWaiting() {
    return jdbc.sql(
            """
            select count(*) from directory.specialist_correction
             where decided_at is null and directory.kept_by_us(body)
            """)
        .query(Integer.class)
        .single();
  }

  /// How many that came by the link wait.
  int countWaiting(UUID link) {
    return jdbc.sql(
            """
            select count(*) from directory.specialist_correction
             where link = :link and decided_at is null
            """)
        .param("link", link)
        .query(Integer.class)
        .single();
  }

  List<Correction> waitingOf(UUID institution) {
    return jdbc.sql(WAITING + " and :body in (o.id, o.merged_into) order by c.id")
        .param("body", institution)
        .query(Correction.class)
        .list();
  }

  Optional<Correction> find(UUID id) {
    return jdbc.sql(WAITING + " and c.id = :id").param("id", id).query(Correction.class).optional();
  }

  /// False when it was decided already.
  boolean decide(UUID id, boolean accepted, String by, Instant now) {
    return jdbc.sql(
                """
                update directory.specialist_correction
                   set decided_at = :now, decided_by = :by, accepted = :accepted
                 where id = :id and decided_at is null
                """)
            .param("id", id)
            .param("accepted", accepted)
            .param("by", by)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /// Who sent a correction, as they wrote it, and when.
  record Sender(String name, Instant at) {}
}
