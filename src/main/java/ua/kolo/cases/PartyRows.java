package ua.kolo.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom files are about.
@Repository
class PartyRows {
  private static final String COLUMNS =
      """
      select id, file, person, role, relationship, household, called, added_at, ended_at
        from cases.party
      """;
  private final JdbcClient jdbc;

  PartyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether this is new to the file.
  boolean add(UUID id, UUID file, NewCase.NewParty party, byte[] called, Instant now, String by) {
    return jdbc.sql(
                """
                insert into cases.party (id, unit, file, person, role, section, relationship,
                  household, called, added_at, added_by)
                values (:id, platform.unit(), :file, :person, :role, :section, :relationship,
                  :household, :called, :now, :by)
                on conflict (file, person, role) where ended_at is null do nothing
                """)
            .param("id", id)
            .param("file", file)
            .param("person", party.person())
            .param("role", party.role())
            .param("section", Section.of(party.role()).name())
            .param("relationship", party.relationship())
            .param("household", party.household())
            .param("called", called)
            .param("now", Timestamp.from(now))
            .param("by", by)
            .update()
        == 1;
  }

  boolean end(UUID file, UUID id, Instant now, String by) {
    return jdbc.sql(
                """
                update cases.party set ended_at = :now, ended_by = :by
                 where id = :id and file = :file and unit = platform.unit() and ended_at is null
                """)
            .param("id", id)
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
            update cases.party p set ended_at = :now, ended_by = :by
             where p.file = :into and p.unit = platform.unit() and p.ended_at is null
               and p.added_at = (select made_at from cases.file_link where id = :link)
               and not exists (
                 select from cases.file_link l
                   join cases.party o on o.file = l.from_file and o.ended_at is null
                  where l.into_file = :into and l.id <> :link and l.kind = 'JOINED'
                    and l.undone_at is null and o.person = p.person and o.role = p.role)
            """)
        .param("into", into)
        .param("link", link)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .update();
  }

  /// As whom files of the acting institution name the person who stand in them, closed ones too: to
  /// be called anew and not shown.
  List<Named> standing(UUID person) {
    return jdbc.sql("select file, id, person, called from cases.called_here(:person)")
        .param("person", person)
        .query(Named.class)
        .list();
  }

  /// Others are told another name from now on.
  void call(UUID id, byte[] called) {
    jdbc.sql("select cases.call_anew(:id, :called)")
        .param("id", id)
        .param("called", called)
        .query(Boolean.class)
        .single();
  }

  Optional<Part> find(UUID file, UUID id) {
    return jdbc.sql(COLUMNS + " where file = :file and id = :id")
        .param("file", file)
        .param("id", id)
        .query(Part.class)
        .optional();
  }

  List<Part> of(Collection<UUID> files) {
    return files.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + " where file in (:files) order by id")
            .param("files", files)
            .query(Part.class)
            .list();
  }

  /// Whom files of other institutions name, as their keepers called them, to be weighed and not
  /// shown.
  List<Named> namedIn(Collection<UUID> files) {
    return jdbc.sql("select file, id, person, called from cases.named_in(:files::uuid[])")
        .param("files", files.toArray(UUID[]::new))
        .query(Named.class)
        .list();
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Named(UUID file, UUID id, UUID person, byte[] called) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Part(
      UUID id,
      UUID file,
      UUID person,
      String role,
      @Nullable String relationship,
      boolean household,
      byte @Nullable [] called,
      Instant addedAt,
      @Nullable Instant endedAt) {}
}
