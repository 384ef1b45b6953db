package ua.kolo.tracking.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.ProgrammeId;

/// Published reports on an adopted programme, for anybody's program.
@RestController
@RequestMapping("/api/v1/public/programmes/{id}/reports")
class PublicReportsApi {
  private static final String MONEY_IN = "UAH";
  private final PublishedReports published;

  PublicReportsApi(PublishedReports published) {
    this.published = published;
  }

  /// Newest first.
  @GetMapping
  List<ApiReport> list(@PathVariable ProgrammeId id) {
    return published.list(id).stream().map(ApiReport::of).toList();
  }

  /// What was told of each measure, and the money by source.
  @GetMapping("/{report}")
  ApiTold report(@PathVariable ProgrammeId id, @PathVariable UUID report) {
    var one =
        published.list(id).stream()
            .filter(each -> each.id().equals(report))
            .findFirst()
            .orElseThrow(() -> new NotFound(report));
    var rows = published.rows(report);
    var money = MoneyPicture.of(rows);
    return new ApiTold(ApiReport.of(one), Told.of(rows), MONEY_IN, money.rows(), money.total());
  }

  /// @param part the quarter or half of the year, from 1
  /// @param consideredOn when the council heard it; null before
  record ApiReport(
      UUID id,
      Period.Kind period,
      int year,
      int part,
      LocalDate startsOn,
      LocalDate endsOn,
      int edition,
      @Nullable LocalDate consideredOn,
      @Nullable String consideredNumber) {
    static ApiReport of(ProgrammeReport one) {
      return new ApiReport(
          one.id(),
          one.period(),
          one.year(),
          one.part(),
          one.startsOn(),
          one.endsOn(),
          one.edition(),
          one.consideredOn(),
          one.consideredNumber());
    }
  }

  /// @param moneyIn the unit of every sum; planned is of the whole year
  record ApiTold(
      ApiReport report,
      List<Told> measures,
      String moneyIn,
      List<MoneyPicture.Row> money,
      MoneyPicture.Row total) {}
}
