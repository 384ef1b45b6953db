package ua.kolo.duties;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Duties whose subject gave its place to another. What a duty is about is never rewritten: one
/// like it is opened on the other subject, and this one is waived, with the other's number.
@Repository
class DutyMoves {
  private final JdbcClient jdbc;
  private final DutyRows rows;

  DutyMoves(JdbcClient jdbc, DutyRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  int move(Subject from, Subject to, Instant now) {
    var found = open(from);
    for (var id : found) {
      var moved = copy(id, from, to, now);
      var reason = moved ? Waiver.Reason.MOVED : Waiver.Reason.DUPLICATE;
      rows.waive(id, new Waiver(reason, to.reference()), now);
    }
    return found.size();
  }

  int moveBack(Subject from, Subject to, Instant moved, Instant now) {
    var found = moved(from, to, moved);
    for (var one : found) {
      var copied = one.waivedReason().equals(Waiver.Reason.MOVED.name());
      // What was done meanwhile is done.
      var open =
          !copied
              || one.copy() == null
              || rows.waive(one.copy(), new Waiver(Waiver.Reason.MOVED, from.reference()), now);
      if (open) {
        rows.unwaive(one.id());
      }
    }
    return found.size();
  }

  /// What a post holds of it is another's now, or nobody's.
  void passOn(Subject subject, UUID from, @Nullable UUID to) {
    jdbc.sql(
            """
            update duties.duty set post = :to
             where subject = :subject and subject_kind = :kind and unit = platform.unit()
               and post = :from and settled_at is null and waived_at is null
            """)
        .param("to", to)
        .param("from", from)
        .param("subject", subject.id())
        .param("kind", subject.kind())
        .update();
  }

  private List<UUID> open(Subject from) {
    return jdbc.sql(
            """
            select id from duties.duty
             where subject = :subject and subject_kind = :kind and unit = platform.unit()
               and settled_at is null and waived_at is null
             order by id
            """)
        .param("subject", from.id())
        .param("kind", from.kind())
        .query(UUID.class)
        .list();
  }

  // One that went back and comes again is taken up where it was left.
  private boolean copy(UUID id, Subject from, Subject to, Instant now) {
    return jdbc.sql(
                """
                insert into duties.duty (id, unit, opened_by, watched_by, rule, action,
                  subject_kind, subject, reference, post, event_at, due_at, opened_at, tell_at)
                select :copy, unit, platform.unit(), watched_by, rule, action,
                  :kind, :subject, :reference, post, event_at, due_at, :now, tell_at
                  from duties.duty where id = :id
                on conflict (subject, unit, rule, event_at) do update
                   set waived_at = null, waived_by = null, waived_reason = null, waived_note = null
                 where duty.waived_reason = 'MOVED' and duty.waived_note = :from
                """)
            .param("copy", Ids.next())
            .param("from", from.reference())
            .param("id", id)
            .param("kind", to.kind())
            .param("subject", to.id())
            .param("reference", to.reference())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  private List<Moved> moved(Subject from, Subject to, Instant at) {
    return jdbc.sql(
            """
            select d.id, d.waived_reason, c.id as copy
              from duties.duty d
              left join duties.duty c on c.subject = :to and c.unit = d.unit and c.rule = d.rule
                   and c.event_at = d.event_at
             where d.subject = :from and d.subject_kind = :kind and d.unit = platform.unit()
               and d.waived_reason in ('MOVED', 'DUPLICATE') and d.waived_note = :reference
               and d.waived_at = :at
            """)
        .param("from", from.id())
        .param("kind", from.kind())
        .param("to", to.id())
        .param("reference", to.reference())
        .param("at", Timestamp.from(at))
        .query(Moved.class)
        .list();
  }

  private record Moved(UUID id, String waivedReason, @Nullable UUID copy) {}
}
