package ua.kolo.indicators;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.counts.Cell;
import ua.kolo.counts.Mark;
import ua.kolo.platform.Ids;

/// The rows of values and figures. Exact numbers come along for whoever the database shows them.
@Repository
class ValueRows {
  private final JdbcClient jdbc;

  ValueRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those that stand, by time; with what they replaced when it is asked for.
  List<Value> of(Collection<UUID> indicators, boolean replacedToo) {
    if (indicators.isEmpty()) {
      return List.of();
    }
    var rows =
        jdbc.sql(
                """
                select id, indicator, period, starts_on, source, evidence, why, query,
                       query_version, told_at, told_by, replaced, published_at
                  from indicators.value
                 where indicator = any (:indicators) and (not replaced or :replacedToo)
                 order by starts_on, period, id
                """)
            .param("indicators", indicators.toArray(UUID[]::new))
            .param("replacedToo", replacedToo)
            .query(Row.class)
            .list();
    var figures = figures(rows.stream().map(Row::id).toList());
    var values = new ArrayList<Value>();
    for (var row : rows) {
      values.add(row.value(figures.getOrDefault(row.id(), Map.of())));
    }
    return values;
  }

  private Map<UUID, Map<Cell, Figure>> figures(List<UUID> values) {
    var all = new HashMap<UUID, Map<Cell, Figure>>();
    jdbc.sql(
            """
            select f.value, f.cell, coalesce(e.amount, f.amount) as amount,
                   case when e.amount is null then f.mark end as mark
              from indicators.figure f
              left join indicators.exact e on e.value = f.value and e.cell = f.cell
             where f.value = any (:values)
            """)
        .param("values", values.toArray(UUID[]::new))
        .query(Part.class)
        .list()
        .forEach(
            part ->
                all.computeIfAbsent(part.value(), _ -> new EnumMap<>(Cell.class))
                    .put(part.cell(), new Figure(plain(part.amount()), part.mark())));
    return all;
  }

  static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    return amount == null ? null : new BigDecimal(amount.stripTrailingZeros().toPlainString());
  }

  /// What stands instead of figures, for everybody.
  Map<Place, Mark> marks(UUID indicator) {
    var marks = new HashMap<Place, Mark>();
    jdbc.sql(
            """
            select v.period, v.starts_on, f.cell, f.mark
              from indicators.value v join indicators.figure f on f.value = v.id
             where v.indicator = :indicator and not v.replaced and f.mark is not null
            """)
        .param("indicator", indicator)
        .query(Marked.class)
        .list()
        .forEach(
            one ->
                marks.put(
                    new Place(Period.starting(one.period(), one.startsOn()), one.cell()),
                    one.mark()));
    return marks;
  }

  /// The value that stood for the period stands no more.
  ///
  /// @return when it was opened to anybody; null when it was not, or there was none
  @Nullable Instant replace(UUID indicator, Period period) {
    return jdbc.sql(
            """
            update indicators.value set replaced = true
             where indicator = :indicator and period = :period and starts_on = :first
               and not replaced
            returning published_at
            """)
        .param("indicator", indicator)
        .param("period", period.kind().name())
        .param("first", period.first())
        .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)))
        .optional()
        .flatMap(opened -> opened)
        .map(Timestamp::toInstant)
        .orElse(null);
  }

  /// @param opened when the value it corrects was opened to anybody; null when it was not
  void add(Value value, boolean ofPeople, Map<Place, Mark> marks, @Nullable Instant opened) {
    jdbc.sql(
            """
            insert into indicators.value (id, unit, indicator, period, starts_on, source, evidence,
              why, query, query_version, told_at, told_by, replaced, published_at)
            values (:id, platform.unit(), :indicator, :period, :first, :source, :evidence, :why,
              :query, :queryVersion, :at, :by, false, :opened)
            """)
        .param("id", value.id())
        .param("indicator", value.indicator())
        .param("period", value.period().kind().name())
        .param("first", value.period().first())
        .param("source", value.source().name())
        .param("evidence", value.evidence())
        .param("why", value.why())
        .param("query", value.query())
        .param("queryVersion", value.queryVersion())
        .param("at", Timestamp.from(value.toldAt()))
        .param("by", value.toldBy())
        .param("opened", opened == null ? null : Timestamp.from(opened))
        .update();
    value
        .figures()
        .forEach(
            (cell, figure) -> {
              var mark = marks.get(new Place(value.period(), cell));
              add(value.id(), cell, mark == null ? figure : new Figure(null, mark));
              if (ofPeople && figure.amount() != null) {
                addExact(value, cell, figure.amount());
              }
            });
  }

  private void add(UUID value, Cell cell, Figure figure) {
    var mark = figure.mark();
    jdbc.sql(
            """
            insert into indicators.figure (id, unit, value, cell, amount, mark)
            values (:id, platform.unit(), :value, :cell, :amount, :mark)
            """)
        .param("id", Ids.next())
        .param("value", value)
        .param("cell", cell.name())
        .param("amount", figure.amount())
        .param("mark", mark == null ? null : mark.name())
        .update();
  }

  private void addExact(Value value, Cell cell, BigDecimal amount) {
    jdbc.sql(
            """
            insert into indicators.exact (id, unit, value, cell, amount, counted)
            values (:id, platform.unit(), :value, :cell, :amount, :counted)
            """)
        .param("id", Ids.next())
        .param("value", value.id())
        .param("cell", cell.name())
        .param("amount", amount)
        .param("counted", value.query() != null)
        .update();
  }

  void publish(UUID indicator, @Nullable Instant at) {
    jdbc.sql(
            """
            update indicators.value set published_at = :at
             where indicator = :indicator and not replaced and unit = platform.unit()
            """)
        .param("indicator", indicator)
        .param("at", at == null ? null : Timestamp.from(at))
        .update();
  }

  private record Part(UUID value, Cell cell, @Nullable BigDecimal amount, @Nullable Mark mark) {}

  private record Marked(Period.Kind period, LocalDate startsOn, Cell cell, Mark mark) {}

  private record Row(
      UUID id,
      UUID indicator,
      Period.Kind period,
      LocalDate startsOn,
      Value.Source source,
      @Nullable String evidence,
      @Nullable String why,
      @Nullable String query,
      @Nullable Integer queryVersion,
      Instant toldAt,
      String toldBy,
      boolean replaced,
      @Nullable Instant publishedAt) {
    Value value(Map<Cell, Figure> figures) {
      return new Value(
          id,
          indicator,
          Period.starting(period, startsOn),
          source,
          evidence,
          why,
          query,
          queryVersion,
          toldAt,
          toldBy,
          replaced,
          publishedAt,
          figures);
    }
  }
}
