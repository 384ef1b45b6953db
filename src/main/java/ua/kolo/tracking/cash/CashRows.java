package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;

/// Files of the treasury, their figures, and what people split by hand.
@Repository
class CashRows {
  private static final String FIGURES =
      """
      select id, import, code, kekv, fund, starts_on, ends_on, planned, allocated, financed, spent
        from (select f.*,
                     dense_rank() over (partition by f.code, f.fund, f.starts_on, f.ends_on
                                        order by f.import desc) as age
                from tracking.cash_figure f join tracking.cash_import i on i.id = f.import
               where f.unit = :unit and i.withdrawn_at is null %s) counted
       where age = 1
       order by code, kekv, fund, starts_on, ends_on
      """;
  private final JdbcClient jdbc;

  CashRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID addImport(String fileName, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into tracking.cash_import (id, unit, file_name, made_at, made_by)
            values (:id, platform.unit(), :name, :now, platform.person())
            """)
        .param("id", id)
        .param("name", fileName)
        .param("now", Timestamp.from(now))
        .update();
    return id;
  }

  void add(UUID source, CashLine line) {
    var money = line.amounts();
    jdbc.sql(
            """
            insert into tracking.cash_figure (id, unit, import, position, code, kekv, fund,
              starts_on, ends_on, planned, allocated, financed, spent)
            values (:id, platform.unit(), :import, :position, :code, :kekv, :fund, :from, :to,
              :planned, :allocated, :financed, :spent)
            """)
        .param("id", Ids.next())
        .param("import", source)
        .param("position", line.row())
        .param("code", line.code().digits())
        .param("kekv", line.kekv())
        .param("fund", line.fund() == null ? null : line.fund().name())
        .param("from", line.period().from())
        .param("to", line.period().to())
        .param("planned", money.planned())
        .param("allocated", money.allocated())
        .param("financed", money.financed())
        .param("spent", money.spent())
        .update();
  }

  /// Those of an institution that count now.
  List<CashFigure> figures(UUID unit) {
    return jdbc.sql(FIGURES.formatted("")).param("unit", unit).query(CashRows::figure).list();
  }

  /// Those of some codes only, each of 7 or 4 digits.
  List<CashFigure> figures(UUID unit, Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : jdbc.sql(FIGURES.formatted("and (f.code in (:codes) or right(f.code, 4) in (:codes))"))
            .param("unit", unit)
            .param("codes", codes)
            .query(CashRows::figure)
            .list();
  }

  private static CashFigure figure(ResultSet row, int number) throws SQLException {
    var fund = row.getString("fund");
    return new CashFigure(
        row.getObject("id", UUID.class),
        row.getObject("import", UUID.class),
        new BudgetCode(row.getString("code")),
        row.getString("kekv"),
        fund == null ? null : Fund.valueOf(fund),
        new CashPeriod(
            row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
        new CashAmounts(
            row.getBigDecimal("planned"),
            row.getBigDecimal("allocated"),
            row.getBigDecimal("financed"),
            row.getBigDecimal("spent")));
  }

  List<CashImport> imports() {
    return jdbc.sql(
            """
            select i.id, i.file_name, i.made_at, i.withdrawn_at,
                   (select count(*)::int from tracking.cash_figure f where f.import = i.id) as figures,
                   (select min(f.starts_on) from tracking.cash_figure f where f.import = i.id)
                     as starts_on,
                   (select max(f.ends_on) from tracking.cash_figure f where f.import = i.id)
                     as ends_on
              from tracking.cash_import i where i.unit = (select platform.unit())
             order by i.id desc
            """)
        .query(CashImport.class)
        .list();
  }

  List<CashLine.Key> keys(UUID source) {
    return jdbc
        .sql("select * from tracking.cash_figure where import = :import")
        .param("import", source)
        .query(CashRows::figure)
        .list()
        .stream()
        .map(CashFigure::key)
        .toList();
  }

  void withdraw(UUID id, Instant now) {
    int changed =
        jdbc.sql(
                """
                update tracking.cash_import
                   set withdrawn_at = :now, withdrawn_by = platform.person()
                 where id = :id and withdrawn_at is null and unit = platform.unit()
                """)
            .param("now", Timestamp.from(now))
            .param("id", id)
            .update();
    if (changed == 0) {
      throw new NotFound(id);
    }
  }

  /// By figure, then by the code's use.
  Map<UUID, Map<UUID, CashAmounts>> splits(UUID unit) {
    var all = new HashMap<UUID, Map<UUID, CashAmounts>>();
    jdbc.sql(
            """
            select s.figure, s.budget_code, s.allocated, s.financed, s.spent
              from tracking.cash_split s
              join tracking.budget_code b on b.id = s.budget_code
             where s.unit = :unit and b.removed_at is null
            """)
        .param("unit", unit)
        .query(Split.class)
        .list()
        .forEach(
            one ->
                all.computeIfAbsent(one.figure(), _ -> new HashMap<>())
                    .put(one.budgetCode(), one.amounts()));
    return all;
  }

  void split(UUID figure, Map<UUID, CashAmounts> parts) {
    jdbc.sql("delete from tracking.cash_split where figure = :figure and unit = platform.unit()")
        .param("figure", figure)
        .update();
    parts.forEach((use, part) -> split(figure, use, part));
  }

  private void split(UUID figure, UUID use, CashAmounts part) {
    jdbc.sql(
            """
            insert into tracking.cash_split (id, unit, figure, budget_code, allocated, financed,
              spent)
            values (:id, platform.unit(), :figure, :use, :allocated, :financed, :spent)
            """)
        .param("id", Ids.next())
        .param("figure", figure)
        .param("use", use)
        .param("allocated", part.allocated())
        .param("financed", part.financed())
        .param("spent", part.spent())
        .update();
  }

  private record Split(
      UUID figure,
      UUID budgetCode,
      @Nullable BigDecimal allocated,
      @Nullable BigDecimal financed,
      @Nullable BigDecimal spent) {
    CashAmounts amounts() {
      return new CashAmounts(null, allocated, financed, spent);
    }
  }
}
