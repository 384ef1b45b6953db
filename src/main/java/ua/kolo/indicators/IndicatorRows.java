package ua.kolo.indicators;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;

/// The rows of indicators and of their targets.
@Repository
class IndicatorRows {
  static final String COLUMNS =
      """
      select id, unit, programme, measure, measure_text, code, name, kind, subject, measured_in,
             every, aggregation, by_sex, by_age, query, base_value, base_on, base_source, quote,
             accepted_at, withdrawn_at, withdrawn_why, published_at, version
        from indicators.indicator\
      """;
  private static final String ORDER = " order by code nulls last, id";
  private final JdbcClient jdbc;

  IndicatorRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Indicator> of(UUID programme) {
    return jdbc.sql(COLUMNS + " where programme = :programme" + ORDER)
        .param("programme", programme)
        .query(Indicator.class)
        .list();
  }

  /// Of all programmes of the institution, those a question of the catalogue counts.
  List<UUID> asking(String query) {
    return jdbc.sql("select id from indicators.indicator where query = :query order by id")
        .param("query", query)
        .query(UUID.class)
        .list();
  }

  Indicator find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query(Indicator.class)
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  /// Those of the ids, by id.
  Map<UUID, Indicator> find(Collection<UUID> ids) {
    return jdbc
        .sql(COLUMNS + " where id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Indicator.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Indicator::id, one -> one));
  }

  /// Empty when the same words of the plan were made an indicator before.
  Optional<UUID> add(UUID programme, Draft draft, Instant now, boolean accepted) {
    var id = Ids.next();
    int added =
        written(
                """
                insert into indicators.indicator (id, unit, programme, measure, measure_text, code,
                  name, kind, subject, measured_in, every, aggregation, by_sex, by_age, query,
                  base_value, base_on, base_source, quote, proposed_at, accepted_at, version)
                values (:id, platform.unit(), :programme, :measure, :measureText, :code, :name,
                  :kind, :subject, :measuredIn, :every, :aggregation, :bySex, :byAge, :query,
                  :baseValue, :baseOn, :baseSource, :quote, :now, :accepted, 1)
                on conflict (programme, measure, quote) where quote is not null do nothing
                """,
                draft)
            .param("id", id)
            .param("programme", programme)
            .param("quote", draft.quote())
            .param("now", Timestamp.from(now))
            .param("accepted", accepted ? Timestamp.from(now) : null)
            .update();
    if (added == 0) {
      return Optional.empty();
    }
    draft.targets().forEach(target -> add(id, target));
    return Optional.of(id);
  }

  void change(Indicator before, int version, Draft draft) {
    int changed =
        written(
                """
                update indicators.indicator
                   set measure = :measure, measure_text = :measureText, code = :code, name = :name,
                       kind = :kind, subject = :subject, measured_in = :measuredIn, every = :every,
                       aggregation = :aggregation, by_sex = :bySex, by_age = :byAge,
                       query = :query, base_value = :baseValue, base_on = :baseOn,
                       base_source = :baseSource, version = version + 1
                 where id = :id and version = :version and unit = platform.unit()
                """,
                draft)
            .param("id", before.id())
            .param("version", version)
            .update();
    requireNewest(changed, before, version);
    jdbc.sql("delete from indicators.target where indicator = :id")
        .param("id", before.id())
        .update();
    draft.targets().forEach(target -> add(before.id(), target));
  }

  private JdbcClient.StatementSpec written(String sql, Draft draft) {
    return jdbc.sql(sql)
        .param("measure", draft.measure())
        .param("measureText", draft.measureText())
        .param("code", draft.code())
        .param("name", draft.name())
        .param("kind", draft.kind().name())
        .param("subject", draft.subject().name())
        .param("measuredIn", draft.measuredIn())
        .param("every", draft.every().name())
        .param("aggregation", draft.aggregation().name())
        .param("bySex", draft.bySex())
        .param("byAge", draft.byAge())
        .param("query", draft.query())
        .param("baseValue", draft.baseValue())
        .param("baseOn", draft.baseOn())
        .param("baseSource", draft.baseSource());
  }

  private void add(UUID indicator, Target target) {
    jdbc.sql(
            """
            insert into indicators.target (id, unit, indicator, year, kind, low, high)
            values (:id, platform.unit(), :indicator, :year, :kind, :low, :high)
            """)
        .param("id", Ids.next())
        .param("indicator", indicator)
        .param("year", target.year())
        .param("kind", target.kind().name())
        .param("low", target.low())
        .param("high", target.high())
        .update();
  }

  void accept(Indicator indicator, int version, Instant now) {
    var change = changing("accepted_at = :at", indicator, version);
    requireNewest(change.param("at", Timestamp.from(now)).update(), indicator, version);
  }

  /// Null takes the withdrawal back.
  void withdraw(Indicator indicator, int version, @Nullable Instant at, @Nullable String why) {
    var change = changing("withdrawn_at = :at, withdrawn_why = :why", indicator, version);
    requireNewest(change.param("at", stamp(at)).param("why", why).update(), indicator, version);
  }

  /// Null takes the publication back.
  void publish(Indicator indicator, int version, @Nullable Instant at) {
    var change = changing("published_at = :at", indicator, version);
    requireNewest(change.param("at", stamp(at)).update(), indicator, version);
  }

  /// The next version: who told a value meanwhile is told of it.
  void touch(Indicator indicator, int version) {
    var change = changing("published_at = published_at", indicator, version);
    requireNewest(change.update(), indicator, version);
  }

  private JdbcClient.StatementSpec changing(String what, Indicator indicator, int version) {
    return jdbc.sql(
            "update indicators.indicator set "
                + what
                + ", version = version + 1"
                + " where id = :id and version = :version and unit = platform.unit()")
        .param("id", indicator.id())
        .param("version", version);
  }

  private static @Nullable Timestamp stamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private void requireNewest(int changed, Indicator before, int version) {
    if (changed == 0) {
      throw new Stale("indicators.stale", version, find(before.id()).version());
    }
  }
}
