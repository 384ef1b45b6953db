package ua.kolo.webhooks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// What webhooks were told and are to be told.
@Repository
class Deliveries {
  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes down for every webhook of the institution that asked for this kind.
  void note(UUID unit, Kind kind, List<UUID> records, Instant now) {
    jdbc.sql(
            """
            select sum(webhooks.note(:unit, :kind, record, :now))
              from unnest(:records::uuid[]) one (record)
            """)
        .param("unit", unit)
        .param("kind", kind.name())
        .param("records", records.toArray(UUID[]::new))
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional();
  }

  UUID test(Webhook webhook, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into webhooks.delivery
              (id, unit, webhook, kind, record, happened_at, next_at, shown_at)
            values (:id, :unit, :webhook, 'TEST', :webhook, :now, :now, :now)
            """)
        .param("id", id)
        .param("unit", webhook.unit())
        .param("webhook", webhook.id())
        .param("now", Timestamp.from(now))
        .update();
    return id;
  }

  /// The newest first.
  List<Delivery> of(UUID webhook, int most) {
    return jdbc.sql(
            """
            select id, kind, record, happened_at, attempts, tried_at, status, trouble, delivered_at,
                   given_up_at, next_at
              from webhooks.delivery
             where webhook = :webhook and shown_at is not null
             order by happened_at desc, id desc limit :most
            """)
        .param("webhook", webhook)
        .param("most", most)
        .query(Delivery.class)
        .list();
  }

  /// Whether it was one of that webhook that is given up, or waits.
  boolean again(UUID webhook, UUID id, Instant now) {
    return jdbc.sql(
                """
                update webhooks.delivery
                   set next_at = :now, attempts = 0, given_up_at = null
                 where id = :id and webhook = :webhook and delivered_at is null
                """)
            .param("id", id)
            .param("webhook", webhook)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  List<UUID> units(Instant now) {
    return jdbc.sql("select webhooks.units_to_send(:now)")
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  /// Some that are due, kept from other nodes until `until`: whoever ends before that without a
  /// word leaves them to be tried again.
  List<Queue.Claimed> claim(Instant now, Instant until, int most) {
    return jdbc.sql(
            """
            update webhooks.delivery d
               set next_at = :until, tried_at = :now, attempts = attempts + 1
             where d.id in (
               select w.id from webhooks.delivery w
                 join webhooks.webhook h on h.id = w.webhook
                where w.unit = platform.unit() and w.next_at <= :now and h.stopped_at is null
                order by w.next_at, w.id limit :most
                  for update of w skip locked)
            returning d.id, d.webhook, d.kind, d.record, d.happened_at, d.attempts
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query(Queue.Claimed.class)
        .list();
  }

  void show(UUID id, Instant now) {
    jdbc.sql("update webhooks.delivery set shown_at = :now where id = :id and shown_at is null")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  void drop(UUID id) {
    jdbc.sql("delete from webhooks.delivery where id = :id").param("id", id).update();
  }

  void release(UUID id, Instant next) {
    jdbc.sql(
            """
            update webhooks.delivery set next_at = :next, attempts = greatest(attempts - 1, 0)
             where id = :id and next_at is not null
            """)
        .param("id", id)
        .param("next", Timestamp.from(next))
        .update();
  }

  void delivered(UUID id, Answer answer, Instant now) {
    jdbc.sql(
            """
            update webhooks.delivery
               set delivered_at = :now, next_at = null, status = :status, trouble = null
             where id = :id
            """)
        .param("id", id)
        .param("status", answer.status())
        .param("now", Timestamp.from(now))
        .update();
  }

  /// @param next null when it is given up
  void failed(UUID id, Answer answer, @Nullable Instant next, Instant now) {
    jdbc.sql(
            """
            update webhooks.delivery
               set next_at = :next, status = :status, trouble = :trouble, given_up_at = :ended
             where id = :id
            """)
        .param("id", id)
        .param("next", next == null ? null : Timestamp.from(next))
        .param("ended", next == null ? Timestamp.from(now) : null)
        .param("status", answer.status())
        .param("trouble", answer.trouble() == null ? null : answer.trouble().name())
        .update();
  }

  void forget(Instant before) {
    jdbc.sql("select webhooks.forget(:before)")
        .param("before", Timestamp.from(before))
        .query(Long.class)
        .single();
  }
}
