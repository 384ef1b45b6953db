package ua.kolo.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.tracking.UpperProgramme;

/// What hromadas did for the measures of programmes above them, for other programs. Amounts are
/// hryvnias.
@RestController
@RequestMapping("/api/v1/overview/measures")
class TracingApi {
  private final Tracing tracing;
  private final Overview overview;

  TracingApi(Tracing tracing, Overview overview) {
    this.tracing = tracing;
    this.overview = overview;
  }

  /// Programmes whose measures others carry out; of the one asked for its measures; of a measure
  /// asked for the hromadas.
  @GetMapping
  ApiTracing measures(
      @RequestParam(required = false) @Nullable UUID programme,
      @RequestParam(required = false) @Nullable UUID measure,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Integer year) {
    var where = place == null || place.isBlank() ? overview.home().code() : place;
    int chosen = BoardQuery.year(year, overview.today());
    if (programme == null) {
      return new ApiTracing(where, chosen, tracing.programmes(), List.of(), List.of(), List.of());
    }
    if (measure == null) {
      var spread = tracing.spread(programme, where, chosen);
      return new ApiTracing(where, chosen, List.of(), spread, List.of(), List.of());
    }
    var traced = tracing.measure(programme, measure, where, chosen);
    return new ApiTracing(
        where,
        chosen,
        List.of(),
        List.of(),
        traced.rows().stream().map(ApiRow::of).toList(),
        traced.others().stream().map(ApiLine::of).toList());
  }

  record ApiTracing(
      String place,
      int year,
      List<UpperProgramme> programmes,
      List<Tracing.Spread> measures,
      List<ApiRow> rows,
      List<ApiLine> others) {}

  record ApiRow(
      String hromada, String name, TracedRow.State state, boolean done, List<ApiLine> lines) {
    static ApiRow of(TracedRow row) {
      return new ApiRow(
          row.place().code(),
          row.place().name(),
          row.state(),
          row.isDone(),
          row.lines().stream().map(ApiLine::of).toList());
    }
  }

  /// @param report the published one it is told in
  record ApiLine(
      UUID programme,
      String title,
      UUID measure,
      @Nullable String number,
      String text,
      @Nullable UUID report,
      @Nullable String status,
      List<String> words,
      @Nullable BigDecimal spent) {
    static ApiLine of(TracedRow.Line line) {
      var own = line.measure();
      var told = line.told();
      return new ApiLine(
          own.programme(),
          own.title(),
          own.id(),
          own.number(),
          own.text(),
          told == null ? null : told.report().id(),
          told == null ? null : told.status(),
          told == null ? List.of() : told.words(),
          told == null ? null : told.spent());
    }
  }
}
