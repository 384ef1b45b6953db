package ua.kolo.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Stale;

/// Institutions in the database.
@Repository
class InstitutionStore {
  private static final String LIST =
      """
      select b.id, b.name, b.kind, b.edrpou, b.territory, t.name as place, b.verified_on,
             b.closed_on,
             (select c.value from directory.contact c
               where c.body = b.id and c.kind in ('PHONE', 'DUTY_DESK')
               order by c.kind desc, c.id limit 1) as phone,
             (select c.value from directory.contact c
               where c.body = b.id and c.kind = 'EMAIL' order by c.id limit 1) as email
        from directory.body b join directory.territory t on t.code = b.territory
       where b.merged_into is null
         and (:closed or b.closed_on is null)
         and (:kind::text is null or b.kind = :kind)
         and (:territory::text is null or b.territory = :territory
              or exists (select from directory.body_serves s
                          where s.body = b.id and s.territory = :territory))
         and (:text::text is null or strpos(lower(b.name), lower(:text)) > 0 or b.edrpou = :text
              or exists (select from directory.body_name n
                          where n.body = b.id and strpos(lower(n.spelling), lower(:text)) > 0))
      """;
  private final JdbcClient jdbc;

  InstitutionStore(JdbcClient jdbc) {
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

  // The council's executive body coordinates; a council without one registered does it itself.
  Optional<Standing> standing(UUID id) {
    return jdbc.sql(
            """
            select b.kind, (
                   select c.id from directory.body c
                    where c.territory = b.territory and c.closed_on is null
                      and c.merged_into is null
                      and c.kind in ('EXECUTIVE_COMMITTEE', 'HROMADA', 'COUNCIL')
                    order by array_position(array['EXECUTIVE_COMMITTEE', 'HROMADA'], c.kind), c.id
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

  Optional<Head> head(UUID id) {
    return jdbc.sql(
            """
            select id, name, kind, edrpou, parent, territory, closed_on, merged_into, verified_on,
                   verified_by, version
              from directory.body where id = :id
            """)
        .param("id", id)
        .query(Head.class)
        .optional();
  }

  List<FormerName> formerNames(UUID id) {
    return jdbc.sql(
            """
            select name, held_from, held_until from directory.body_former_name
             where body = :id order by held_until desc, id desc
            """)
        .param("id", id)
        .query(FormerName.class)
        .list();
  }

  List<String> spellings(UUID id) {
    return jdbc.sql("select spelling from directory.body_name where body = :id order by spelling")
        .param("id", id)
        .query(String.class)
        .list();
  }

  Optional<UUID> byEdrpou(Edrpou edrpou) {
    return jdbc.sql(
            """
            select id from directory.body
             where edrpou = :edrpou and closed_on is null and merged_into is null
            """)
        .param("edrpou", edrpou.value())
        .query(UUID.class)
        .optional();
  }

  Optional<UUID> byName(String territory, String folded) {
    return jdbc.sql(
            "select body from directory.body_name where territory = :territory and folded = :folded")
        .param("territory", territory)
        .param("folded", folded)
        .query(UUID.class)
        .optional();
  }

  void add(UUID id, InstitutionChange change, LocalDate since, Instant now) {
    jdbc.sql(
            """
            insert into directory.body (id, territory, name, kind, edrpou, parent, name_since,
              made_at)
            values (:id, :territory, :name, :kind, :edrpou, :parent, :since, :now)
            """)
        .param("id", id)
        .param("territory", change.territory())
        .param("name", change.name())
        .param("kind", change.kind())
        .param("edrpou", change.edrpou() == null ? null : change.edrpou().value())
        .param("parent", change.parent())
        .param("since", since)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Changes the row; the old name is kept with its days.
  void change(Head old, int version, InstitutionChange change, LocalDate today) {
    boolean renamed = !old.name().equals(change.name());
    int changed =
        jdbc.sql(
                """
                update directory.body
                   set name = :name, kind = :kind, edrpou = :edrpou, parent = :parent,
                       territory = :territory, version = version + 1,
                       name_since = case when name = :name then name_since else :today end
                 where id = :id and version = :version
                """)
            .param("name", change.name())
            .param("kind", change.kind())
            .param("edrpou", change.edrpou() == null ? null : change.edrpou().value())
            .param("parent", change.parent())
            .param("territory", change.territory())
            .param("today", today)
            .param("id", old.id())
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new Stale("directory.institution.stale", version, old.version());
    }
    if (renamed) {
      jdbc.sql(
              """
              insert into directory.body_former_name (id, body, name, held_until)
              values (:id, :body, :name, :today)
              """)
          .param("id", Ids.next())
          .param("body", old.id())
          .param("name", old.name())
          .param("today", today)
          .update();
    }
  }

  void addName(UUID body, String territory, String spelling, String folded) {
    jdbc.sql(
            """
            insert into directory.body_name (id, body, territory, spelling, folded)
            values (:id, :body, :territory, :spelling, :folded)
            on conflict (territory, folded) do nothing
            """)
        .param("id", Ids.next())
        .param("body", body)
        .param("territory", territory)
        .param("spelling", spelling)
        .param("folded", folded)
        .update();
  }

  void close(UUID id, @Nullable LocalDate day) {
    jdbc.sql("update directory.body set closed_on = :day, version = version + 1 where id = :id")
        .param("day", day)
        .param("id", id)
        .update();
  }

  void merge(UUID id, @Nullable UUID into) {
    jdbc.sql("update directory.body set merged_into = :into, version = version + 1 where id = :id")
        .param("into", into)
        .param("id", id)
        .update();
  }

  List<InstitutionRow> mergedInto(UUID id) {
    return jdbc.sql(
            """
            select b.id, b.name, b.kind, b.edrpou, b.territory, t.name as place, b.verified_on,
                   b.closed_on, null::text as phone, null::text as email
              from directory.body b join directory.territory t on t.code = b.territory
             where b.merged_into = :id order by b.name
            """)
        .param("id", id)
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

  /// The row itself.
  record Head(
      UUID id,
      String name,
      @Nullable String kind,
      @Nullable String edrpou,
      @Nullable UUID parent,
      String territory,
      @Nullable LocalDate closedOn,
      @Nullable UUID mergedInto,
      @Nullable LocalDate verifiedOn,
      @Nullable String verifiedBy,
      int version) {}
}
