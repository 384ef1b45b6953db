package ua.kolo.overview;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.directory.Place;
import ua.kolo.directory.Territory;
import ua.kolo.overview.services.Coverage;

/// Added up, filtered, sorted and cut into pages by the database, from where programmes count; read
/// as a visitor, so only what is public comes.
@Repository
class BoardRows {
  private static final String STANDING =
      """
      with standing as materialized (
        select h.code, h.name, h.category, h.parent, h.raion, h.oblast,
               coalesce(p.programmes, 0) as programmes, p.period_from, p.period_to, p.planned,
               coalesce(p.reported, 0) as reported, c.told, c.provided
          from overview.hromada h
          left join (
            select y.place, count(*)::int as programmes, min(y.period_from) as period_from,
                   max(y.period_to) as period_to, sum(y.planned) as planned,
                   (count(*) filter (where :part = any (y.parts)))::int as reported
              from overview.programme_year y
             where y.year = :year and not y.upper
             group by y.place) p on p.place = h.code
          left join overview.coverage(:services, :day) c on c.territory = h.code
         where :place in (h.code, h.above, h.above_2, h.above_3)),
      shown as materialized (select * from standing where {shown}),
      page as (
        select row_number() over (order by {order}) as position, * from shown order by position
         limit :size offset :start)
      select t.*, page.*,
             array(select y.programme from overview.programme_year y
                    where y.year = :year and not y.upper and y.place = page.code
                    order by y.programme) as ids
        from (
          select count(*)::int as hromadas,
                 (count(*) filter (where programmes > 0))::int as adopted,
                 (count(*) filter (where programmes > 0 and reported = programmes))::int
                   as all_reported,
                 (count(*) filter (where told is not null))::int as all_told,
                 coalesce(sum(planned), 0) as all_planned,
                 (select count(*) from shown)::int as found
            from standing) t
        left join page on true
       order by page.position
      """;
  private static final String NAME = "name collate \"uk-x-icu\"";
  private static final String NAMED =
      "strpos(lower(concat_ws(' ', name, raion) collate \"und-x-icu\"), :text) > 0";
  private final JdbcClient jdbc;

  BoardRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param services of the minimum package
  Sheet of(BoardFilter filter, List<String> services, LocalDate day, int start, int size) {
    var text = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
    var where = shows(filter.show()) + (text.isEmpty() ? "" : " and " + NAMED);
    var statement =
        jdbc.sql(STANDING.replace("{shown}", where).replace("{order}", order(filter)))
            .param("part", filter.part().name())
            .param("year", filter.year())
            .param("services", services.toArray(String[]::new))
            .param("day", day)
            .param("place", filter.place())
            .param("start", start)
            .param("size", size);
    var asked = text.isEmpty() ? statement : statement.param("text", text);
    ResultSetExtractor<Sheet> sheet = rows -> sheet(rows, services.size());
    return asked.query(sheet);
  }

  private static String shows(BoardFilter.Show show) {
    return switch (show) {
      case ALL -> "true";
      case NO_PROGRAMME -> "programmes = 0";
      case NO_REPORT -> "reported = 0";
      case NO_PACKAGE -> "told is null";
      case PART_PACKAGE -> "provided < cardinality(:services)";
      case COMPLETE -> "programmes > 0 and reported = programmes and told is not null";
    };
  }

  // What is missing stands last, whichever way.
  private static String order(BoardFilter filter) {
    var way = filter.upwards() ? "" : " desc";
    return switch (filter.sort()) {
          case NAME -> NAME + way;
          case PROGRAMMES -> "programmes" + way + ", " + NAME;
          case PLANNED -> "planned" + way + " nulls last, " + NAME;
          case REPORTS -> "reported" + way + ", " + NAME;
          case PACKAGE -> "provided" + way + " nulls last, " + NAME;
        }
        + ", code";
  }

  private static Sheet sheet(ResultSet rows, int services) throws SQLException {
    var all = new ArrayList<HromadaRow>();
    var totals = new BoardTotals(0, 0, 0, 0, BigDecimal.ZERO);
    int found = 0;
    // How many there are is said once at least, with a row or without.
    while (rows.next()) {
      if (all.isEmpty()) {
        found = rows.getInt("found");
        totals =
            new BoardTotals(
                rows.getInt("hromadas"),
                rows.getInt("adopted"),
                rows.getInt("all_reported"),
                rows.getInt("all_told"),
                rows.getBigDecimal("all_planned"));
      }
      if (rows.getString("code") != null) {
        all.add(row(rows, services));
      }
    }
    return new Sheet(totals, found, all);
  }

  private static HromadaRow row(ResultSet row, int services) throws SQLException {
    var told = row.getObject("told", Integer.class);
    return new HromadaRow(
        place(row),
        List.of((UUID[]) row.getArray("ids").getArray()),
        row.getObject("period_from", Integer.class),
        row.getObject("period_to", Integer.class),
        row.getBigDecimal("planned"),
        row.getInt("reported"),
        told == null ? null : new Coverage(services, told, row.getInt("provided")));
  }

  /// A hromada of the view.
  static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getString("code"),
        row.getString("name"),
        Territory.Level.HROMADA,
        row.getString("category"),
        null,
        row.getString("parent"),
        null,
        row.getString("raion"),
        row.getString("oblast"));
  }

  /// @param found how many the filter shows
  record Sheet(BoardTotals totals, int found, List<HromadaRow> rows) {}
}
