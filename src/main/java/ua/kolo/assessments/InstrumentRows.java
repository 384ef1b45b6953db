package ua.kolo.assessments;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of instruments.
@Repository
class InstrumentRows {
  private static final String COLUMNS =
      """
      select id, unit, content, valid_from, valid_to, loaded_at, loaded_by
        from assessments.instrument
      """;
  private final JdbcClient jdbc;

  InstrumentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when that edition is there already.
  boolean add(Kept row, Questionnaire asked) {
    return jdbc.sql(
                """
                insert into assessments.instrument (id, unit, code, edition, kind, content,
                  valid_from, loaded_at, loaded_by)
                values (:id, :unit, :code, :edition, :kind, :content, :from, :at, :by)
                on conflict do nothing
                """)
            .param("id", row.id())
            .param("unit", row.unit())
            .param("code", asked.code())
            .param("edition", asked.edition())
            .param("kind", asked.kind().name())
            .param("content", row.content())
            .param("from", row.validFrom())
            .param("at", Timestamp.from(row.loadedAt()))
            .param("by", row.loadedBy())
            .update()
        == 1;
  }

  /// Those of everybody and those of one's own, by kind and code, the latest edition first.
  List<Kept> list() {
    return jdbc.sql(
            COLUMNS
                + """
                   where unit is null or unit = platform.unit()
                   order by kind, code, unit nulls first, edition desc
                  """)
        .query(Kept.class)
        .list();
  }

  List<Kept> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + " where id in (:ids)").param("ids", ids).query(Kept.class).list();
  }

  Optional<Kept> find(UUID id) {
    return find(List.of(id)).stream().findFirst();
  }

  /// The edition is used from a day; the one before, of the same code, until the day before.
  void putInForce(UUID id, String code, LocalDate from) {
    jdbc.sql(
            """
            update assessments.instrument
               set valid_to = greatest(valid_from, cast(:from as date) - 1)
             where unit = platform.unit() and code = :code and id <> :id
               and valid_from is not null and (valid_to is null or valid_to >= :from)
            """)
        .param("from", from)
        .param("code", code)
        .param("id", id)
        .update();
    jdbc.sql("update assessments.instrument set valid_from = :from where id = :id")
        .param("from", from)
        .param("id", id)
        .update();
  }

  void end(UUID id, LocalDate last) {
    jdbc.sql("update assessments.instrument set valid_to = :last where id = :id")
        .param("last", last)
        .param("id", id)
        .update();
  }

  record Kept(
      UUID id,
      @Nullable UUID unit,
      String content,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      Instant loadedAt,
      String loadedBy) {}
}
