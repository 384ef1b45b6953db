package ua.kolo.programmes.agreements;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.agreements.Agreement.Answer;
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
            select a.id, a.body, a.role, a.asked_at, w.answer, w.answered_on, w.person, w.words,
                   w.version
              from programmes.agreement a
              left join lateral (
                select * from programmes.agreement_answer w
                 where w.agreement = a.id order by w.made_at desc, w.id desc limit 1) w on true
             where a.programme = :programme and a.edition = :edition and a.removed_at is null
             order by a.position
            """)
        .param("programme", programme.value())
        .param("edition", edition)
        .query(Agreement.class)
        .list();
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
               set removed_at = null, removed_by = null
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

  /// Whoever was not asked yet is asked now.
  int ask(ProgrammeId programme, int edition) {
    return jdbc.sql(
            """
            update programmes.agreement set asked_at = :now, asked_by = :by
             where programme = :programme and edition = :edition
               and asked_at is null and removed_at is null
            """)
        .param("programme", programme.value())
        .param("edition", edition)
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
  }

  void answer(
      UUID agreement,
      int version,
      Answer answer,
      LocalDate on,
      String person,
      @Nullable String words) {
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
        .param("answer", answer.name())
        .param("on", on)
        .param("person", person)
        .param("words", words)
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
