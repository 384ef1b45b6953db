package ua.kolo.programmes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.BadRequest;

/// Measures and money of one edition as lists and sums.
@Repository
class MeasureLists {
  private static final String FROM =
      """
        from programmes.measure m
       where m.draft = :draft
         and (:text::text is null or strpos(lower(m.text), lower(:text::text)) > 0)
         and (:year::int is null
              or :year::int between date_part('year', m.term_from) and date_part('year', m.term_to)
              or exists (
               select from programmes.funding_line f
                where f.draft = m.draft and f.measure = m.id and f.year = :year
                  and f.amount <> 0))
         and (:term::text is null or m.term = :term)
         and (:executor::text is null or exists (
               select from programmes.participation x
                where x.draft = m.draft and x.measure = m.id and x.name = :executor))
         and (:source::text is null or exists (
               select from programmes.funding_line f
                where f.draft = m.draft and f.measure = m.id
                  and (f.source = :source
                       or :source = any (string_to_array(f.source, '; ')))))
         and (:state::text is null or exists (
               select from programmes.funding_line f
                where f.draft = m.draft and f.measure = m.id and f.state = :state))
      """;
  private static final String SUM =
      "count(distinct f.measure) as measures, sum(f.amount) as amount";
  private static final String MONEY =
      """
        from programmes.funding_line f
       where f.draft = :draft and f.amount is not null and coalesce(%s, not f.of_which)
      """;
  private final JdbcClient jdbc;

  MeasureLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<MeasureRow> list(UUID draft, MeasureFilter filter, Paging paging) {
    var rows =
        filtered(
                """
                select m.id as key, m.position, m.number, m.text, m.path,
                       array(select x.name from programmes.participation x
                              where x.draft = m.draft and x.measure = m.id
                              order by x.position) as executors,
                       m.term, m.term_from, m.term_to, m.recurrence,
                       array(select distinct f.source from programmes.funding_line f
                              where f.draft = m.draft and f.measure = m.id
                                and f.source is not null) as sources,
                       array(select distinct f.state from programmes.funding_line f
                              where f.draft = m.draft and f.measure = m.id) as states,
                       m.amount,
                       (select count(*) from programmes.finding f
                         where f.draft = m.draft and f.measure = m.id
                           and f.fixed_at is null and f.explained_at is null) as open_findings
                """
                    + FROM
                    + """
                         and (:after::int is null or m.position > :after::int)
                       order by m.position
                       limit :size + 1
                      """,
                draft,
                filter)
            .param("after", position(paging))
            .param("size", paging.size())
            .query(MeasureRow.class)
            .list();
    return Page.of(rows, paging, total(draft, filter), row -> Integer.toString(row.position()));
  }

  List<String> executors(UUID draft) {
    return names(
        "select distinct name from programmes.participation where draft = :draft order by name",
        draft);
  }

  List<String> sources(UUID draft) {
    return names(
        """
        select distinct one from programmes.funding_line, unnest(string_to_array(source, '; ')) one
         where draft = :draft order by one
        """,
        draft);
  }

  List<String> terms(UUID draft) {
    return names(
        """
        select term from programmes.measure
         where draft = :draft and term is not null group by term order by min(position)
        """,
        draft);
  }

  List<SumRow> sums(UUID draft, SumBy by) {
    return jdbc.sql(
            switch (by) {
              case EXECUTOR ->
                  "select f.payer as label, f.shared, "
                      + SUM
                      + MONEY.formatted("null::boolean")
                      + "group by f.payer, f.shared order by amount desc, label";
              case SOURCE ->
                  "select f.source as label, false as shared, "
                      + SUM
                      + MONEY.formatted("f.counts_source")
                      + "group by f.source order by amount desc, label";
              case YEAR ->
                  "select f.year::text as label, false as shared, "
                      + SUM
                      + MONEY.formatted("f.counts_year")
                      + "group by f.year order by f.year";
              case GOAL ->
                  "select concat_ws(' ', n.number, n.text) as label, false as shared, "
                      + SUM
                      + """
                          from programmes.funding_line f
                          join programmes.measure m on m.draft = f.draft and m.id = f.measure
                          left join programmes.node n on n.draft = m.draft and n.id = m.goal
                         where f.draft = :draft and not f.of_which and f.amount is not null
                         group by n.position, n.number, n.text
                         order by n.position
                        """;
            })
        .param("draft", draft)
        .query(SumRow.class)
        .list();
  }

  private List<String> names(String sql, UUID draft) {
    return jdbc.sql(sql).param("draft", draft).query(String.class).list();
  }

  private long total(UUID draft, MeasureFilter filter) {
    return filtered("select count(*)" + FROM, draft, filter).query(Long.class).single();
  }

  private JdbcClient.StatementSpec filtered(String sql, UUID draft, MeasureFilter filter) {
    return jdbc.sql(sql)
        .param("draft", draft)
        .param("text", filter.text())
        .param("year", filter.year())
        .param("term", filter.term())
        .param("executor", filter.executor())
        .param("source", filter.source())
        .param("state", filter.state() == null ? null : filter.state().name());
  }

  private static @Nullable Integer position(Paging paging) {
    try {
      return paging.after() == null ? null : Integer.valueOf(paging.after());
    } catch (NumberFormatException nonsense) {
      throw new BadRequest("programmes.list.badCursor");
    }
  }
}
