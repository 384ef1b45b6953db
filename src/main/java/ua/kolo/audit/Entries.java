package ua.kolo.audit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Days;

/// Entries read back, newest first; row security leaves the auditor those of the institution.
@Repository
class Entries {
  private static final String DENIAL = "operation in ('DENIED', 'SIGN_IN_REFUSED')";
  private static final Duration DISORDER = Duration.ofMinutes(2);
  private final JdbcClient jdbc;

  Entries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// At most so many entries older than the one given.
  List<TrailRow> page(TrailFilter filter, long before, int size) {
    var from = start(filter.from(), 0);
    var to = start(filter.to(), 1);
    return jdbc.sql(
            """
            select id, happened_at, kind as actor, person, unit, operation, subject_kind, subject,
                   row_id, changed, purpose, about, outcome, found
              from audit.trail
             where id >= :first and id < :before
               and (:who::uuid is null or person = :who::uuid
                    or (subject_kind = 'account' and subject = :who::uuid and person is null))
               and (:operation::text is null or operation = :operation::text)
               and (:kinds::text[] is null or subject_kind = any (:kinds::text[])
                    or split_part(subject_kind, '.', 1) = any (:kinds::text[]))
               and (:subject::uuid is null or subject = :subject::uuid)
               and (:from::timestamptz is null or happened_at >= :from::timestamptz)
               and (:to::timestamptz is null or happened_at < :to::timestamptz)
               and (not :denied or operation in ('DENIED', 'SIGN_IN_REFUSED'))
               and (:elsewhere::boolean is null
                    or (unit is distinct from platform.unit()) = :elsewhere::boolean)
             order by id desc
             limit :size
            """)
        .param("first", from == null ? 0 : firstSince(from))
        .param("before", to == null ? before : Math.min(before, firstSince(later(to))))
        .param("who", filter.who())
        .param("operation", filter.operation() == null ? null : filter.operation().name())
        .param("kinds", Nouns.like(filter.kind()))
        .param("subject", filter.subject())
        .param("from", from)
        .param("to", to)
        .param("denied", filter.denied())
        .param("elsewhere", filter.elsewhere())
        .param("size", size)
        .query(TrailRow.class)
        .list();
  }

  /// Whether an entry is older than a day.
  boolean beginsBefore(LocalDate day) {
    return firstSince(Objects.requireNonNull(start(day, 0))) > 0;
  }

  private long firstSince(Timestamp moment) {
    return jdbc.sql("select audit.first_since(:moment)")
        .param("moment", moment)
        .query(Long.class)
        .single();
  }

  // Entries written at once may stand in another order than their moments.
  private static Timestamp later(Timestamp moment) {
    return Timestamp.from(moment.toInstant().plus(DISORDER));
  }

  /// What happened to these records, the newest so many; of refusals, which anybody can cause in
  /// any number, so many apart, so that they push nothing out.
  List<TrailRow> of(Collection<UUID> subjects, int deeds, int denials) {
    return jdbc.sql(
            """
            with told as not materialized (
              select id, happened_at, kind as actor, person, unit, operation, subject_kind, subject,
                     row_id, changed, purpose, about, outcome, found
                from audit.trail
               where subject = any (:subjects) and subject_kind <> 'trail'),
            deeds as (select * from told where not DENIAL order by id desc limit :deeds),
            denials as (select * from told where DENIAL order by id desc limit :denials)
            select * from deeds union all select * from denials order by id desc
            """
                .replace("DENIAL", DENIAL))
        .param("subjects", subjects.toArray(UUID[]::new))
        .param("deeds", deeds)
        .param("denials", denials)
        .query(TrailRow.class)
        .list();
  }

  /// How many there are of all.
  Total total(Collection<UUID> subjects) {
    return jdbc.sql(
            """
            select count(*) filter (where not DENIAL) as deeds,
                   count(*) filter (where DENIAL) as denials
              from audit.trail
             where subject = any (:subjects) and subject_kind <> 'trail'
            """
                .replace("DENIAL", DENIAL))
        .param("subjects", subjects.toArray(UUID[]::new))
        .query(Total.class)
        .single();
  }

  record Total(long deeds, long denials) {}

  private static @Nullable Timestamp start(@Nullable LocalDate day, int after) {
    return day == null
        ? null
        : Timestamp.from(day.plusDays(after).atStartOfDay(Days.KYIV).toInstant());
  }
}
