package ua.kolo.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Which institutions take part in which files.
@Repository
class ParticipationRows {
  private static final String COLUMNS =
      """
      select id, file, institution, reason, sections, passages, ground, began_at, began_by, ended_at
        from cases.participation
      """;
  private final JdbcClient jdbc;

  ParticipationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Empty when the institution takes part already.
  Optional<UUID> add(UUID file, Begun begun, Instant now, String by) {
    return jdbc.sql(
            """
            insert into cases.participation (id, unit, file, institution, reason, sections,
              passages, ground, began_at, began_by)
            values (:id, platform.unit(), :file, :institution, :reason, :sections, :passages,
              :ground, :now, :by)
            on conflict (file, institution) where ended_at is null do nothing
            returning id
            """)
        .param("id", Ids.next())
        .param("file", file)
        .param("institution", begun.institution())
        .param("reason", begun.reason().name())
        .param("sections", names(begun.sections()))
        .param("passages", begun.passages().toArray(UUID[]::new))
        .param("ground", begun.ground())
        .param("now", Timestamp.from(now))
        .param("by", by)
        .query(UUID.class)
        .optional();
  }

  boolean open(UUID file, UUID id, Set<Section> sections) {
    return jdbc.sql(
                """
                update cases.participation set sections = :sections
                 where id = :id and file = :file and unit = platform.unit() and ended_at is null
                """)
            .param("id", id)
            .param("file", file)
            .param("sections", names(sections))
            .update()
        == 1;
  }

  /// By what else the gate was passed for it since.
  void pass(UUID id, List<UUID> passages) {
    jdbc.sql(
            """
            update cases.participation set passages = passages || :passages::uuid[] where id = :id
            """)
        .param("id", id)
        .param("passages", passages.toArray(UUID[]::new))
        .update();
  }

  boolean end(UUID file, UUID institution, Instant now, String by) {
    return jdbc.sql(
                """
                update cases.participation set ended_at = :now, ended_by = :by
                 where institution = :institution and file = :file and unit = platform.unit()
                   and ended_at is null
                """)
            .param("institution", institution)
            .param("file", file)
            .param("now", Timestamp.from(now))
            .param("by", by)
            .update()
        == 1;
  }

  /// Ends those that came by the joining and that no other joined file brings.
  void leave(UUID into, UUID link, Instant now, String by) {
    jdbc.sql(
            """
            update cases.participation p set ended_at = :now, ended_by = :by
             where p.file = :into and p.unit = platform.unit() and p.ended_at is null
               and p.began_at = (select made_at from cases.file_link where id = :link)
               and not exists (
                 select from cases.file_link l
                   join cases.participation o on o.file = l.from_file and o.ended_at is null
                  where l.into_file = :into and l.id <> :link and l.kind = 'JOINED'
                    and l.undone_at is null and o.institution = p.institution)
            """)
        .param("into", into)
        .param("link", link)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .update();
  }

  /// Whether it ended because joined files were parted.
  boolean isParted(UUID id) {
    return jdbc.sql(
            """
            select exists (
              select from cases.participation p
                join cases.file_link l on l.into_file = p.file and l.undone_at = p.ended_at
               where p.id = :id)
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// As if it had not ended; false when it ended before or another began since.
  boolean restore(UUID id, Instant since) {
    return jdbc.sql(
                """
                update cases.participation p set ended_at = null, ended_by = null
                 where p.id = :id and p.unit = platform.unit() and p.ended_at > :since
                   and not exists (
                     select from cases.participation o
                      where o.file = p.file and o.institution = p.institution
                        and o.ended_at is null)
                """)
            .param("id", id)
            .param("since", Timestamp.from(since))
            .update()
        == 1;
  }

  /// In the order they began.
  List<Kept> of(Collection<UUID> files) {
    return files.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + " where file in (:files) order by id")
            .param("files", files)
            .query(Kept.class)
            .list();
  }

  private static String[] names(Collection<Section> sections) {
    return sections.stream().map(Section::name).toArray(String[]::new);
  }

  record Begun(
      UUID institution,
      Participation.Reason reason,
      Set<Section> sections,
      List<UUID> passages,
      @Nullable String ground) {}

  record Kept(
      UUID id,
      UUID file,
      UUID institution,
      Participation.Reason reason,
      List<String> sections,
      List<UUID> passages,
      @Nullable String ground,
      Instant beganAt,
      String beganBy,
      @Nullable Instant endedAt) {}
}
