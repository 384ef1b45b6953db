package ua.kolo.conferences;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.cases.Section;
import ua.kolo.platform.Acting;

/// The rows of agendas and minutes.
@Repository
class MinuteRows {
  private final JdbcClient jdbc;

  MinuteRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addPoint(ConferenceRows.Kept conference, Written point) {
    bound(
            """
            insert into conferences.point (id, unit, file, conference, section, words, written_at,
              written_by)
            values (:id, platform.unit(), :file, :conference, :section, :words, :now, :by)
            """,
            conference,
            point)
        .update();
  }

  void strike(UUID conference, UUID point, Instant now) {
    jdbc.sql(
            """
                update conferences.point set struck_at = :now, struck_by = :by
                 where id = :id and conference = :conference and struck_at is null
                """)
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().name())
        .param("id", point)
        .param("conference", conference)
        .update();
  }

  List<Pointed> points(Collection<UUID> conferences) {
    return conferences.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id, conference, section, words, written_at, written_by, struck_at
                  from conferences.point where conference in (:conferences) order by id
                """)
            .param("conferences", conferences)
            .query(Pointed.class)
            .list();
  }

  /// Whether nobody corrected the same entry before.
  boolean addNote(ConferenceRows.Kept conference, Written note, @Nullable UUID replaces) {
    try {
      insert(conference, note, replaces);
      return true;
    } catch (DuplicateKeyException replaced) {
      return false;
    }
  }

  private void insert(ConferenceRows.Kept conference, Written note, @Nullable UUID replaces) {
    bound(
            """
                insert into conferences.note (id, unit, file, conference, section, words,
                  written_at, written_by, replaces)
                values (:id, platform.unit(), :file, :conference, :section, :words, :now, :by,
                  :replaces)
                """,
            conference,
            note)
        .param("replaces", replaces)
        .update();
  }

  List<Noted> notes(Collection<UUID> conferences) {
    return conferences.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select n.id, n.conference, n.section, n.words, n.written_at, n.written_by,
                       n.replaces, r.id as replaced
                  from conferences.note n left join conferences.note r on r.replaces = n.id
                 where n.conference in (:conferences) order by n.id
                """)
            .param("conferences", conferences)
            .query(Noted.class)
            .list();
  }

  private JdbcClient.StatementSpec bound(
      String sql, ConferenceRows.Kept conference, Written written) {
    return jdbc.sql(sql)
        .param("id", written.id())
        .param("file", conference.file())
        .param("conference", conference.id())
        .param("section", written.section().name())
        .param("words", written.words())
        .param("now", Timestamp.from(written.at()))
        .param("by", Acting.current().name());
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Written(UUID id, Section section, byte[] words, Instant at) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Pointed(
      UUID id,
      UUID conference,
      Section section,
      byte @Nullable [] words,
      Instant writtenAt,
      String writtenBy,
      @Nullable Instant struckAt) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Noted(
      UUID id,
      UUID conference,
      Section section,
      byte @Nullable [] words,
      Instant writtenAt,
      String writtenBy,
      @Nullable UUID replaces,
      @Nullable UUID replaced) {}
}
