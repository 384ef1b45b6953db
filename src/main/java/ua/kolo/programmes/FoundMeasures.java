package ua.kolo.programmes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.BadRequest;

/// Measures of many programmes. Row security decides of which: a unit finds its own, a visitor what
/// is adopted. They are not counted: that would read all of them for every page.
@Repository
class FoundMeasures {
  private static final String FIND =
      """
      select p.id as programme, m.id as key, m.position, m.number, m.text, m.path,
             array(select x.name from programmes.participation x
                    where x.draft = m.draft and x.measure = m.id order by x.position) as executors,
             m.term, m.amount, d.title, coalesce(d.hromada, d.raion, d.oblast) as territory,
             d.period_from, d.period_to
        from programmes.programme p
        join lateral (
          select e.id from programmes.edition e
           where e.programme = p.id and e.dropped_at is null
           order by e.number desc limit 1) e on true
        join programmes.draft d on d.id = e.id
        join programmes.measure m on m.draft = e.id
       where p.id <> :besides
         and (:text::text is null or strpos(lower(m.text), lower(:text::text)) > 0)
         and (:executor::text is null or exists (
               select from programmes.participation x
                where x.draft = m.draft and x.measure = m.id
                  and strpos(lower(x.name), lower(:executor::text)) > 0))
         and (:after::uuid is null or p.id < :after::uuid
              or (p.id = :after::uuid and m.position > :position::int))
       order by p.id desc, m.position
       limit :size + 1
      """;
  private final JdbcClient jdbc;

  FoundMeasures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The total of the page is the number of its rows.
  Page<FoundMeasure> list(MeasureSearch search, Paging paging) {
    var after = Cursor.of(paging.after());
    var rows =
        jdbc.sql(FIND)
            .param("besides", search.besides().value())
            .param("text", search.text())
            .param("executor", search.executor())
            .param("after", after == null ? null : after.programme())
            .param("position", after == null ? null : after.position())
            .param("size", paging.size())
            .query(FoundMeasure.class)
            .list();
    return Page.of(rows, paging, Math.min(rows.size(), paging.size()), FoundMeasure::cursor);
  }

  /// Where a page ended.
  private record Cursor(UUID programme, int position) {
    static @Nullable Cursor of(@Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      var parts = text.split(":", 2);
      try {
        return new Cursor(UUID.fromString(parts[0]), Integer.parseInt(parts[parts.length - 1]));
      } catch (IllegalArgumentException nonsense) {
        throw new BadRequest("programmes.list.badCursor");
      }
    }
  }
}
