package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.counts.Cell;
import ua.kolo.platform.Ids;
import ua.kolo.tracking.RowFigures;

/// The rows of figures told with rows of reports.
@Repository
class RowFigureRows {
  private final JdbcClient jdbc;

  RowFigureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What is asked of a measure of whoever takes part in it.
  List<Definition> asked(UUID programme, String key) {
    return jdbc.sql("select * from indicators.asked_of(:programme, :key)")
        .param("programme", programme)
        .param("key", key)
        .query(Definition.class)
        .list();
  }

  List<Figured> of(Collection<UUID> contributions) {
    return jdbc.sql(
            """
            select contribution, indicator, cell, amount from indicators.row_figure
             where contribution = any (:contributions) order by contribution, indicator
            """)
        .param("contributions", contributions.toArray(UUID[]::new))
        .query(Figured.class)
        .list();
  }

  void remove(UUID contribution, UUID indicator) {
    jdbc.sql(
            """
            delete from indicators.row_figure
             where contribution = :contribution and indicator = :indicator
            """)
        .param("contribution", contribution)
        .param("indicator", indicator)
        .update();
  }

  void add(RowFigures.Row row, UUID indicator, Map<Cell, BigDecimal> cells) {
    var all = List.copyOf(cells.entrySet());
    jdbc.sql(
            """
            insert into indicators.row_figure (id, unit, contribution, indicator, body, cell, amount)
            select told.id, :unit, :contribution, :indicator, :body, told.cell, told.amount
              from unnest(:ids::uuid[], :cells::text[], :amounts::numeric[]) told (id, cell, amount)
            """)
        .param("ids", all.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
        .param("unit", row.unit())
        .param("contribution", row.id())
        .param("indicator", indicator)
        .param("body", row.body())
        .param("cells", all.stream().map(told -> told.getKey().name()).toArray(String[]::new))
        .param("amounts", all.stream().map(Map.Entry::getValue).toArray(BigDecimal[]::new))
        .update();
  }

  /// An indicator as the bodies of its measure may know it.
  record Definition(
      UUID id,
      String name,
      String measuredIn,
      Indicator.Subject subject,
      Period.Kind every,
      Aggregation aggregation,
      boolean bySex,
      boolean byAge) {
    boolean isOfPeople() {
      return subject != Indicator.Subject.THINGS;
    }

    RowFigures.Asked with(Map<Cell, BigDecimal> told) {
      return new RowFigures.Asked(id, name, measuredIn, bySex, byAge, told);
    }
  }

  record Figured(UUID contribution, UUID indicator, Cell cell, BigDecimal amount) {}
}
