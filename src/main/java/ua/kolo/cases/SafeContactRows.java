package ua.kolo.cases;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How persons of files are reached; the last row of a person holds.
@Repository
class SafeContactRows {
  private final JdbcClient jdbc;

  SafeContactRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID file, Kept kept) {
    jdbc.sql(
            """
            insert into cases.safe_contact (id, unit, file, person, never_write, words,
              confirmed_on, written_at, written_by)
            values (:id, platform.unit(), :file, :person, :never, :words, :on, :now, :by)
            """)
        .param("id", kept.id())
        .param("file", file)
        .param("person", kept.person())
        .param("never", kept.neverWrite())
        .param("words", kept.words())
        .param("on", Date.valueOf(kept.confirmedOn()))
        .param("now", Timestamp.from(kept.writtenAt()))
        .param("by", kept.writtenBy())
        .update();
  }

  /// Until the transaction ends nobody else says how this person is reached.
  void lock(UUID file, UUID person) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:contact, 0))")
        .param("contact", "contact " + file + person)
        .query(rows -> {});
  }

  /// What holds now, of each person the file is still about.
  List<Kept> of(UUID file) {
    return jdbc.sql(
            """
            select distinct on (person) id, person, count(*) over (partition by person) as version,
                   never_write, words, confirmed_on, written_at,
                   written_by
              from cases.safe_contact
             where file = :file and words is not null and cases.belongs(file, person)
             order by person, id desc
            """)
        .param("file", file)
        .query(Kept.class)
        .list();
  }

  /// Persons of one file of whom another would tell more if they belonged to it with what both
  /// know: also what it knew before they left it.
  List<UUID> coming(UUID from, UUID into) {
    return jdbc.sql(
            """
            select distinct c.person from cases.safe_contact c
             where c.file in (:from, :into) and c.words is not null
               and cases.belongs(:from, c.person)
               and not exists (
                 select from cases.safe_contact k
                  where k.file = :into and k.person = c.person and k.written_at >= c.written_at
                    and cases.belongs(:into, k.person))
            """)
        .param("from", from)
        .param("into", into)
        .query(UUID.class)
        .list();
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      UUID person,
      int version,
      boolean neverWrite,
      byte[] words,
      LocalDate confirmedOn,
      Instant writtenAt,
      String writtenBy) {
    Kept sealedAgain(UUID again, byte[] sealed) {
      return new Kept(
          again, person, version, neverWrite, sealed, confirmedOn, writtenAt, writtenBy);
    }
  }
}
