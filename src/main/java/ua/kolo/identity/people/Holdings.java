package ua.kolo.identity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;

/// Who holds what, as rows.
@Repository
class Holdings {
  private static final String COLUMNS =
      """
      select h.id, h.post, p.title, p.role, h.unit, h.holder, a.name,
             h.kind = 'DEPUTY' as deputy, h.held_since, h.held_until, h.basis
        from identity.holding h
        join identity.post p on p.id = h.post
        join identity.account a on a.id = h.holder
       where h.unit in (select identity.managed_units())
      """;
  private static final String ORDER = " order by h.held_since desc, h.id";
  private final JdbcClient jdbc;

  Holdings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Holding> ofPerson(UUID person) {
    return jdbc.sql(COLUMNS + " and h.holder = :person" + ORDER)
        .param("person", person)
        .query(Holding.class)
        .list();
  }

  List<Holding> ofPost(UUID post) {
    return jdbc.sql(COLUMNS + " and h.post = :post" + ORDER)
        .param("post", post)
        .query(Holding.class)
        .list();
  }

  void add(Appointment appointment, UUID unit, UUID by, Instant since, @Nullable Instant until) {
    jdbc.sql(
            """
            insert into identity.holding
              (id, unit, post, holder, kind, held_since, held_until, basis, given_by)
            values (:id, :unit, :post, :holder, :kind, :since, :until, :basis, :by)
            """)
        .param("id", Ids.next())
        .param("unit", unit)
        .param("post", appointment.post())
        .param("holder", appointment.person())
        .param("kind", appointment.deputy() ? "DEPUTY" : "HOLDER")
        .param("since", Timestamp.from(since))
        .param("until", until == null ? null : Timestamp.from(until))
        .param("basis", appointment.basis())
        .param("by", by)
        .update();
  }

  /// A post has one holder at a time, and nobody holds it twice.
  void refuseOverlap(Appointment wish, Period period) {
    var until = period.until();
    var meets =
        ofPost(wish.post()).stream()
            .filter(one -> until == null || one.heldSince().isBefore(until))
            .filter(one -> one.heldUntil() == null || period.since().isBefore(one.heldUntil()))
            .toList();
    if (!wish.deputy() && meets.stream().anyMatch(one -> !one.deputy())) {
      throw new Conflict("people.post.taken");
    }
    if (meets.stream().anyMatch(one -> one.holder().equals(wish.person()))) {
      throw new Conflict("people.holding.twice");
    }
  }

  void end(UUID id, UUID by, Instant now) {
    jdbc.sql(
            """
            update identity.holding
               set held_until = greatest(held_since, :now), ended_by = :by, ended_at = :now
             where id = :id
               and (held_until is null or held_until > :now)
            """)
        .param("id", id)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }
}
