package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;

/// Which lines of measures budget codes pay for.
@Repository
class CodeRows {
  private static final String COLUMNS =
      """
      select b.id, b.programme, p.title, m.key, m.number, m.text, b.line, b.source, b.code, b.kekv,
             b.fund, b.share, b.version
        from tracking.budget_code b
        join tracking.programme p on p.id = b.programme
        join tracking.measure m on m.id = b.measure
       where b.removed_at is null and not m.gone
      """;
  private final JdbcClient jdbc;

  CodeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CodeUse> ofUnit(UUID unit) {
    return jdbc.sql(COLUMNS + " and b.unit = :unit order by b.code, p.id, m.position, b.id")
        .param("unit", unit)
        .query(CodeRows::use)
        .list();
  }

  List<CodeUse> ofProgramme(UUID programme) {
    return jdbc.sql(COLUMNS + " and b.programme = :programme order by m.position, b.line, b.id")
        .param("programme", programme)
        .query(CodeRows::use)
        .list();
  }

  CodeUse find(UUID id) {
    return jdbc.sql(COLUMNS + " and b.id = :id")
        .param("id", id)
        .query(CodeRows::use)
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  /// The new use's id; null when there is the same already.
  @Nullable UUID add(
      UUID programme, String key, @Nullable String source, CodeUseChange change, Instant now) {
    var id = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into tracking.budget_code (id, unit, programme, measure, line, source, code,
                  kekv, fund, share, added_at, version)
                select :id, platform.unit(), m.programme, m.id, :line, :source, :code, :kekv, :fund,
                       :share, :now, 1
                  from tracking.measure m
                 where m.programme = :programme and m.key = :key
                   and m.unit = platform.unit()
                on conflict do nothing
                """)
            .param("id", id)
            .param("programme", programme)
            .param("key", key)
            .param("line", change.line())
            .param("source", source)
            .param("code", change.code().digits())
            .param("kekv", change.kekv())
            .param("fund", change.fund() == null ? null : change.fund().name())
            .param("share", change.share())
            .param("now", Timestamp.from(now))
            .update();
    return added == 0 ? null : id;
  }

  void share(CodeUse use, int version, @Nullable BigDecimal share) {
    int changed =
        jdbc.sql(
                """
                update tracking.budget_code set share = :share, version = version + 1
                 where id = :id and version = :version and removed_at is null
                   and unit = platform.unit()
                """)
            .param("share", share)
            .param("id", use.id())
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new Stale("cash.code.stale", version, find(use.id()).version());
    }
  }

  void remove(UUID id, Instant now) {
    jdbc.sql(
            """
            update tracking.budget_code set removed_at = :now, version = version + 1
             where id = :id and removed_at is null and unit = platform.unit()
            """)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  /// The same use again, after it was taken away; not when somebody gave it anew meanwhile.
  boolean restore(UUID id) {
    return jdbc.sql(
                """
                update tracking.budget_code b set removed_at = null, version = version + 1
                 where b.id = :id and b.removed_at is not null and b.unit = platform.unit()
                   and not exists (
                     select from tracking.budget_code o
                      where o.measure = b.measure and o.line = b.line and o.code = b.code
                        and coalesce(o.kekv, '') = coalesce(b.kekv, '')
                        and coalesce(o.fund, '') = coalesce(b.fund, '') and o.removed_at is null)
                """)
            .param("id", id)
            .update()
        > 0;
  }

  /// Times whose reports are approved, by programme.
  List<Closed> closed() {
    return jdbc.sql(
            """
            select r.programme, p.title, r.starts_on, r.ends_on
              from tracking.report r join tracking.programme p on p.id = r.programme
             where r.unit = (select platform.unit()) and r.approved_at is not null
            """)
        .query(Closed.class)
        .list();
  }

  /// A time that takes no more figures of a programme.
  record Closed(UUID programme, String title, LocalDate startsOn, LocalDate endsOn) {
    boolean covers(LocalDate day) {
      return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
  }

  private static CodeUse use(ResultSet row, int number) throws SQLException {
    var fund = row.getString("fund");
    return new CodeUse(
        row.getObject("id", UUID.class),
        row.getObject("programme", UUID.class),
        row.getString("title"),
        row.getString("key"),
        row.getString("number"),
        row.getString("text"),
        row.getInt("line"),
        row.getString("source"),
        new BudgetCode(row.getString("code")),
        row.getString("kekv"),
        fund == null ? null : Fund.valueOf(fund),
        row.getBigDecimal("share"),
        row.getInt("version"));
  }
}
