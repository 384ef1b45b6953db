package ua.kolo.clearance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Declared ties as rows; row security shows own ones, and a reviewer those of the institution.
@Repository
class Ties {
  private static final String ROWS =
      """
      select id, person, kind, record, tie, declared_at, ended_at, found, end_reason
        from clearance.tie t
      """;
  // Whoever declared it, by a part of their name.
  private static final String OF_OTHERS =
      """
       where t.person <> :me
         and (:all or t.ended_at is null)
         and (:name = '' or clearance.declared_by(t.person, :name))
      """;
  // That a record is called as they are is not told to them: it might tell an offender that
  // somebody spoke of him.
  private static final String OWN = " where person = :person and not (found and tie = 'SELF')";
  private final JdbcClient jdbc;

  Ties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Declared twice, it stands once.
  void add(Declaration tie, UUID unit) {
    jdbc.sql(
            """
            insert into clearance.tie (id, person, unit, kind, record, tie, declared_at)
            values (:id, :person, :unit, :kind, :record, :tie, :at)
            on conflict (person, kind, record) where ended_at is null do nothing
            """)
        .param("id", tie.id())
        .param("person", tie.person())
        .param("unit", unit)
        .param("kind", tie.kind())
        .param("record", tie.record())
        .param("tie", tie.tie().name())
        .param("at", Timestamp.from(tie.declaredAt()))
        .update();
  }

  /// Ties the program found; the records that closed by it, which are not those on which a tie
  /// stands or a reviewer ended one.
  List<UUID> addFound(String kind, List<Declaration> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select * from clearance.ties_found(:kind, :ids::uuid[], :persons::uuid[],
              :records::uuid[], :ties::text[], :ats::timestamptz[])
            """)
        .param("kind", kind)
        .param("ids", each(found, tie -> tie.id().toString()))
        .param("persons", each(found, tie -> tie.person().toString()))
        .param("records", each(found, tie -> tie.record().toString()))
        .param("ties", each(found, tie -> tie.tie().name()))
        .param("ats", each(found, tie -> tie.declaredAt().toString()))
        .query(UUID.class)
        .list();
  }

  private static String[] each(List<Declaration> found, Function<Declaration, String> part) {
    return found.stream().map(part).toArray(String[]::new);
  }

  /// Those the person knows of, the latest first.
  List<Declaration> of(UUID person, int offset, int size) {
    return jdbc.sql(ROWS + OWN + " order by declared_at desc, id desc limit :size offset :offset")
        .param("person", person)
        .param("size", size)
        .param("offset", offset)
        .query(Declaration.class)
        .list();
  }

  long count(UUID person) {
    return jdbc.sql("select count(*) from clearance.tie" + OWN)
        .param("person", person)
        .query(Long.class)
        .single();
  }

  /// Those of others, standing ones first.
  List<Declaration> ofOthers(TieFilter filter, UUID me, int offset, int size) {
    return filtered(
            ROWS
                + OF_OTHERS
                + " order by t.ended_at is not null, t.declared_at, t.id"
                + " limit :size offset :offset",
            filter,
            me)
        .param("size", size)
        .param("offset", offset)
        .query(Declaration.class)
        .list();
  }

  /// Those after the tie given, by id.
  List<Declaration> ofOthersAfter(TieFilter filter, UUID me, @Nullable UUID after, int size) {
    return filtered(
            ROWS
                + OF_OTHERS
                + " and (:after::uuid is null or t.id > :after) order by t.id limit :size",
            filter,
            me)
        .param("after", after)
        .param("size", size)
        .query(Declaration.class)
        .list();
  }

  long countOfOthers(TieFilter filter, UUID me) {
    return filtered("select count(*) from clearance.tie t" + OF_OTHERS, filter, me)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(String sql, TieFilter filter, UUID me) {
    return jdbc.sql(sql)
        .param("me", me)
        .param("all", filter.all())
        .param("name", filter.name().strip());
  }

  boolean end(UUID id, UUID by, TieEnd reason, Instant at) {
    return jdbc.sql(
                """
                update clearance.tie set ended_at = :at, ended_by = :by, end_reason = :reason
                 where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("by", by)
            .param("reason", reason.name())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// Takes an ending back; false when there is none, or another tie to the record stands.
  boolean renew(UUID id) {
    return jdbc.sql(
                """
                update clearance.tie t set ended_at = null, ended_by = null, end_reason = null
                 where id = :id and ended_at is not null and person <> platform.person()
                   and not exists (
                     select from clearance.tie s where s.person = t.person and s.kind = t.kind
                        and s.record = t.record and s.ended_at is null)
                """)
            .param("id", id)
            .update()
        == 1;
  }
}
