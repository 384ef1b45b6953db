package ua.kolo.clearance;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Days;

/// Incidents and their verdicts; row security shows own ones, and a reviewer those of the
/// institution.
@Repository
class Incidents {
  private static final String ROWS =
      """
      select i.id, i.what, i.kind, i.record, i.owner, i.person, i.unit, i.reason, i.happened_at,
             i.until_at, o.verdict, o.person as judge, o.given_at, s.verdict as senders,
             m.verdict as own, m.reason as own_reason, m.person as own_by, m.given_at as own_at
        from clearance.incident i
        left join clearance.verdict o on o.id = i.id and o.unit = i.owner
        left join clearance.verdict s on s.id = i.id and s.unit = i.unit and i.unit <> i.owner
        left join clearance.verdict m on m.id = i.id and m.unit = platform.unit()
      """;
  private final JdbcClient jdbc;

  Incidents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Incident incident) {
    jdbc.sql(
            """
            insert into clearance.incident
              (id, what, kind, record, owner, person, post, unit, reason, happened_at, until_at)
            values (:id, :what, :kind, :record, :owner, :person, platform.post(), :unit, :reason,
              :happenedAt, :untilAt)
            """)
        .param("id", incident.id())
        .param("what", incident.what().name())
        .param("kind", incident.kind())
        .param("record", incident.record())
        .param("owner", incident.owner())
        .param("person", incident.person())
        .param("unit", incident.unit())
        .param("reason", incident.reason() == null ? null : incident.reason().name())
        .param("happenedAt", Timestamp.from(incident.happenedAt()))
        .param("untilAt", incident.untilAt() == null ? null : Timestamp.from(incident.untilAt()))
        .update();
  }

  Optional<Incident> find(UUID id) {
    return jdbc.sql(ROWS + " where i.id = :id").param("id", id).query(Incident.class).optional();
  }

  /// Those that came to, or from, the acting institution; newest first, before the given one.
  List<Incident> page(IncidentFilter filter, UUID before, int size) {
    return jdbc.sql(
            ROWS
                + """
                 where i.id < :before
                   and i.person is distinct from platform.person()
                   and case :shown when 'ALL' then true when 'WAITING' then m.id is null
                         else m.verdict = :shown end
                   and (:who::uuid is null or i.person = :who)
                   and (:from::timestamptz is null or i.happened_at >= :from)
                   and (:to::timestamptz is null or i.happened_at < :to)
                   and (:institution::uuid is null or :institution in (i.owner, i.unit))
                 order by i.id desc
                 limit :size
                """)
        .param("before", before)
        .param("shown", filter.shown().name())
        .param("who", filter.who())
        .param("from", begins(filter.from()))
        .param("to", begins(filter.to() == null ? null : filter.to().plusDays(1)))
        .param("institution", filter.institution())
        .param("size", size)
        .query(Incident.class)
        .list();
  }

  private static @Nullable Timestamp begins(@Nullable LocalDate day) {
    return day == null ? null : Timestamp.from(day.atStartOfDay(Days.KYIV).toInstant());
  }

  /// Both sides of what came to, or from, the acting institution.
  Set<UUID> institutions() {
    return jdbc.sql(
            """
            select i.owner from clearance.incident i where i.person <> platform.person()
             union
            select i.unit from clearance.incident i where i.person <> platform.person()
            """)
        .query(UUID.class)
        .set();
  }

  /// Not what was tried on records of oneself or one's kin: whom nobody told that there is such a
  /// record does not learn it here either.
  List<Incident> mine(int size) {
    return jdbc.sql(
            ROWS
                + """
                 where i.person = platform.person() and i.what <> 'CONFLICT_TRIED'
                 order by i.id desc
                 limit :size
                """)
        .param("size", size)
        .query(Incident.class)
        .list();
  }

  List<Incident> openNow(Instant now) {
    return jdbc.sql(
            ROWS
                + """
                 where i.person = platform.person() and i.until_at > :now
                 order by i.until_at
                """)
        .param("now", Timestamp.from(now))
        .query(Incident.class)
        .list();
  }

  /// False when there is none of whoever acts that stands open.
  boolean close(UUID id, Instant now) {
    return jdbc.sql(
                """
                update clearance.incident set until_at = :now
                 where id = :id and person = platform.person() and until_at > :now
                """)
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /// Whether the same was tried since; who tries ten times raises one alarm.
  boolean triedSince(Incident incident, Instant since) {
    return jdbc.sql(
            """
            select exists (
              select from clearance.incident
               where person = :person and what = :what and kind = :kind and record = :record
                 and happened_at >= :since)
            """)
        .param("person", incident.person())
        .param("what", incident.what().name())
        .param("kind", incident.kind())
        .param("record", incident.record())
        .param("since", Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }

  Waiting waiting(Instant late) {
    return jdbc.sql(
            """
            select count(*) as all, count(*) filter (where i.happened_at < :late) as late
              from clearance.incident i
             where i.person is distinct from platform.person()
               and not exists (select from clearance.verdict v
                                where v.id = i.id and v.unit = platform.unit())
            """)
        .param("late", Timestamp.from(late))
        .query(Waiting.class)
        .single();
  }

  /// False when this institution has said it already.
  boolean judge(UUID id, Verdict verdict, VerdictReason reason, UUID judge, Instant at) {
    return jdbc.sql(
                """
                insert into clearance.verdict (id, verdict, reason, person, unit, given_at)
                values (:id, :verdict, :reason, :person, platform.unit(), :at)
                on conflict (id, unit) do nothing
                """)
            .param("id", id)
            .param("verdict", verdict.name())
            .param("person", judge)
            .param("reason", reason.name())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// The verdict of this institution, given by the person, was none.
  void forget(UUID id, UUID judge) {
    jdbc.sql(
            """
            delete from clearance.verdict
             where id = :id and person = :judge and unit = platform.unit()
            """)
        .param("id", id)
        .param("judge", judge)
        .update();
  }

  /// Whether the record is others' of the own institution, though a broken glass opens it.
  boolean kept(String kind, UUID record) {
    return jdbc.sql("select clearance.kept(:kind, :record, true)")
        .param("kind", kind)
        .param("record", record)
        .query(Boolean.class)
        .single();
  }

  Optional<String> closedBecause(String kind, UUID record) {
    return jdbc.sql("select clearance.closed_because(:kind, :record)")
        .param("kind", kind)
        .param("record", record)
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .single();
  }
}
