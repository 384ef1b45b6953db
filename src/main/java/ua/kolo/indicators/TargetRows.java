package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is promised of indicators; read for many of them at once.
@Repository
class TargetRows {
  private final JdbcClient jdbc;

  TargetRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Target> of(UUID indicator) {
    return of(List.of(indicator)).getOrDefault(indicator, List.of());
  }

  /// Of each that has any: that of the whole term first, then by year.
  Map<UUID, List<Target>> of(Collection<UUID> indicators) {
    var all = new HashMap<UUID, List<Target>>();
    jdbc.sql(
            """
            select indicator, year, kind, low, high from indicators.target
             where indicator = any (:indicators) order by year nulls first
            """)
        .param("indicators", indicators.toArray(UUID[]::new))
        .query(Promised.class)
        .list()
        .forEach(
            one -> all.computeIfAbsent(one.indicator(), _ -> new ArrayList<>()).add(one.target()));
    return all;
  }

  private record Promised(
      UUID indicator,
      @Nullable Integer year,
      Target.Kind kind,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high) {
    Target target() {
      return new Target(year, kind, low, high);
    }
  }
}
