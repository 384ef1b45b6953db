package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.programmes.plan.Head;

/// Programmes as a list. Row security decides whose: a unit sees its own, a visitor what is
/// adopted.
@Repository
class ProgrammeLists {
  private static final String FROM =
      """
        from programmes.programme p
        join lateral (
          select * from programmes.edition e where e.programme = p.id and e.dropped_at is null
           order by e.number desc limit 1)
          e on true
        join programmes.draft d on d.id = e.id
       where true
      """;
  private static final String ALL =
      """
      select count(*) from programmes.programme p
       where exists (select from programmes.edition e
                      where e.programme = p.id and e.dropped_at is null)
      """;
  private static final String NAMED =
      """
       and strpos(lower(concat_ws(' ', d.title, d.hromada, d.raion, d.oblast)), lower(:text)) > 0
      """;
  private static final String OF_YEAR =
      """
       and (num_nonnulls(d.period_from, e.act_date) = 0
              or :year between coalesce(d.period_from, date_part('year', e.act_date))
                           and coalesce(d.period_to, date_part('year', e.act_date)))
      """;
  private static final String STATUS =
      """
      case when e.adopted_at is not null then 'ADOPTED'
           when p.adopted_at is not null then 'AMENDING'
           else 'DRAFT' end\
      """;
  private final JdbcClient jdbc;

  ProgrammeLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<ProgrammeRow> list(ProgrammeFilter filter, Paging paging) {
    var rows =
        filtered(
                """
                select p.id, d.title, d.kind, d.level,
                       coalesce(d.hromada, d.raion, d.oblast) as territory,
                       d.period_from, d.period_to, %1$s as status, e.number as edition, d.measures,
                       (select coalesce(sum(f.amount), 0) from programmes.funding_line f
                         where f.draft = e.id and not f.of_which) as money,
                       (select count(*) from programmes.finding f
                         where f.draft = e.id and f.fixed_at is null and f.explained_at is null)
                         as open_findings,
                       (select count(*) from programmes.finding f
                         where f.draft = e.id and f.fixed_at is null and f.explained_at is null
                           and f.weight = 'BLOCKING') as blocking_findings,
                       p.repeal_date as repealed_on
                """
                    + FROM
                    + which(filter)
                    + (paging.after() == null ? "" : " and p.id < :after::uuid")
                    + " order by p.id desc limit :size + 1",
                filter)
            .param("after", paging.after())
            .param("size", paging.size())
            .query(ProgrammeRow.class)
            .list();
    return Page.of(rows, paging, total(filter), row -> row.id().toString());
  }

  private long total(ProgrammeFilter filter) {
    var which = which(filter);
    var sql = which.isEmpty() ? ALL : "select count(*)" + FROM + which;
    return filtered(sql, filter).query(Long.class).single();
  }

  // Only what is asked is said: how many there are of all is answered without their heads.
  private static String which(ProgrammeFilter filter) {
    return (filter.text() == null ? "" : NAMED)
        + (filter.level() == null ? "" : " and d.level = :level")
        + (filter.year() == null ? "" : OF_YEAR)
        + (filter.status() == null ? "" : " and :status::text = %1$s");
  }

  private JdbcClient.StatementSpec filtered(String sql, ProgrammeFilter filter) {
    return jdbc.sql(sql.formatted(STATUS))
        .param("text", filter.text())
        .param("level", name(filter.level()))
        .param("year", filter.year())
        .param("status", filter.status() == null ? null : filter.status().name());
  }

  private static @Nullable String name(Head.@Nullable Level level) {
    return level == null ? null : level.name();
  }
}
