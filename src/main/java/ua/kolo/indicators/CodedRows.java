package ua.kolo.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.counts.Cell;
import ua.kolo.counts.Mark;

/// The same indicator of many programmes; read as a visitor, so only what is public comes.
@Repository
class CodedRows {
  private static final String PUBLISHED =
      """
       where published_at is not null and withdrawn_at is null and code is not null
         and programme = any (:programmes)
      """;
  private final JdbcClient jdbc;
  private final TargetRows targets;

  CodedRows(JdbcClient jdbc, TargetRows targets) {
    this.jdbc = jdbc;
    this.targets = targets;
  }

  List<Coded> codes(Collection<UUID> programmes) {
    return jdbc.sql(
            """
            select upper(code) as code, min(name) as name, min(measured_in) as measured_in,
                   count(distinct programme)::int as programmes,
                   bool_or(subject <> 'THINGS') as of_people
              from indicators.indicator
            """
                + PUBLISHED
                + " group by upper(code) order by upper(code)")
        .param("programmes", programmes.toArray(UUID[]::new))
        .query(Coded.class)
        .list();
  }

  List<Compared> compared(String code, int year, Collection<UUID> programmes, LocalDate today) {
    var indicators =
        jdbc.sql(
                IndicatorRows.COLUMNS
                    + "\n"
                    + PUBLISHED
                    + " and upper(code) = upper(:code) order by id")
            .param("programmes", programmes.toArray(UUID[]::new))
            .param("code", code.strip())
            .query(Indicator.class)
            .list();
    var ids = indicators.stream().map(Indicator::id).toList();
    var values = values(ids, year);
    var promised = targets.of(ids);
    var all = new ArrayList<Compared>();
    for (var one : indicators) {
      var ours = promised.getOrDefault(one.id(), List.of());
      var told = values.getOrDefault(one.id(), List.of());
      all.add(new Compared(one, Progress.of(one, ours, told, year, today)));
    }
    return all;
  }

  private Map<UUID, List<Value>> values(List<UUID> indicators, int year) {
    var all = new HashMap<UUID, List<Value>>();
    jdbc.sql(
            """
            select v.id, v.indicator, v.period, v.starts_on, v.source, v.told_at, f.amount, f.mark
              from indicators.value v
              join indicators.figure f on f.value = v.id and f.cell = 'TOTAL'
             where v.indicator = any (:indicators) and not v.replaced
               and v.starts_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
             order by v.starts_on, v.period
            """)
        .param("indicators", indicators.toArray(UUID[]::new))
        .param("year", year)
        .query(Total.class)
        .list()
        .forEach(
            total ->
                all.computeIfAbsent(total.indicator(), _ -> new ArrayList<>()).add(total.value()));
    return all;
  }

  // Who told it is nobody's business here.
  private record Total(
      UUID id,
      UUID indicator,
      Period.Kind period,
      LocalDate startsOn,
      Value.Source source,
      Instant toldAt,
      @Nullable BigDecimal amount,
      @Nullable Mark mark) {
    Value value() {
      return new Value(
          id,
          indicator,
          Period.starting(period, startsOn),
          source,
          null,
          null,
          null,
          null,
          toldAt,
          "",
          false,
          null,
          Map.of(Cell.TOTAL, new Figure(ValueRows.plain(amount), mark)));
    }
  }
}
