package ua.kolo.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Adopted programmes of many councils at once; read as a visitor, so only what is public comes.
@Repository
class AdoptedLists {
  private final JdbcClient jdbc;

  AdoptedLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<UUID> keepers() {
    return jdbc.sql("select distinct unit from programmes.programme where adopted_at is not null")
        .query(UUID.class)
        .set();
  }

  /// Without a period a programme is of the year of its act. A sum no year is named for is the
  /// year's where the programme has only one. One repealed before the year is none of its.
  List<AdoptedRow> of(int year, Collection<UUID> keepers, Collection<String> territories) {
    return jdbc.sql(
            """
            select p.id, p.unit, p.territory, d.title, d.level, d.period_from, d.period_to,
                   (select sum(s.amount) from programmes.year_sum s
                     where s.draft = e.id
                       and (s.year = :year or (s.year is null and d.period_from = d.period_to)))
                     as planned
              from programmes.programme p
              join lateral (
                select id, act_date from programmes.edition
                 where programme = p.id and adopted_at is not null
                 order by number desc limit 1) e on true
              join programmes.draft d on d.id = e.id
             where p.adopted_at is not null
               and (p.repeal_date is null or p.repeal_date >= make_date(:year, 1, 1))
               and (p.unit = any (:keepers) or p.territory = any (:territories))
               and :year between coalesce(d.period_from, date_part('year', e.act_date))
                             and coalesce(d.period_to, date_part('year', e.act_date))
             order by p.id
            """)
        .param("year", year)
        .param("keepers", keepers.toArray(UUID[]::new))
        .param("territories", territories.toArray(String[]::new))
        .query(AdoptedRow.class)
        .list();
  }
}
