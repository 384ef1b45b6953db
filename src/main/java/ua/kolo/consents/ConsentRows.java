package ua.kolo.consents;

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

/// Answers and exemptions; words in them are sealed. The records of one person have one book of
/// answers, and the last answer is the one given last, whenever it was written down.
@Repository
class ConsentRows {
  private static final String OF_ONE =
      "person = any (clearance.together('person', array[:person]))";
  private final JdbcClient jdbc;

  ConsentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID person, Sealed answer) {
    jdbc.sql(
            """
            insert into consents.consent (id, unit, person, scope, given, form, answered_on, words,
              recorded_at, recorded_by)
            values (:id, platform.unit(), :person, :scope, :given, :form, :on, :words, :at, :by)
            """)
        .param("id", answer.id())
        .param("person", person)
        .param("scope", answer.scope())
        .param("given", answer.given())
        .param("form", answer.form())
        .param("on", answer.answeredOn())
        .param("words", answer.words())
        .param("at", Timestamp.from(answer.recordedAt()))
        .param("by", answer.recordedBy())
        .update();
  }

  /// The latest first.
  List<Sealed> of(UUID person) {
    return jdbc.sql(
            """
            select id, person, scope, given, form, answered_on, words, recorded_at, recorded_by,
                   withdrawn_at, withdrawn_on, withdrawn_form, mistaken_at
              from consents.consent
             where"""
                + " "
                + OF_ONE
                + " order by answered_on desc, id desc")
        .param("person", person)
        .query(Sealed.class)
        .list();
  }

  /// The answer on the scope that counts.
  Optional<Last> last(UUID person, String scope) {
    return jdbc.sql(
            """
            select id, given and withdrawn_at is null as holds from consents.consent
             where scope = :scope and mistaken_at is null and"""
                + " "
                + OF_ONE
                + " order by answered_on desc, id desc limit 1")
        .param("person", person)
        .param("scope", scope)
        .query(Last.class)
        .optional();
  }

  /// The consent that holds: the last answer on the scope, when it is one and is not withdrawn.
  Optional<UUID> holding(UUID person, String scope) {
    return last(person, scope).filter(Last::holds).map(Last::id);
  }

  /// Those of the given consents whose person answered otherwise since.
  List<UUID> lapsed(Collection<UUID> consents) {
    return jdbc.sql(
            """
            select c.id from consents.consent c
             where c.id in (:consents) and not coalesce((
               select last.given and last.withdrawn_at is null from consents.consent last
                where last.person = any (clearance.together('person', array[c.person]))
                  and last.scope = c.scope and last.mistaken_at is null
                order by last.answered_on desc, last.id desc limit 1), false)
            """)
        .param("consents", consents)
        .query(UUID.class)
        .list();
  }

  boolean withdraw(UUID person, UUID id, LocalDate on, @Nullable String form, By by) {
    return jdbc.sql(
                """
                update consents.consent set withdrawn_at = :at, withdrawn_by = :by,
                       withdrawn_on = :on, withdrawn_form = :form
                 where id = :id and given and withdrawn_at is null and mistaken_at is null and"""
                    + " "
                    + OF_ONE)
            .param("at", Timestamp.from(by.at()))
            .param("by", by.name())
            .param("on", on)
            .param("form", form)
            .param("id", id)
            .param("person", person)
            .update()
        == 1;
  }

  /// @param by null when it was no mistake after all
  boolean mistake(UUID person, UUID id, @Nullable By by) {
    return jdbc.sql(
                """
                update consents.consent set mistaken_at = :at, mistaken_by = :by
                 where id = :id and (mistaken_at is null) = (:by::text is not null) and"""
                    + " "
                    + OF_ONE)
            .param("at", by == null ? null : Timestamp.from(by.at()))
            .param("by", by == null ? null : by.name())
            .param("id", id)
            .param("person", person)
            .update()
        == 1;
  }

  void exempt(UUID id, UUID person, String scope, String reason, byte @Nullable [] words, By by) {
    jdbc.sql(
            """
            insert into consents.exemption (id, unit, person, scope, reason, words, recorded_at,
              recorded_by)
            values (:id, platform.unit(), :person, :scope, :reason, :words, :at, :by)
            """)
        .param("id", id)
        .param("person", person)
        .param("scope", scope)
        .param("reason", reason)
        .param("words", words)
        .param("at", Timestamp.from(by.at()))
        .param("by", by.name())
        .update();
  }

  record By(Instant at, String name) {}

  /// @param holds whether it is a consent that was not taken back
  record Last(UUID id, boolean holds) {}

  @SuppressWarnings("ArrayRecordComponent") // read from a row, never compared
  record Sealed(
      UUID id,
      UUID person,
      String scope,
      boolean given,
      String form,
      LocalDate answeredOn,
      byte @Nullable [] words,
      Instant recordedAt,
      String recordedBy,
      @Nullable Instant withdrawnAt,
      @Nullable LocalDate withdrawnOn,
      @Nullable String withdrawnForm,
      @Nullable Instant mistakenAt) {}
}
