package ua.kolo.identity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Accounts that wait to be taken over, as rows; the policies show those of either side.
@Repository
class HandoverRows {
  private static final String WAITING =
      """
      select h.id, h.account, a.name, a.login, h.unit, h.receiver, h.asked_by as asker, h.asked_at
        from identity.handover h
        join identity.account a on a.id = h.account and a.closed_at is null
       where h.ended_at is null
      """;
  private final JdbcClient jdbc;

  HandoverRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when the account is handed over to somebody already.
  boolean add(UUID account, UUID unit, UUID receiver, UUID by, Instant now) {
    return jdbc.sql(
                """
                insert into identity.handover (id, unit, account, receiver, asked_at, asked_by)
                values (:id, :unit, :account, :receiver, :now, :by)
                on conflict (account) where ended_at is null do nothing
                """)
            .param("id", Ids.next())
            .param("unit", unit)
            .param("account", account)
            .param("receiver", receiver)
            .param("now", Timestamp.from(now))
            .param("by", by)
            .update()
        == 1;
  }

  /// The oldest first.
  List<Handover> to(UUID receiver) {
    return jdbc.sql(WAITING + " and h.receiver = :receiver order by h.id")
        .param("receiver", receiver)
        .query(Handover.class)
        .list();
  }

  Optional<Handover> of(UUID account) {
    return jdbc.sql(WAITING + " and h.account = :account")
        .param("account", account)
        .query(Handover.class)
        .optional();
  }

  Optional<Handover> find(UUID id) {
    return jdbc.sql(WAITING + " and h.id = :id").param("id", id).query(Handover.class).optional();
  }

  void end(UUID id, String ending, UUID by, Instant now) {
    jdbc.sql(
            """
            update identity.handover set ended_at = :now, ended_by = :by, ending = :ending
             where id = :id and ended_at is null
            """)
        .param("id", id)
        .param("ending", ending)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// False when there is nothing to take over any more.
  boolean takeOver(UUID id, Instant now) {
    return jdbc.sql("select identity.take_over(:id, :now)")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }
}
