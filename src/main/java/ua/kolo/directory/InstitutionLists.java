package ua.kolo.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Institutions as lists.
@Repository
class InstitutionLists {
  // What was found to be the same institution counts as it: its names, codes, contacts, places.
  private static final String LIST =
      """
      with recursive within as (
        select code from directory.territory where code = :territory
        union all
        select c.code from directory.territory c join within w on c.parent = w.code)
      select b.id, b.name, b.kind, b.edrpou, b.territory, t.name as place,
             (select case when count(*) = count(c.verified_on) then min(c.verified_on) end
                from directory.contact c join directory.body g on g.id = c.body
               where b.id in (g.id, g.merged_into) and c.removed_at is null) as verified_on,
             b.closed_on,
             (select c.value from directory.contact c join directory.body g on g.id = c.body
               where b.id in (g.id, g.merged_into) and c.removed_at is null
                 and c.kind in ('PHONE', 'DUTY_DESK')
               order by c.kind desc, c.id limit 1) as phone,
             (select c.value from directory.contact c join directory.body g on g.id = c.body
               where b.id in (g.id, g.merged_into) and c.removed_at is null
                 and c.kind = 'EMAIL' order by c.id limit 1) as email
        from directory.body b join directory.territory t on t.code = b.territory
       where b.merged_into is null
         and (:closed or b.closed_on is null)
         and (:kind::text is null or b.kind = :kind)
         and (:territory::text is null or exists (
               select from directory.body g
                left join directory.body_serves s on s.body = g.id
                where b.id in (g.id, g.merged_into)
                  and (g.territory in (select code from within)
                       or s.territory in (select code from within))))
         and (:text::text is null or exists (
               select from directory.body g
                left join directory.body_name n on n.body = g.id
                where b.id in (g.id, g.merged_into)
                  and (g.edrpou = :text or strpos(lower(g.name), lower(:text)) > 0
                       or strpos(lower(n.spelling), lower(:text)) > 0)))
      """;
  private static final String HERE =
      "(select h.territory from directory.body h where h.id = platform.unit())";
  private final JdbcClient jdbc;

  InstitutionLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<InstitutionRow> list(InstitutionFilter filter, int offset, int size) {
    return filtered(
            LIST + " order by b.name collate \"und-x-icu\", b.id limit :size offset :offset",
            filter)
        .param("size", size)
        .param("offset", offset)
        .query(InstitutionRow.class)
        .list();
  }

  // The codes of the codifier begin with the oblast, the raion, the hromada.
  /// @param kinds null for all
  List<InstitutionRow> near(@Nullable List<String> kinds, int size) {
    return filtered(
            LIST
                + """
                   and (:any or b.kind in (:kinds))
                 order by left(b.territory, 9) is distinct from left(HERE, 9),
                       left(b.territory, 6) is distinct from left(HERE, 6),
                       left(b.territory, 4) is distinct from left(HERE, 4),
                       b.name collate "und-x-icu", b.id limit :size
                """
                    .replace("HERE", HERE),
            new InstitutionFilter(null, null, null, false))
        .param("any", kinds == null)
        .param("kinds", kinds == null ? List.of("") : kinds)
        .param("size", size)
        .query(InstitutionRow.class)
        .list();
  }

  // The council's executive body coordinates; a council without one registered does it itself. An
  // institution of a village looks up to its hromada, and no further; one of a raion or an oblast
  // to the state administration there or above.
  Optional<Standing> standing(UUID id) {
    return jdbc.sql(
            """
            with recursive up as (
              select t.code, t.parent, t.level, 0 as steps
                from directory.territory t join directory.body b on b.territory = t.code
               where b.id = :id
              union all
              select t.code, t.parent, t.level, up.steps + 1
                from directory.territory t join up on t.code = up.parent
               where up.level <> 'HROMADA')
            select b.kind, (
                   select c.id from directory.body c join up on c.territory = up.code
                    where c.closed_on is null and c.merged_into is null
                      and (c.kind in ('EXECUTIVE_COMMITTEE', 'HROMADA', 'COUNCIL')
                        or up.level in ('RAION', 'OBLAST') and c.kind in ('RAI_ADM', 'OBL_ADM'))
                    order by up.steps,
                             array_position(
                               array['EXECUTIVE_COMMITTEE', 'HROMADA', 'RAI_ADM', 'OBL_ADM'], c.kind),
                             c.id
                    limit 1) as coordinator
              from directory.body b where b.id = :id
            """)
        .param("id", id)
        .query(Standing.class)
        .optional();
  }

  List<InstitutionRow> after(InstitutionFilter filter, @Nullable UUID after, int size) {
    return filtered(
            LIST + " and (:after::uuid is null or b.id > :after) order by b.id limit :size", filter)
        .param("after", after)
        .param("size", size)
        .query(InstitutionRow.class)
        .list();
  }

  long count(InstitutionFilter filter) {
    return filtered("select count(*) from (" + LIST + ") found", filter).query(Long.class).single();
  }

  /// Those of the ids, by name.
  List<InstitutionRow> rows(List<UUID> ids) {
    return jdbc.sql(
            """
            select b.id, b.name, b.kind, b.edrpou, b.territory, t.name as place,
                   null::date as verified_on, b.closed_on, null::text as phone, null::text as email
              from directory.body b join directory.territory t on t.code = b.territory
             where b.id in (:ids) order by b.name, b.id
            """)
        .param("ids", ids)
        .query(InstitutionRow.class)
        .list();
  }

  private JdbcClient.StatementSpec filtered(String sql, InstitutionFilter filter) {
    return jdbc.sql(sql)
        .param("text", filter.text())
        .param("kind", filter.kind())
        .param("territory", filter.territory())
        .param("closed", filter.closed());
  }
}
