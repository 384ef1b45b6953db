package ua.kolo.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;

/// Which files were joined and split.
@Repository
class FileLinkRows {
  private static final String COLUMNS =
      """
      select l.id, l.kind, l.from_file, f.year as from_year, f.number as from_number,
             l.into_file, i.year as into_year, i.number as into_number, l.status_before,
             l.from_words, l.into_words, l.made_at, l.made_by, l.undone_at, l.undone_by,
             l.undone_from_words, l.undone_into_words
        from cases.file_link l
        join cases.case_file f on f.id = l.from_file
        join cases.case_file i on i.id = l.into_file
      """;
  private final JdbcClient jdbc;

  FileLinkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, Link.Kind kind, Row from, Row into, Reason reason, Instant now) {
    var before = kind == Link.Kind.JOINED && from.endedAt() == null ? from.status() : null;
    jdbc.sql(
            """
            insert into cases.file_link (id, unit, kind, from_file, into_file, status_before,
              from_words, into_words, made_at, made_by)
            values (:id, platform.unit(), :kind, :from, :into, :before, :fromWords, :intoWords,
              :now, :by)
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("from", from.id())
        .param("into", into.id())
        .param("before", before)
        .param("fromWords", reason.from())
        .param("intoWords", reason.into())
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().name())
        .update();
  }

  void undo(UUID id, Reason reason, Instant now) {
    jdbc.sql(
            """
            update cases.file_link
               set undone_at = :now, undone_by = :by, undone_from_words = :fromWords,
                   undone_into_words = :intoWords
             where id = :id and undone_at is null
            """)
        .param("id", id)
        .param("fromWords", reason.from())
        .param("intoWords", reason.into())
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().name())
        .update();
  }

  /// What those of the files that whoever acts may read are called, by file.
  Map<UUID, CaseFile.Other> called(Collection<UUID> files) {
    return files.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select id, year, number from cases.case_file where id in (:files)")
            .param("files", files)
            .query(Called.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Called::id, Called::other));
  }

  private record Called(UUID id, int year, int number) {
    CaseFile.Other other() {
      return new CaseFile.Other(id, Row.reference(year, number));
    }
  }

  /// By which the file is joined into another now.
  Optional<Kept> joining(UUID from) {
    return jdbc.sql(
            COLUMNS + " where l.from_file = :file and l.kind = 'JOINED' and l.undone_at is null")
        .param("file", from)
        .query(Kept.class)
        .optional();
  }

  /// All of a file, in the order they were made.
  List<Kept> of(UUID file) {
    return jdbc.sql(COLUMNS + " where l.from_file = :file or l.into_file = :file order by l.id")
        .param("file", file)
        .query(Kept.class)
        .list();
  }

  /// Why, sealed for each of the two files.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Reason(byte[] from, byte[] into) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      Link.Kind kind,
      UUID fromFile,
      int fromYear,
      int fromNumber,
      UUID intoFile,
      int intoYear,
      int intoNumber,
      @Nullable String statusBefore,
      byte @Nullable [] fromWords,
      byte @Nullable [] intoWords,
      Instant madeAt,
      String madeBy,
      @Nullable Instant undoneAt,
      @Nullable String undoneBy,
      byte @Nullable [] undoneFromWords,
      byte @Nullable [] undoneIntoWords) {
    boolean isJoinedInto(UUID file) {
      return kind == Link.Kind.JOINED && undoneAt == null && intoFile.equals(file);
    }

    CaseFile.Other from() {
      return new CaseFile.Other(fromFile, Row.reference(fromYear, fromNumber));
    }

    CaseFile.Other into() {
      return new CaseFile.Other(intoFile, Row.reference(intoYear, intoNumber));
    }
  }
}
