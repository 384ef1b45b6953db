package ua.kolo.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.counts.Mark;
import ua.kolo.directory.Place;
import ua.kolo.directory.Territory;
import ua.kolo.indicators.Coded;
import ua.kolo.indicators.Standing;
import ua.kolo.overview.services.Coverage;
import ua.kolo.overview.services.ServiceSpread;

/// What the hromadas of a place publish, for other programs. Amounts are thousands of hryvnias.
@RestController
@RequestMapping("/api/v1/overview")
class OverviewApi {
  private static final String MONEY_IN = "THOUSAND_UAH";
  private static final int LARGEST = 200;
  private final Overview overview;
  private final Comparison comparison;

  OverviewApi(Overview overview, Comparison comparison) {
    this.overview = overview;
    this.comparison = comparison;
  }

  /// The board, of the whole year where no part is asked; of its rows those from the given one on.
  @GetMapping("/hromadas")
  ApiBoard board(BoardQuery query, @RequestParam(defaultValue = "50") int size) {
    var board =
        overview.board(
            query.filter(overview.home().code(), overview.today(), Part.YEAR),
            query.offset(),
            Math.clamp(size, 1, LARGEST));
    return new ApiBoard(
        board.place().code(),
        board.filter().year(),
        board.filter().part(),
        MONEY_IN,
        ApiTotals.of(board.totals()),
        board.found(),
        board.rows().stream().map(ApiRow::of).toList(),
        board.end() < board.found() ? board.end() : null,
        board.upper().stream().map(ApiUpper::of).toList());
  }

  /// Every service of the minimum package and how many hromadas provide it.
  @GetMapping("/services")
  List<ApiService> services(
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Integer year,
      Locale reader) {
    int chosen = BoardQuery.running(year, overview.today());
    return overview.services(place(place), chosen).stream()
        .map(one -> ApiService.of(one, reader))
        .toList();
  }

  /// Codes of indicators the place's programmes tell.
  @GetMapping("/indicators")
  List<Coded> codes(
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Integer year) {
    return comparison.codes(place(place), year(year));
  }

  /// One indicator over the hromadas of the place.
  @GetMapping("/comparison")
  ApiComparison comparison(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Integer year) {
    return ApiComparison.of(comparison.of(place(place), year(year), code));
  }

  private String place(@Nullable String asked) {
    return asked == null || asked.isBlank() ? overview.home().code() : asked;
  }

  private int year(@Nullable Integer asked) {
    return BoardQuery.year(asked, overview.today());
  }

  /// @param moneyIn the unit of every sum in the answer
  /// @param found rows after filtering
  /// @param next the row the next page begins with; null on the last
  /// @param upper programmes of the place's own oblast and raions
  record ApiBoard(
      String place,
      int year,
      Part part,
      String moneyIn,
      ApiTotals totals,
      int found,
      List<ApiRow> rows,
      @Nullable Integer next,
      List<ApiUpper> upper) {}

  /// @param report the published one of the asked part of the year; null when it is missing
  record ApiUpper(
      UUID programme,
      String title,
      Territory.@Nullable Level level,
      @Nullable BigDecimal planned,
      @Nullable UUID report) {
    static ApiUpper of(Board.Upper one) {
      var report = one.report();
      return new ApiUpper(
          one.programme().id(),
          one.programme().title(),
          one.programme().level(),
          Thousands.of(one.programme().planned()),
          report == null ? null : report.id());
    }
  }

  record ApiTotals(
      int hromadas, int adopted, int reported, int told, @Nullable BigDecimal planned) {
    static ApiTotals of(BoardTotals totals) {
      return new ApiTotals(
          totals.hromadas(),
          totals.adopted(),
          totals.reported(),
          totals.told(),
          Thousands.of(totals.planned()));
    }
  }

  /// @param coverage null when nothing is published
  record ApiRow(
      String code,
      String name,
      @Nullable String raion,
      List<UUID> programmes,
      @Nullable BigDecimal planned,
      int reported,
      @Nullable Coverage coverage) {
    static ApiRow of(HromadaRow row) {
      return new ApiRow(
          row.place().code(),
          row.place().name(),
          row.place().raion(),
          row.programmes(),
          Thousands.of(row.planned()),
          row.reported(),
          row.coverage());
    }
  }

  record ApiService(String service, String name, int provided, int missing, int hromadas) {
    static ApiService of(ServiceSpread spread, Locale reader) {
      return new ApiService(
          spread.service().item(),
          spread.service().name().in(reader),
          spread.provided(),
          spread.missing(),
          spread.hromadas());
    }
  }

  record ApiComparison(
      String place,
      int year,
      String code,
      Rolled rolled,
      List<Rolled.Alike> alike,
      List<ApiFigure> rows) {
    static ApiComparison of(Comparison.Result result) {
      return new ApiComparison(
          result.place().code(),
          result.year(),
          result.code(),
          result.rolled(),
          result.alike(),
          result.rows().stream().map(ApiFigure::of).toList());
    }
  }

  /// @param amount null when it is hidden or missing; mark says which
  record ApiFigure(
      String hromada,
      String name,
      @Nullable UUID programme,
      @Nullable BigDecimal amount,
      @Nullable Mark mark,
      @Nullable Standing standing) {
    static ApiFigure of(ComparedRow row) {
      Place place = row.place();
      var one = row.compared();
      var figure = one == null ? null : one.progress().figure();
      return new ApiFigure(
          place.code(),
          place.name(),
          one == null ? null : one.indicator().programme(),
          figure == null ? null : figure.amount(),
          figure == null ? null : figure.mark(),
          one == null ? null : one.progress().standing());
    }
  }
}
