package ua.kolo.programmes;

import java.util.Collection;
import java.util.List;
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

  /// A sum no year is named for is the year's where the programme has only one.
  List<AdoptedRow> of(int year, Collection<UUID> programmes) {
    return jdbc.sql(
            """
            select p.id, p.unit, p.territory, d.title, d.level, d.period_from, d.period_to,
                   (select sum(s.amount) from programmes.year_sum s
                     where s.draft = e.id
                       and (s.year = :year or (s.year is null and d.period_from = d.period_to)))
                     as planned
              from programmes.programme p
              join lateral (
                select id from programmes.edition
                 where programme = p.id and adopted_at is not null
                 order by number desc limit 1) e on true
              join programmes.draft d on d.id = e.id
             where p.adopted_at is not null and p.id = any (:programmes)
             order by p.id
            """)
        .param("year", year)
        .param("programmes", programmes.toArray(UUID[]::new))
        .query(AdoptedRow.class)
        .list();
  }
}
