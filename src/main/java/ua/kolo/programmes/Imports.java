package ua.kolo.programmes;

import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.documents.SourceDocument;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.exchange.PlanJson;

/// Documents received, with the file as it came and what became of it.
@Repository
class Imports {
  private static final int PART = 1 << 20;
  private final JdbcClient jdbc;
  private final Clock clock;

  Imports(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(Received received) {
    jdbc.sql(
            """
            insert into programmes.import
              (id, unit, programme, file_name, size, sha256, received_at, received_by)
            values (:id, :unit, :programme, :name, :size, :sha256, :now, :by)
            """)
        .param("id", received.id().value())
        .param("unit", Acting.current().unit())
        .param("programme", received.programme())
        .param("name", received.file().name())
        .param("size", received.file().content().length)
        .param("sha256", Fingerprints.sha256(received.file().content()))
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
    addParts(received.id(), received.file().content());
  }

  /// Counts one more try, unless the document is read, decided about, or being read right now.
  boolean tryAgain(ImportId id) {
    return jdbc.sql("update programmes.import i set tries = tries + 1 where id in (" + UNREAD + ")")
            .param("id", id.value())
            .update()
        == 1;
  }

  /// Empty when somebody reads it or nothing is left to read.
  Optional<Row> lockUnread(ImportId id) {
    return jdbc.sql(UNREAD).param("id", id.value()).query(UUID.class).optional().map(_ -> find(id));
  }

  void read(ImportId id, SourceDocument document) {
    jdbc.sql(
            """
            update programmes.import
               set format = :format, document = :document::json, read_at = :now,
                   unreadable = null, unreadable_at = null
             where id = :id
            """)
        .param("id", id.value())
        .param("format", document.format())
        .param("document", PlanJson.write(document))
        .param("now", now())
        .update();
  }

  void unreadable(ImportId id, String reason) {
    jdbc.sql(
            """
            update programmes.import set unreadable = :reason, unreadable_at = :now where id = :id
            """)
        .param("id", id.value())
        .param("reason", reason)
        .param("now", now())
        .update();
  }

  void accepted(ImportId id, ProgrammeId programme) {
    jdbc.sql(
            """
            update programmes.import
               set accepted_at = :now, accepted_by = :by, accepted_as = :programme
             where id = :id
            """)
        .param("id", id.value())
        .param("programme", programme.value())
        .param("by", Acting.current().name())
        .param("now", now())
        .update();
  }

  void dropped(ImportId id) {
    jdbc.sql("update programmes.import set dropped_at = :now, dropped_by = :by where id = :id")
        .param("id", id.value())
        .param("by", Acting.current().name())
        .param("now", now())
        .update();
  }

  Row find(ImportId id) {
    return find(id, "");
  }

  /// Nobody else decides about the document until the transaction ends.
  Row lock(ImportId id) {
    return find(id, " for update");
  }

  SourceDocument document(ImportId id) {
    return jdbc.sql(
            "select document from programmes.import where id = :id and document is not null")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .map(json -> PlanJson.read(json, SourceDocument.class))
        .orElseThrow(() -> new NotFound(id));
  }

  OriginalFile file(ImportId id) {
    var name = find(id).fileName();
    var content = new ByteArrayOutputStream();
    jdbc.sql("select content from programmes.import_part where import = :id order by position")
        .param("id", id.value())
        .query(byte[].class)
        .list()
        .forEach(content::writeBytes);
    return new OriginalFile(name, content.toByteArray());
  }

  Page<ImportRow> list(Paging paging) {
    return list(paging, false);
  }

  /// Those nobody has decided about.
  Page<ImportRow> waiting(Paging paging) {
    return list(paging, true);
  }

  private Page<ImportRow> list(Paging paging, boolean waiting) {
    var rows =
        jdbc.sql(
                """
                select i.id, i.file_name, %s as state, i.received_at, i.received_by, d.title,
                       coalesce(d.measures, 0) as measures, coalesce(d.questions, 0) as questions,
                       (select count(*) from programmes.finding f
                         where f.draft = i.id and f.fixed_at is null and f.explained_at is null)
                         as open_findings,
                       coalesce(i.accepted_as, %s) as programme
                  from programmes.import i
                  left join programmes.draft d on d.id = i.id
                 where i.unit = platform.unit() and i.dropped_at is null
                   and (not :waiting or i.accepted_at is null)
                   and (:after::uuid is null or i.id < :after::uuid)
                 order by i.id desc
                 limit :size + 1
                """
                    .formatted(STATE, NEWER_OF))
            .param("after", paging.after())
            .param("waiting", waiting)
            .param("size", paging.size())
            .query(ImportRow.class)
            .list();
    return Page.of(rows, paging, total(waiting), row -> row.id().toString());
  }

  private long total(boolean waiting) {
    return jdbc.sql(
            """
            select count(*) from programmes.import
             where unit = platform.unit() and dropped_at is null
               and (not :waiting or accepted_at is null)
            """)
        .param("waiting", waiting)
        .query(Long.class)
        .single();
  }

  private Row find(ImportId id, String lock) {
    return jdbc.sql(
            """
            select i.id, %s as state, i.unreadable, i.file_name, i.size, i.sha256, i.received_at,
                   i.received_by, i.format, %s as programme, i.accepted_as
              from programmes.import i
             where i.id = :id
            """
                    .formatted(STATE, NEWER_OF)
                + lock)
        .param("id", id.value())
        .query(Row.class)
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  private void addParts(ImportId id, byte[] content) {
    for (int from = 0; from < content.length; from += PART) {
      jdbc.sql(
              """
              insert into programmes.import_part (id, unit, import, position, content)
              values (:id, :unit, :import, :position, :content)
              """)
          .param("id", Ids.next())
          .param("unit", Acting.current().unit())
          .param("import", id.value())
          .param("position", from / PART)
          .param(
              "content", Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)))
          .update();
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static final String UNREAD =
      """
      select f.id from programmes.import f
       where f.id = :id and f.read_at is null and f.dropped_at is null
         for update skip locked\
      """;

  /// The programme whose newer file it is; none once its draft was thrown away, for nothing is left
  /// to be newer than.
  private static final String NEWER_OF =
      """
      case when exists (select from programmes.edition e
                         where e.programme = i.programme and e.dropped_at is null)
           then i.programme end\
      """;

  private static final String STATE =
      """
      case when i.dropped_at is not null then 'DROPPED'
           when i.accepted_at is not null then 'ACCEPTED'
           when i.unreadable is not null then 'UNREADABLE'
           when i.read_at is not null then 'READ'
           else 'READING' end\
      """;

  /// A file on its way in.
  ///
  /// @param programme whose newer file it is, null for none
  record Received(ImportId id, OriginalFile file, @Nullable UUID programme) {}

  /// What is known of a document beside its content.
  record Row(
      UUID id,
      ImportView.State state,
      @Nullable String unreadable,
      String fileName,
      long size,
      String sha256,
      Instant receivedAt,
      String receivedBy,
      @Nullable String format,
      @Nullable UUID programme,
      @Nullable UUID acceptedAs) {}
}
