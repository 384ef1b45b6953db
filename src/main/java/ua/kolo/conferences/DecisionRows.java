package ua.kolo.conferences;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.cases.Section;
import ua.kolo.platform.Acting;

/// The rows of decisions and of what became of them.
@Repository
class DecisionRows {
  private static final String COLUMNS =
      """
      select id, conference, section, institution, words, until, decided_at, decided_by
        from conferences.decision
      """;
  private final JdbcClient jdbc;

  DecisionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ConferenceRows.Kept conference, Kept row) {
    jdbc.sql(
            """
            insert into conferences.decision (id, unit, file, conference, section, institution,
              words, until, decided_at, decided_by)
            values (:id, platform.unit(), :file, :conference, :section, :institution, :words,
              :until, :now, :by)
            """)
        .param("id", row.id())
        .param("file", conference.file())
        .param("conference", conference.id())
        .param("section", row.section().name())
        .param("institution", row.institution())
        .param("words", row.words())
        .param("until", row.until())
        .param("now", Timestamp.from(row.decidedAt()))
        .param("by", row.decidedBy())
        .update();
  }

  /// One of any conference that whoever acts may read.
  Optional<Kept> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(Kept.class).optional();
  }

  List<Kept> of(Collection<UUID> conferences) {
    return conferences.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + " where conference in (:conferences) order by id")
            .param("conferences", conferences)
            .query(Kept.class)
            .list();
  }

  /// Two who tell of one decision wait for each other; whoever owes it may not lock the row itself.
  void lock(UUID decision) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:decision, 0))")
        .param("decision", decision.toString())
        .query((_, _) -> true)
        .single();
  }

  void told(ConferenceRows.Kept conference, Kept decision, Told told) {
    jdbc.sql(
            """
            insert into conferences.outcome (id, unit, owner, institution, file, decision, what,
              words, happened_on, written_at, written_by)
            values (:id, platform.unit(), :owner, :institution, :file, :decision, :what, :words,
              :day, :now, :by)
            """)
        .param("id", told.id())
        .param("owner", conference.unit())
        .param("institution", decision.institution())
        .param("file", conference.file())
        .param("decision", decision.id())
        .param("what", told.what().name())
        .param("words", told.words())
        .param("day", told.happenedOn())
        .param("now", Timestamp.from(told.writtenAt()))
        .param("by", Acting.current().name())
        .update();
  }

  List<Told> outcomes(Collection<UUID> decisions) {
    return decisions.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id, unit, decision, what, words, happened_on, written_at, written_by
                  from conferences.outcome where decision in (:decisions) order by id
                """)
            .param("decisions", decisions)
            .query(Told.class)
            .list();
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      UUID conference,
      Section section,
      UUID institution,
      byte @Nullable [] words,
      LocalDate until,
      Instant decidedAt,
      String decidedBy) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Told(
      UUID id,
      UUID unit,
      UUID decision,
      Decision.What what,
      byte @Nullable [] words,
      LocalDate happenedOn,
      Instant writtenAt,
      String writtenBy) {}
}
