package ua.kolo.papers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.consents.Passages;
import ua.kolo.platform.Ids;

/// The rows of papers.
@Repository
class PaperRows {
  private static final String COLUMNS =
      """
      select id, file, reference, person, kind, year, number, receiver, content, made_at, made_by,
             annulled_at, annulled_by
        from papers.paper
      """;
  private final JdbcClient jdbc;

  PaperRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The next number of the institution's year; others of the institution wait until the
  /// transaction ends.
  int take(int year) {
    return jdbc.sql(
            """
            insert into papers.counter as c (id, unit, year, last)
            values (:id, platform.unit(), :year, 1)
            on conflict (unit, year) do update set last = c.last + 1
            returning last
            """)
        .param("id", Ids.next())
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  /// @param from since when it counts
  void add(Kept row, Instant from, Passages passages) {
    jdbc.sql(
            """
            insert into papers.paper (id, unit, file, reference, person, kind, year, number,
              receiver, passages, ground, content, made_at, made_by, counts_from)
            values (:id, platform.unit(), :file, :reference, :person, :kind, :year, :number,
              :receiver, :passages, :ground, :content, :at, :by, :from)
            """)
        .param("id", row.id())
        .param("file", row.file())
        .param("reference", row.reference())
        .param("person", row.person())
        .param("kind", row.kind().name())
        .param("year", row.year())
        .param("number", row.number())
        .param("receiver", row.receiver())
        .param("passages", passages.ids().toArray(UUID[]::new))
        .param("ground", passages.ground())
        .param("content", row.content())
        .param("at", Timestamp.from(row.madeAt()))
        .param("by", row.madeBy())
        .param("from", Timestamp.from(from))
        .update();
  }

  /// The moment terms began with it; of those made before it was kept, when they were made.
  Instant countedFrom(UUID id) {
    return jdbc.sql("select coalesce(counts_from, made_at) from papers.paper where id = :id")
        .param("id", id)
        .query(Instant.class)
        .single();
  }

  /// Whether another decision was made in the file before, one that counts no more too.
  boolean wasDecided(UUID file, UUID paper) {
    return jdbc.sql(
            """
            select exists (
              select from papers.paper
               where file = :file and id <> :paper
                 and kind in ('DECISION', 'DECISION_URGENT', 'DECISION_NO'))
            """)
        .param("file", file)
        .param("paper", paper)
        .query(Boolean.class)
        .single();
  }

  /// What it recorded as told.
  void told(UUID id, List<UUID> notices) {
    if (!notices.isEmpty()) {
      jdbc.sql("update papers.paper set notices = :notices where id = :id")
          .param("notices", notices.toArray(UUID[]::new))
          .param("id", id)
          .update();
    }
  }

  List<UUID> toldBy(UUID id) {
    return jdbc.sql("select unnest(notices) from papers.paper where id = :id")
        .param("id", id)
        .query(UUID.class)
        .list();
  }

  /// False when it was annulled before.
  boolean annul(UUID id, Instant at, String by) {
    return jdbc.sql(
                """
                update papers.paper set annulled_at = :at, annulled_by = :by
                 where id = :id and annulled_at is null
                """)
            .param("id", id)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  /// Empties what was made out for a person whose key is destroyed, and says which they were.
  List<UUID> forget(UUID person) {
    return jdbc.sql("select unnest(papers.forget(:person))")
        .param("person", person)
        .query(UUID.class)
        .list();
  }

  Optional<Kept> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(Kept.class).optional();
  }

  /// Of a file, in the order they were made.
  List<Kept> of(UUID file) {
    return jdbc.sql(COLUMNS + " where file = :file order by id")
        .param("file", file)
        .query(Kept.class)
        .list();
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      UUID file,
      String reference,
      UUID person,
      Kind kind,
      int year,
      int number,
      @Nullable UUID receiver,
      byte @Nullable [] content,
      Instant madeAt,
      String madeBy,
      @Nullable Instant annulledAt,
      @Nullable String annulledBy) {}
}
