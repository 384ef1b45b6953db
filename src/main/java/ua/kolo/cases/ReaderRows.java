package ua.kolo.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Posts of the keeper's house that were let into a file, or given its lead.
@Repository
class ReaderRows {
  private final JdbcClient jdbc;

  ReaderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All that ever were, in that order.
  List<Kept> of(UUID file) {
    return jdbc.sql(
            """
            select post, leads, added_at, added_by, ended_at, ended_by
              from cases.reader where file = :file order by id
            """)
        .param("file", file)
        .query(Kept.class)
        .list();
  }

  void lead(UUID file, UUID post, Instant at, String by) {
    add(file, post, true, at, by);
  }

  /// False when it reads the file already.
  boolean add(UUID file, UUID post, Instant at, String by) {
    return add(file, post, false, at, by);
  }

  private boolean add(UUID file, UUID post, boolean leads, Instant at, String by) {
    return jdbc.sql(
                """
                insert into cases.reader (id, unit, file, post, leads, added_at, added_by)
                values (:id, platform.unit(), :file, :post, :leads, :at, :by)
                on conflict (file, post) where not leads and ended_at is null do nothing
                """)
            .param("id", Ids.next())
            .param("file", file)
            .param("post", post)
            .param("leads", leads)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  /// Those let in at a moment are let in no more.
  List<UUID> leave(UUID file, Instant addedAt, Instant at, String by) {
    return jdbc.sql(
            """
            update cases.reader set ended_at = :at, ended_by = :by
             where file = :file and added_at = :added and not leads and ended_at is null
            returning post
            """)
        .param("file", file)
        .param("added", Timestamp.from(addedAt))
        .param("at", Timestamp.from(at))
        .param("by", by)
        .query(UUID.class)
        .list();
  }

  /// Whoever is let in by hand too stays when the file they came with is parted.
  void endCarried(UUID file, UUID post, Instant at, String by) {
    jdbc.sql(
            """
            update cases.reader r set ended_at = :at, ended_by = :by
             where file = :file and post = :post and not leads and ended_at is null
               and exists (
                 select from cases.file_link l
                  where l.into_file = r.file and l.kind = 'JOINED' and l.undone_at is null
                    and l.made_at = r.added_at)
            """)
        .param("file", file)
        .param("post", post)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /// False when it was not in the circle.
  boolean end(UUID file, UUID post, Instant at, String by) {
    return jdbc.sql(
                """
                update cases.reader set ended_at = :at, ended_by = :by
                 where file = :file and post = :post and not leads and ended_at is null
                """)
            .param("file", file)
            .param("post", post)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  record Kept(
      UUID post,
      boolean leads,
      Instant addedAt,
      String addedBy,
      @Nullable Instant endedAt,
      @Nullable String endedBy) {
    boolean stands() {
      return !leads && endedAt == null;
    }
  }
}
