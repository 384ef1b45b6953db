package ua.kolo.programmes.scenarios;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.composing.Budget;

/// Scenarios of programmes, each under a name of its own.
@Repository
class SavedScenarios {
  private static final String SELECT =
      """
      select id, name, percent, whole, yearly, kept, law_first, made_at, made_by
        from programmes.scenario
       where programme = :programme
      """;
  private final JdbcClient jdbc;
  private final Clock clock;

  SavedScenarios(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Saved under a name that is there already, it takes the other's place.
  UUID save(ProgrammeId programme, String name, Scenario scenario) {
    var budget = scenario.budget();
    return jdbc.sql(
            """
            insert into programmes.scenario as s
              (id, unit, programme, name, percent, whole, yearly, kept, law_first, made_at, made_by)
            values
              (:id, :unit, :programme, :name, :percent, :whole, :yearly, :kept, :law, :now, :by)
            on conflict (programme, name) do update
               set percent = excluded.percent, whole = excluded.whole, yearly = excluded.yearly,
                   kept = excluded.kept, law_first = excluded.law_first,
                   made_at = excluded.made_at, made_by = excluded.made_by
            returning s.id
            """)
        .param("id", Ids.next())
        .param("unit", Acting.current().unit())
        .param("programme", programme.value())
        .param("name", name)
        .param("percent", budget instanceof Budget.Percent(var percent) ? percent : null)
        .param("whole", budget instanceof Budget.Whole(var sum) ? sum : null)
        .param("yearly", budget instanceof Budget.Yearly(var sums) ? words(sums) : null)
        .param("kept", scenario.kept().toArray(String[]::new))
        .param("law", scenario.lawFirst())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", Acting.current().name())
        .query(UUID.class)
        .single();
  }

  List<SavedScenario> all(ProgrammeId programme) {
    return jdbc.sql(SELECT + " order by made_at desc, name")
        .param("programme", programme.value())
        .query((row, _) -> saved(row))
        .list();
  }

  Optional<SavedScenario> find(ProgrammeId programme, UUID id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("programme", programme.value())
        .param("id", id)
        .query((row, _) -> saved(row))
        .optional();
  }

  void remove(ProgrammeId programme, UUID id) {
    jdbc.sql("delete from programmes.scenario where programme = :programme and id = :id")
        .param("programme", programme.value())
        .param("id", id)
        .update();
  }

  private static SavedScenario saved(ResultSet row) throws SQLException {
    var kept = (String[]) row.getArray("kept").getArray();
    return new SavedScenario(
        row.getObject("id", UUID.class),
        row.getString("name"),
        new Scenario(budget(row), Set.of(kept), row.getBoolean("law_first")),
        row.getTimestamp("made_at").toInstant(),
        row.getString("made_by"));
  }

  private static Budget budget(ResultSet row) throws SQLException {
    @Nullable BigDecimal percent = row.getBigDecimal("percent");
    if (percent != null) {
      return new Budget.Percent(percent);
    }
    @Nullable BigDecimal whole = row.getBigDecimal("whole");
    if (whole != null) {
      return new Budget.Whole(whole);
    }
    var sums = new TreeMap<Integer, BigDecimal>();
    for (var word : (String[]) row.getArray("yearly").getArray()) {
      var parts = word.split("=", 2);
      sums.put(Integer.valueOf(parts[0]), new BigDecimal(parts[1]));
    }
    return new Budget.Yearly(sums);
  }

  private static String[] words(SortedMap<Integer, BigDecimal> sums) {
    return sums.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue().toPlainString())
        .toArray(String[]::new);
  }
}
