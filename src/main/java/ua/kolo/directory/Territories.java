package ua.kolo.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Territories as they are looked for.
@Repository
class Territories {
  private static final String PLACE =
      """
      select t.code, t.name, t.level, t.category, t.closed_on, t.parent,
             case 'HROMADA' when p1.level then p1.name when p2.level then p2.name end as hromada,
             case 'RAION' when p1.level then p1.name when p2.level then p2.name
                          when p3.level then p3.name end as raion,
             case 'OBLAST' when p1.level then p1.name when p2.level then p2.name
                           when p3.level then p3.name when p4.level then p4.name end as oblast
        from directory.territory t
        left join directory.territory p1 on p1.code = t.parent
        left join directory.territory p2 on p2.code = p1.parent
        left join directory.territory p3 on p3.code = p2.parent
        left join directory.territory p4 on p4.code = p3.parent
      """;
  private final JdbcClient jdbc;

  Territories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Places whose name or one of its words begins so; or the one of this code.
  List<Place> search(String typed, Territory.@Nullable Level level, int limit) {
    var key = SearchKey.of(typed).replace("%", "").replace("_", "");
    return jdbc.sql(
            PLACE
                + """
                 where (t.folded like :key || '%' or t.folded like '% ' || :key || '%'
                        or t.code = upper(:typed))
                   and (:level::text is null or t.level = :level)
                   and t.closed_on is null
                 order by t.folded <> :key,
                   array_position(array['STATE', 'OBLAST', 'RAION', 'HROMADA', 'SETTLEMENT',
                                        'CITY_DISTRICT'], t.level),
                   t.folded, t.code
                 limit :limit
                """)
        .param("key", key)
        .param("typed", typed.strip())
        .param("level", level == null ? null : level.name())
        .param("limit", limit)
        .query(Place.class)
        .list();
  }

  Optional<Place> find(String code) {
    return jdbc.sql(PLACE + " where t.code = :code")
        .param("code", code)
        .query(Place.class)
        .optional();
  }

  List<Place> find(List<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : jdbc.sql(PLACE + " where t.code in (:codes) order by t.code")
            .param("codes", codes)
            .query(Place.class)
            .list();
  }

  /// What lies directly in a place.
  List<Place> children(String code) {
    return jdbc.sql(
            PLACE
                + " where t.parent = :code and t.closed_on is null"
                + " order by t.name collate \"und-x-icu\", t.code")
        .param("code", code)
        .query(Place.class)
        .list();
  }

  /// Open hromadas that are the place or lie in it, by name.
  List<Place> hromadas(String code) {
    return jdbc.sql(
            PLACE
                + """
                 where t.level = 'HROMADA' and t.closed_on is null
                   and :code in (t.code, p1.code, p2.code, p3.code)
                 order by t.name collate "und-x-icu", t.code
                """)
        .param("code", code)
        .query(Place.class)
        .list();
  }

  List<FormerName> formerNames(String code) {
    return jdbc.sql(
            """
            select name, held_from, held_until from directory.territory_name
             where code = :code order by held_until desc
            """)
        .param("code", code)
        .query(FormerName.class)
        .list();
  }

  /// Codes from a place up to the state, itself first.
  List<String> upwards(String code) {
    return jdbc.sql(
            """
            with recursive up as (
              select code, parent, 0 as step from directory.territory where code = :code
              union all
              select t.code, t.parent, step + 1
                from directory.territory t join up on t.code = up.parent where step < 10)
            select code from up order by step
            """)
        .param("code", code)
        .query(String.class)
        .list();
  }

  /// Everything in order of codes, for other programs.
  List<Place> page(@Nullable String after, Territory.@Nullable Level level, int size) {
    return jdbc.sql(
            PLACE
                + """
                 where (:after::text is null or t.code > :after)
                   and (:level::text is null or t.level = :level)
                 order by t.code limit :size
                """)
        .param("after", after)
        .param("level", level == null ? null : level.name())
        .param("size", size)
        .query(Place.class)
        .list();
  }

  void add(
      Territory territory, String origin, @Nullable String category, @Nullable LocalDate since) {
    jdbc.sql(
            """
            insert into directory.territory (code, name, level, parent, folded, origin, category,
              name_since)
            values (:code, :name, :level, :parent, :folded, :origin, :category, :since)
            on conflict (code) do nothing
            """)
        .param("code", territory.code())
        .param("name", territory.name())
        .param("level", territory.level().name())
        .param("parent", territory.parent())
        .param("folded", SearchKey.of(territory.name()))
        .param("origin", origin)
        .param("category", category)
        .param("since", since)
        .update();
  }

  /// Open places of one level, by name.
  List<Place> ofLevel(Territory.Level level) {
    return jdbc.sql(PLACE + " where t.level = :level and t.closed_on is null order by t.folded")
        .param("level", level.name())
        .query(Place.class)
        .list();
  }

  /// A place that only its code tells of; nothing when it is known already.
  void addUnnamed(PlaceCode code, @Nullable String oblast) {
    jdbc.sql(
            """
            insert into directory.territory (code, name, level, parent, folded)
            values (:code, :code, :level, :oblast, lower(:code))
            on conflict (code) do nothing
            """)
        .param("code", code.text())
        .param("level", code.level().name())
        .param("oblast", oblast)
        .update();
  }
}
