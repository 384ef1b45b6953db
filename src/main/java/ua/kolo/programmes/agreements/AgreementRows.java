package ua.kolo.programmes.agreements;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.agreements.Agreement.Role;

/// The rows of approval sheets. Answers are only ever added to: the newest counts.
@Repository
class AgreementRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  AgreementRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Agreement> of(ProgrammeId programme, int edition) {
    return jdbc.sql(
            """
            select a.id, a.body, a.role, a.institution, a.asked_at, a.due_on, w.answer,
                   w.answered_on, w.person, w.words, w.version, w.made_at as answered_at,
                   coalesce(w.unit = a.institution and w.unit <> a.unit, false) as by_itself
              from programmes.agreement a
              join programmes.edition e
                on e.programme = a.programme and e.number = a.edition and e.dropped_at is null
              left join lateral (
                select * from programmes.agreement_answer w
                 where w.agreement = a.id and w.made_at >= e.made_at
                 order by w.made_at desc, w.id desc limit 1) w on true
             where a.programme = :programme and a.edition = :edition and a.removed_at is null
             order by a.position
            """)
        .param("programme", programme.value())
        .param("edition", edition)
        .query(Agreement.class)
        .list();
  }

  /// Whoever adopts, ends or changes the programme at the same time waits.
  void lock(ProgrammeId programme) {
    jdbc.sql("select 1 from programmes.programme where id = :id for update")
        .param("id", programme.value())
        .query(Integer.class)
        .optional();
  }

  /// Lines of a sheet, those taken off too.
  List<UUID> ids(ProgrammeId programme, int edition) {
    return jdbc.sql(
            """
            select id from programmes.agreement
             where programme = :programme and edition = :edition and unit = platform.unit()
            """)
        .param("programme", programme.value())
        .param("edition", edition)
        .query(UUID.class)
        .list();
  }

  /// The programme of a line of an own sheet.
  Optional<UUID> programmeOf(UUID agreement) {
    return jdbc.sql(
            "select programme from programmes.agreement where id = :id and unit = platform.unit()")
        .param("id", agreement)
        .query(UUID.class)
        .optional();
  }

  /// Adds a body unless it is on the sheet; one that was taken off comes back.
  void add(ProgrammeId programme, int edition, String body, Role role) {
    jdbc.sql(
            """
            insert into programmes.agreement as a
              (id, unit, programme, edition, position, body, role, made_at, made_by)
            select :id, :unit, :programme, :edition,
                   coalesce(max(b.position), 0) + 1, :body, :role, :now, :by
              from programmes.agreement b
             where b.programme = :programme and b.edition = :edition
                on conflict (programme, edition, body) do update
               set removed_at = null, removed_by = null, asked_at = null, asked_by = null,
                   due_on = null
             where a.removed_at is not null
            """)
        .param("id", Ids.next())
        .param("unit", Acting.current().unit())
        .param("programme", programme.value())
        .param("edition", edition)
        .param("body", body)
        .param("role", role.name())
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
  }

  void remove(UUID agreement) {
    jdbc.sql(
            """
            update programmes.agreement set removed_at = :now, removed_by = :by where id = :id
            """)
        .param("id", agreement)
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
  }

  void removeAll(ProgrammeId programme, int edition) {
    jdbc.sql(
            """
            update programmes.agreement set removed_at = :now, removed_by = :by
             where programme = :programme and edition = :edition and unit = platform.unit()
               and removed_at is null
            """)
        .param("programme", programme.value())
        .param("edition", edition)
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
  }

  /// Which institutions bodies are, as the directory knows them; what a person said stays.
  void resolve(ProgrammeId programme, int edition, Map<String, UUID> known) {
    jdbc.sql(
            """
            update programmes.agreement a set institution = known.institution
              from unnest(:bodies::text[], :institutions::uuid[]) as known (body, institution)
             where a.programme = :programme and a.edition = :edition and a.body = known.body
               and a.institution is null and not a.chosen and a.unit = platform.unit()
            """)
        .param("programme", programme.value())
        .param("edition", edition)
        .param("bodies", known.keySet().toArray(String[]::new))
        .param("institutions", known.values().toArray(UUID[]::new))
        .update();
  }

  /// Somebody said which institution it is, null for none.
  void choose(UUID agreement, @Nullable UUID institution) {
    jdbc.sql(
            """
            update programmes.agreement set institution = :institution, chosen = true
             where id = :id and unit = platform.unit()
            """)
        .param("id", agreement)
        .param("institution", institution)
        .update();
  }

  /// They are asked now, also those asked before.
  void ask(Collection<UUID> lines, LocalDate until) {
    jdbc.sql(
            """
            update programmes.agreement set asked_at = :now, asked_by = :by, due_on = :until
             where id = any (:lines) and unit = platform.unit() and removed_at is null
            """)
        .param("lines", lines.toArray(UUID[]::new))
        .param("until", until)
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
  }

  void answer(UUID agreement, int version, Said said) {
    jdbc.sql(
            """
            insert into programmes.agreement_answer
              (id, unit, agreement, version, answer, answered_on, person, words, made_at, made_by)
            values
              (:id, :unit, :agreement, :version, :answer, :on, :person, :words, :now, :by)
            """)
        .param("id", Ids.next())
        .param("unit", Acting.current().unit())
        .param("agreement", agreement)
        .param("version", version)
        .param("answer", said.answer().name())
        .param("on", said.on())
        .param("person", said.person())
        .param("words", said.words())
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
