package ua.kolo.identity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// Posts that wait to be given, as rows.
@Repository
class ProposalRows {
  private static final String WAITING =
      """
      select r.id, r.post, p.title, p.role, r.account, a.name, a.login, r.deputy, r.first_on,
             r.last_on, r.basis, r.asked_at, r.asked_by as asker, r.asked_by_name as asked_by,
             identity.helped_at(r.account) as helped_at
        from identity.proposal r
        join identity.post p on p.id = r.post and p.closed_at is null
        join identity.account a on a.id = r.account and a.closed_at is null
       where r.ended_at is null
      """;
  private final JdbcClient jdbc;

  ProposalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether the institution has a head now besides these two.
  boolean isHeaded(UUID unit, UUID asker, UUID candidate, Instant now) {
    return jdbc.sql(
            """
            select exists (
              select from identity.holding h join identity.post p on p.id = h.post
               where p.unit = :unit and p.heads and p.closed_at is null
                 and h.holder not in (:asker, :candidate) and h.held_since <= :now
                 and (h.held_until is null or h.held_until > :now))
            """)
        .param("unit", unit)
        .param("asker", asker)
        .param("candidate", candidate)
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  /// False when it waits already.
  boolean add(Appointment wish, UUID unit, UUID by, Instant now) {
    return jdbc.sql(
                """
                insert into identity.proposal (id, unit, post, account, deputy, first_on, last_on,
                  basis, asked_at, asked_by, asked_by_name)
                values (:id, :unit, :post, :account, :deputy, :first, :last, :basis, :now, :by,
                  :name)
                on conflict (post, account) where ended_at is null do nothing
                """)
            .param("id", Ids.next())
            .param("unit", unit)
            .param("post", wish.post())
            .param("account", wish.person())
            .param("deputy", wish.deputy())
            .param("first", wish.first())
            .param("last", wish.last())
            .param("basis", wish.basis())
            .param("now", Timestamp.from(now))
            .param("by", by)
            .param("name", Acting.current().name())
            .update()
        == 1;
  }

  List<Proposal> at(UUID unit) {
    return jdbc.sql(WAITING + " and r.unit = :unit order by r.id")
        .param("unit", unit)
        .query(Proposal.class)
        .list();
  }

  List<Proposal> of(UUID post) {
    return jdbc.sql(WAITING + " and r.post = :post order by r.id")
        .param("post", post)
        .query(Proposal.class)
        .list();
  }

  Optional<Proposal> find(UUID id, UUID unit) {
    return at(unit).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  boolean appoint(UUID id, Instant since, @Nullable Instant until) {
    return jdbc.sql("select identity.appoint(:id, :holding, :since, :until)")
        .param("id", id)
        .param("holding", Ids.next())
        .param("since", Timestamp.from(since))
        .param("until", until == null ? null : Timestamp.from(until))
        .query(Boolean.class)
        .single();
  }

  boolean end(UUID id, String ending, UUID by, Instant now) {
    return jdbc.sql(
                """
                update identity.proposal set ended_at = :now, ended_by = :by, ending = :ending
                 where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("ending", ending)
            .param("by", by)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
