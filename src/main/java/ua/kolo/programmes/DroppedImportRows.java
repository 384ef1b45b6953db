package ua.kolo.programmes;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents put away: dropped before acceptance, or thrown away with the draft made of them.
@Repository
class DroppedImportRows {
  private static final String FROM =
      """
        from programmes.import i
        left join programmes.draft d on d.id = i.id
        left join lateral (
          select e.dropped_at, e.dropped_by from programmes.edition e
           where e.programme = i.accepted_as
             and (e.source = i.id
                  -- A newer file took its place in the draft, and went with it.
                  or (e.made_at <= i.accepted_at and e.dropped_at > i.accepted_at))
           order by e.dropped_at desc nulls first limit 1) e on true
       where i.unit = platform.unit() and coalesce(i.dropped_at, e.dropped_at) is not null
      """;
  private static final String SELECT =
      """
      select i.id, i.file_name, d.title, i.received_at,
             coalesce(i.dropped_at, e.dropped_at) as dropped_at,
             coalesce(i.dropped_by, e.dropped_by) as dropped_by,
             i.dropped_at is null as with_draft
      """
          + FROM;
  private final JdbcClient jdbc;

  DroppedImportRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<DroppedImport> list(Paging paging) {
    var rows =
        jdbc.sql(
                SELECT
                    + """
                       and (:after::uuid is null or i.id < :after::uuid)
                       order by i.id desc limit :size + 1
                      """)
            .param("after", paging.after())
            .param("size", paging.size())
            .query(DroppedImport.class)
            .list();
    long total = jdbc.sql("select count(*)" + FROM).query(Long.class).single();
    return Page.of(rows, paging, total, row -> row.id().toString());
  }

  Optional<DroppedImport> find(ImportId id) {
    return jdbc.sql(SELECT + " and i.id = :id")
        .param("id", id.value())
        .query(DroppedImport.class)
        .optional();
  }

  void takeBack(ImportId id) {
    jdbc.sql(
            """
            update programmes.import
               set dropped_at = null, dropped_by = null,
                   accepted_at = null, accepted_by = null, accepted_as = null
             where id = :id
            """)
        .param("id", id.value())
        .update();
  }
}
