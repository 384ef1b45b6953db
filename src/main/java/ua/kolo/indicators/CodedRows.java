package ua.kolo.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                """
                select id, unit, programme, code, name, kind, subject, measured_in, every,
                       aggregation, by_sex, by_age, query, version
                  from indicators.indicator
                """
                    + PUBLISHED
                    + " and upper(code) = upper(:code) order by id")
            .param("programmes", programmes.toArray(UUID[]::new))
            .param("code", code.strip())
            .query((row, _) -> indicator(row))
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
        .query(
            row -> {
              all.computeIfAbsent(row.getObject("indicator", UUID.class), _ -> new ArrayList<>())
                  .add(value(row));
            });
    return all;
  }

  // By hand: a thousand of them are read for one page.
  private static Indicator indicator(ResultSet row) throws SQLException {
    return new Indicator(
        row.getObject("id", UUID.class),
        row.getObject("unit", UUID.class),
        row.getObject("programme", UUID.class),
        null,
        null,
        row.getString("code"),
        row.getString("name"),
        Indicator.Kind.valueOf(row.getString("kind")),
        Indicator.Subject.valueOf(row.getString("subject")),
        row.getString("measured_in"),
        Period.Kind.valueOf(row.getString("every")),
        Aggregation.valueOf(row.getString("aggregation")),
        row.getBoolean("by_sex"),
        row.getBoolean("by_age"),
        row.getString("query"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        row.getInt("version"));
  }

  // Who told it is nobody's business here.
  private static Value value(ResultSet row) throws SQLException {
    var mark = row.getString("mark");
    var figure =
        new Figure(
            ValueRows.plain(row.getBigDecimal("amount")), mark == null ? null : Mark.valueOf(mark));
    return new Value(
        row.getObject("id", UUID.class),
        row.getObject("indicator", UUID.class),
        Period.starting(
            Period.Kind.valueOf(row.getString("period")),
            row.getObject("starts_on", LocalDate.class)),
        Value.Source.valueOf(row.getString("source")),
        null,
        null,
        null,
        null,
        row.getTimestamp("told_at").toInstant(),
        "",
        false,
        null,
        Map.of(Cell.TOTAL, figure));
  }
}
