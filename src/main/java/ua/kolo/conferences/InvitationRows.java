package ua.kolo.conferences;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;

/// The rows of invitations and of what was answered.
@Repository
class InvitationRows {
  private final JdbcClient jdbc;

  InvitationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether it is new; an institution is invited once.
  boolean add(ConferenceRows.Kept conference, Begun begun, Instant now) {
    return jdbc.sql(
                """
                insert into conferences.invitation (id, unit, file, conference, institution, began,
                  passages, ground, invited_at, invited_by)
                values (:id, platform.unit(), :file, :conference, :institution, :began, :passages,
                  :ground, :now, :by)
                on conflict (conference, institution) where withdrawn_at is null do nothing
                """)
            .param("id", begun.id())
            .param("file", conference.file())
            .param("conference", conference.id())
            .param("institution", begun.institution())
            .param("began", begun.began())
            .param("passages", begun.passages().toArray(UUID[]::new))
            .param("ground", begun.ground())
            .param("now", Timestamp.from(now))
            .param("by", Acting.current().name())
            .update()
        == 1;
  }

  List<Kept> of(Collection<UUID> conferences) {
    return conferences.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id, conference, institution, began, answer, attended, invited_at,
                       invited_by, withdrawn_at
                  from conferences.invitation where conference in (:conferences) order by id
                """)
            .param("conferences", conferences)
            .query(Kept.class)
            .list();
  }

  List<Answered> answers(Collection<UUID> conferences) {
    return conferences.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id, conference, institution, what, words, written_at, written_by
                  from conferences.answer where conference in (:conferences) order by id
                """)
            .param("conferences", conferences)
            .query(Answered.class)
            .list();
  }

  void answer(ConferenceRows.Kept conference, Answered answer) {
    jdbc.sql(
            """
            insert into conferences.answer (id, unit, owner, institution, file, conference, what,
              words, written_at, written_by)
            values (:id, platform.unit(), :owner, :institution, :file, :conference, :what, :words,
              :now, :by)
            """)
        .param("id", answer.id())
        .param("owner", conference.unit())
        .param("institution", answer.institution())
        .param("file", conference.file())
        .param("conference", conference.id())
        .param("what", answer.what().name())
        .param("words", answer.words())
        .param("now", Timestamp.from(answer.writtenAt()))
        .param("by", answer.writtenBy())
        .update();
    set("answer = :value", conference.id(), answer.institution(), answer.what().name());
  }

  /// The hour is another: everybody is asked anew.
  void forgetAnswers(UUID conference) {
    jdbc.sql(
            """
            update conferences.invitation set answer = null
             where conference = :conference and withdrawn_at is null
            """)
        .param("conference", conference)
        .update();
  }

  void attended(UUID conference, UUID institution, boolean attended) {
    set("attended = :value", conference, institution, attended);
  }

  boolean withdraw(UUID conference, UUID institution, Instant now) {
    return jdbc.sql(
                """
                update conferences.invitation set withdrawn_at = :now, withdrawn_by = :by
                 where conference = :conference and institution = :institution
                   and withdrawn_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("by", Acting.current().name())
            .param("conference", conference)
            .param("institution", institution)
            .update()
        == 1;
  }

  /// Whether the institution takes part in the case because of one of its conferences.
  boolean isBecauseOfOne(UUID file, UUID institution) {
    return jdbc.sql(
            """
            select exists (select from conferences.invitation
                            where file = :file and institution = :institution and began)
            """)
        .param("file", file)
        .param("institution", institution)
        .query(Boolean.class)
        .single();
  }

  /// Whether another conference of the case still needs the institution.
  boolean isElsewhere(ConferenceRows.Kept conference, UUID institution) {
    return jdbc.sql(
            """
            select exists (
              select from conferences.invitation i
                join conferences.conference c on c.id = i.conference
               where c.file = :file and c.id <> :id and c.state <> 'CANCELLED'
                 and i.institution = :institution and i.withdrawn_at is null)
            """)
        .param("file", conference.file())
        .param("id", conference.id())
        .param("institution", institution)
        .query(Boolean.class)
        .single();
  }

  private void set(String column, UUID conference, UUID institution, Object value) {
    jdbc.sql(
            "update conferences.invitation set "
                + column
                + """
                   where conference = :conference and institution = :institution
                     and withdrawn_at is null
                  """)
        .param("value", value)
        .param("conference", conference)
        .param("institution", institution)
        .update();
  }

  /// One to be written.
  ///
  /// @param began whether the institution takes part in the case because of it
  record Begun(
      UUID id, UUID institution, boolean began, List<UUID> passages, @Nullable String ground) {}

  record Kept(
      UUID id,
      UUID conference,
      UUID institution,
      boolean began,
      Invitation.@Nullable Answer answer,
      @Nullable Boolean attended,
      Instant invitedAt,
      String invitedBy,
      @Nullable Instant withdrawnAt) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Answered(
      UUID id,
      UUID conference,
      UUID institution,
      Invitation.Answer what,
      byte @Nullable [] words,
      Instant writtenAt,
      String writtenBy) {}
}
