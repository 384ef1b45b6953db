package ua.kolo.duties;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;

/// What is owed: written here, listed by [DutyLists].
@Repository
class DutyRows {
  private static final String OPEN = " and settled_at is null and waived_at is null";
  private final JdbcClient jdbc;

  DutyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Opens those that are new; the same event told twice opens nothing more.
  ///
  /// @return the opened ones
  Set<UUID> add(List<New> duties, Instant now) {
    if (duties.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(
            """
            insert into duties.duty (id, unit, opened_by, watched_by, rule, action,
              subject_kind, subject, reference, post, event_at, due_at, opened_at, tell_at)
            select one.id, one.unit, platform.unit(), one.watched, one.rule, one.action,
                   one.kind, one.subject, one.reference, one.post, one.event, one.due, :now,
                   one.tell
              from unnest(:ids::uuid[], :units::uuid[], :watched::uuid[], :rules::uuid[],
                     :actions::text[], :kinds::text[], :subjects::uuid[], :references::text[],
                     :posts::uuid[], :events::timestamptz[], :dues::timestamptz[],
                     :tells::timestamptz[])
                   one (id, unit, watched, rule, action, kind, subject, reference, post, event,
                     due, tell)
            on conflict (subject, unit, rule, event_at) do nothing
            returning id
            """)
        .param("ids", duties.stream().map(New::id).toArray(UUID[]::new))
        .param("units", duties.stream().map(New::unit).toArray(UUID[]::new))
        .param("watched", duties.stream().map(New::watchedBy).toArray(UUID[]::new))
        .param("rules", duties.stream().map(one -> one.edition().id()).toArray(UUID[]::new))
        .param("actions", texts(duties, one -> one.edition().rule().action()))
        .param("kinds", texts(duties, one -> one.event().subject().kind()))
        .param(
            "subjects", duties.stream().map(one -> one.event().subject().id()).toArray(UUID[]::new))
        .param("references", texts(duties, one -> one.event().subject().reference()))
        .param("posts", duties.stream().map(New::post).toArray(UUID[]::new))
        .param("events", texts(duties, one -> one.event().at().toString()))
        .param("dues", texts(duties, one -> one.dueAt().toString()))
        .param("tells", texts(duties, one -> one.tellAt().toString()))
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .set();
  }

  private static String[] texts(List<New> duties, Function<New, String> told) {
    return duties.stream().map(told).toArray(String[]::new);
  }

  /// Whether it is or was owed by any edition of the rule.
  ///
  /// @param anew whether what makes it owed is so again: then what was waived as not applicable
  ///   does not count
  boolean wasOwed(Subject subject, UUID unit, String rule, boolean anew) {
    return jdbc.sql(
            """
            select exists (
              select from duties.duty d join duties.rule r on r.id = d.rule
               where d.subject = :subject and d.subject_kind = :kind and d.unit = :unit
                 and r.code = :rule
                 and not (:anew and d.waived_reason is not distinct from 'NOT_APPLICABLE'))
            """)
        .param("subject", subject.id())
        .param("kind", subject.kind())
        .param("unit", unit)
        .param("rule", rule)
        .param("anew", anew)
        .query(Boolean.class)
        .single();
  }

  int settle(
      Subject subject, UUID unit, String action, Fact fact, Set<Instant> others, Instant now) {
    return jdbc.sql(
            """
            update duties.duty
               set settled_at = greatest(:at, event_at), settled_recorded_at = :now,
                   settled_by = :by, fact_kind = :kind, fact = :fact
             where subject = :subject and subject_kind = :subjectKind and unit = :unit
               and action = :action and not event_at = any (:others::timestamptz[])\
            """
                + OPEN)
        .param("others", moments(others))
        .param("at", Timestamp.from(fact.at()))
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().person())
        .param("kind", fact.kind())
        .param("fact", fact.id())
        .param("subject", subject.id())
        .param("subjectKind", subject.kind())
        .param("unit", unit)
        .param("action", action)
        .update();
  }

  /// @param owing whose, by the subject, which is the fact too
  int settleAll(String kind, Map<UUID, UUID> owing, String action, String fact, Instant now) {
    return jdbc.sql(
            """
            update duties.duty d
               set settled_at = greatest(:now, event_at), settled_recorded_at = :now,
                   settled_by = :by, fact_kind = :fact, fact = subject
              from unnest(:subjects::uuid[], :units::uuid[]) one (of, owing)
             where d.subject = one.of and d.unit = one.owing and subject_kind = :kind
               and action = :action\
            """
                + OPEN)
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().person())
        .param("fact", fact)
        .param("subjects", owing.keySet().toArray(UUID[]::new))
        .param("units", owing.values().toArray(UUID[]::new))
        .param("kind", kind)
        .param("action", action)
        .update();
  }

  /// What the oldest event among those that still wait began. Of two told at once, the second waits
  /// for the first and takes the next event.
  int settleOldest(Subject subject, UUID unit, String action, Fact fact, Instant now) {
    return jdbc.sql(
            """
            update duties.duty
               set settled_at = greatest(:at, event_at), settled_recorded_at = :now,
                   settled_by = :by, fact_kind = :kind, fact = :fact
             where subject = :subject and subject_kind = :subjectKind and unit = :unit
               and action = :action
               and event_at = (
                 select event_at from duties.duty
                  where subject = :subject and subject_kind = :subjectKind and unit = :unit
                    and action = :action\
            """
                + OPEN
                + " order by event_at, id limit 1 for update)"
                + OPEN)
        .param("at", Timestamp.from(fact.at()))
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().person())
        .param("kind", fact.kind())
        .param("fact", fact.id())
        .param("subject", subject.id())
        .param("subjectKind", subject.kind())
        .param("unit", unit)
        .param("action", action)
        .update();
  }

  /// One that the acting institution owes; false when it is open no more.
  boolean settle(UUID id, Fact fact, Instant now) {
    return jdbc.sql(
                """
                update duties.duty
                   set settled_at = greatest(:at, event_at), settled_recorded_at = :now,
                       settled_by = :by, fact_kind = :kind, fact = :fact
                 where id = :id and unit = platform.unit()\
                """
                    + OPEN)
            .param("at", Timestamp.from(fact.at()))
            .param("now", Timestamp.from(now))
            .param("by", Acting.current().person())
            .param("kind", fact.kind())
            .param("fact", fact.id())
            .param("id", id)
            .update()
        == 1;
  }

  private static String[] moments(Set<Instant> events) {
    return events.stream().map(Instant::toString).toArray(String[]::new);
  }

  long settleElsewhere(
      Subject subject, UUID unit, String action, Fact fact, Set<Instant> others, Instant now) {
    return jdbc.sql(
            """
            select duties.settle_elsewhere(:unit, :subjectKind, :subject, :action, :at, :now, :by,
              :kind, :fact, :others::timestamptz[])
            """)
        .param("others", moments(others))
        .param("unit", unit)
        .param("subjectKind", subject.kind())
        .param("subject", subject.id())
        .param("action", action)
        .param("at", Timestamp.from(fact.at()))
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().person())
        .param("kind", fact.kind())
        .param("fact", fact.id())
        .query(Long.class)
        .single();
  }

  int unsettle(String factKind, UUID fact, UUID subject) {
    return jdbc.sql(
            """
            update duties.duty
               set settled_at = null, settled_recorded_at = null, settled_by = null,
                   fact_kind = null, fact = null
             where subject = :subject and fact_kind = :kind and fact = :fact
            """)
        .param("subject", subject)
        .param("kind", factKind)
        .param("fact", fact)
        .update();
  }

  long unsettleElsewhere(String factKind, UUID fact, UUID subject) {
    return jdbc.sql("select duties.unsettle_elsewhere(:subject, :kind, :fact)")
        .param("subject", subject)
        .param("kind", factKind)
        .param("fact", fact)
        .query(Long.class)
        .single();
  }

  void handOver(Subject subject, UUID wrong, Fact good, Set<Instant> others, Instant now) {
    jdbc.sql(
            """
            select duties.hand_over(:subject, :kind, :wrong, :good, :at, :others::timestamptz[],
              :now)
            """)
        .param("subject", subject.id())
        .param("kind", good.kind())
        .param("wrong", wrong)
        .param("good", good.id())
        .param("at", Timestamp.from(good.at()))
        .param("others", moments(others))
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  /// Those an institution owes on a subject by that action; how many were open.
  boolean isOpen(Subject subject, UUID unit, String action) {
    return jdbc.sql(
            """
            select exists (
              select from duties.duty
               where subject = :subject and subject_kind = :kind and unit = :unit
                 and action = :action\
            """
                + OPEN
                + ")")
        .param("subject", subject.id())
        .param("kind", subject.kind())
        .param("unit", unit)
        .param("action", action)
        .query(Boolean.class)
        .single();
  }

  int waive(Subject subject, UUID unit, String action, Waiver waiver, Instant now) {
    return jdbc.sql(
            """
            update duties.duty
               set waived_at = :now, waived_by = :by, waived_reason = :reason, waived_note = :note
             where subject = :subject and subject_kind = :subjectKind and unit = :unit
               and action = :action\
            """
                + OPEN)
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().person())
        .param("reason", waiver.reason().name())
        .param("note", waiver.note())
        .param("subject", subject.id())
        .param("subjectKind", subject.kind())
        .param("unit", unit)
        .param("action", action)
        .update();
  }

  /// Those on a subject that an event opened; how many were open.
  int waive(Subject subject, String trigger, Instant event, Waiver waiver, Instant now) {
    return jdbc.sql(
            """
            update duties.duty
               set waived_at = :now, waived_by = :by, waived_reason = :reason, waived_note = :note
             where subject = :subject and subject_kind = :subjectKind and event_at = :event
               and rule in (select r.id from duties.rule r where r.trigger = :trigger)\
            """
                + OPEN)
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().person())
        .param("reason", waiver.reason().name())
        .param("note", waiver.note())
        .param("subject", subject.id())
        .param("subjectKind", subject.kind())
        .param("event", Timestamp.from(event))
        .param("trigger", trigger)
        .update();
  }

  boolean waive(UUID id, Waiver waiver, Instant now) {
    return jdbc.sql(
                """
                update duties.duty
                   set waived_at = :now, waived_by = :by, waived_reason = :reason,
                       waived_note = :note
                 where id = :id\
                """
                    + OPEN)
            .param("now", Timestamp.from(now))
            .param("by", Acting.current().person())
            .param("reason", waiver.reason().name())
            .param("note", waiver.note())
            .param("id", id)
            .update()
        == 1;
  }

  int end(String kind, Collection<UUID> subjects, Instant now) {
    return jdbc.sql(
            """
            update duties.duty
               set waived_at = :now, waived_by = :by, waived_reason = 'ENDED', waived_note = null
             where subject in (:subjects) and subject_kind = :kind\
            """
                + OPEN)
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().person())
        .param("subjects", subjects)
        .param("kind", kind)
        .update();
  }

  /// What the acting institution owes on a subject; what others owe on it stays.
  int close(Subject subject, Instant now) {
    return jdbc.sql(
            """
            update duties.duty
               set waived_at = :now, waived_by = :by, waived_reason = 'CLOSED', waived_note = null
             where subject = :subject and subject_kind = :kind and unit = platform.unit()\
            """
                + OPEN)
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().person())
        .param("subject", subject.id())
        .param("kind", subject.kind())
        .update();
  }

  /// Takes that back.
  int reopen(Subject subject) {
    return jdbc.sql(
            """
            update duties.duty
               set waived_at = null, waived_by = null, waived_reason = null, waived_note = null
             where subject = :subject and subject_kind = :kind and unit = platform.unit()
               and waived_reason = 'CLOSED'
            """)
        .param("subject", subject.id())
        .param("kind", subject.kind())
        .update();
  }

  /// Takes the end of a subject back.
  int resume(Subject subject) {
    return jdbc.sql(
            """
            update duties.duty
               set waived_at = null, waived_by = null, waived_reason = null, waived_note = null
             where subject = :subject and subject_kind = :kind and waived_reason = 'ENDED'
            """)
        .param("subject", subject.id())
        .param("kind", subject.kind())
        .update();
  }

  /// What the acting institution owes by any edition of a rule does not hold any more.
  void lapse(Subject subject, String rule, Instant now) {
    jdbc.sql(
            """
            update duties.duty
               set waived_at = :now, waived_by = :by, waived_reason = 'NOT_APPLICABLE',
                   waived_note = null
             where subject = :subject and subject_kind = :kind and unit = platform.unit()
               and rule in (select r.id from duties.rule r where r.code = :rule)\
            """
                + OPEN)
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().person())
        .param("subject", subject.id())
        .param("kind", subject.kind())
        .param("rule", rule)
        .update();
  }

  /// It holds again.
  void revive(Subject subject, String rule) {
    jdbc.sql(
            """
            update duties.duty
               set waived_at = null, waived_by = null, waived_reason = null, waived_note = null
             where subject = :subject and subject_kind = :kind and unit = platform.unit()
               and waived_reason = 'NOT_APPLICABLE'
               and rule in (select r.id from duties.rule r where r.code = :rule)
            """)
        .param("subject", subject.id())
        .param("kind", subject.kind())
        .param("rule", rule)
        .update();
  }

  boolean unwaive(UUID id) {
    return jdbc.sql(
                """
                update duties.duty
                   set waived_at = null, waived_by = null, waived_reason = null, waived_note = null
                 where id = :id and waived_at is not null
                """)
            .param("id", id)
            .update()
        == 1;
  }

  /// Notes which post of the owing institution took it on, null for nobody.
  boolean take(UUID id, @Nullable UUID holder) {
    return jdbc.sql(
                "update duties.duty set post = :post where id = :id and unit = platform.unit()"
                    + OPEN)
            .param("post", holder)
            .param("id", id)
            .update()
        == 1;
  }

  /// Some that somebody is to be told of by now, kept from other nodes until the transaction ends.
  List<ToTell> lockToTell(Instant now, int most) {
    return jdbc.sql(
            "select d.id, d.due_at, d.action, r.ladder, d.watched_by, "
                + Doers.SQL
                + """
                 as doers
              from duties.duty d join duties.rule r on r.id = d.rule
             where d.unit = platform.unit() and d.tell_at <= :now
               and d.settled_at is null and d.waived_at is null
             order by d.tell_at limit :most
               for update of d skip locked
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(ToTell.class)
        .list();
  }

  void told(UUID id, Optional<Instant> next) {
    jdbc.sql("update duties.duty set tell_at = :next where id = :id")
        .param("next", next.map(Timestamp::from).orElse(null))
        .param("id", id)
        .update();
  }

  /// A duty about to be opened.
  record New(
      UUID id,
      UUID unit,
      @Nullable UUID watchedBy,
      Edition edition,
      Event event,
      @Nullable UUID post,
      Instant dueAt,
      Instant tellAt) {}

  record ToTell(
      UUID id,
      Instant dueAt,
      String action,
      String ladder,
      @Nullable UUID watchedBy,
      Doers doers) {}
}
