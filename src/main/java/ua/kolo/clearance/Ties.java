package ua.kolo.clearance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Declared ties as rows; row security shows own ones, and a reviewer those of the institution.
@Repository
class Ties {
  private static final String ROWS =
      """
      select id, person, kind, record, tie, declared_at, ended_at, found
        from clearance.tie
      """;
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

  /// A tie the program found; false when one stands or a reviewer ended one on the same record.
  boolean addFound(Declaration tie) {
    return jdbc.sql("select clearance.tie_found(:id, :person, :kind, :record, :tie, :at)")
        .param("id", tie.id())
        .param("person", tie.person())
        .param("kind", tie.kind())
        .param("record", tie.record())
        .param("tie", tie.tie().name())
        .param("at", Timestamp.from(tie.declaredAt()))
        .query(Boolean.class)
        .single();
  }

  List<Declaration> of(UUID person) {
    return jdbc.sql(ROWS + " where person = :person order by declared_at desc")
        .param("person", person)
        .query(Declaration.class)
        .list();
  }

  List<Declaration> ofOthers(UUID person) {
    return jdbc.sql(ROWS + " where person <> :person order by ended_at is not null, declared_at")
        .param("person", person)
        .query(Declaration.class)
        .list();
  }

  boolean end(UUID id, UUID by, Instant at) {
    return jdbc.sql(
                """
                update clearance.tie set ended_at = :at, ended_by = :by
                 where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("by", by)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// Takes an ending back; false when there is none, or another tie to the record stands.
  boolean renew(UUID id) {
    return jdbc.sql(
                """
                update clearance.tie t set ended_at = null, ended_by = null
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
