package ua.kolo.tracking.exporting;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.indicators.PublishedIndicators;
import ua.kolo.platform.Days;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.PublishedProgrammes;
import ua.kolo.tracking.reporting.PublishedReports;
import ua.kolo.tracking.reporting.ToldTimes;

/// Adopted programmes in formats others read, open to anybody: what they are made of is asked as a
/// visitor asks.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Exporting {
  private final PublishedProgrammes programmes;
  private final PublishedReports reports;
  private final PublishedIndicators indicators;
  private final JsonMapper json;
  private final Clock clock;
  private final String base;

  Exporting(
      PublishedProgrammes programmes,
      PublishedReports reports,
      PublishedIndicators indicators,
      JsonMapper json,
      Clock clock,
      @Value("${kolo.base-url}") String base) {
    this.programmes = programmes;
    this.reports = reports;
    this.indicators = indicators;
    this.json = json;
    this.clock = clock;
    this.base = base;
  }

  /// A zip with `datapackage.json` and `budget.csv`.
  public byte[] fiscalPackage(ProgrammeId id) {
    return FiscalPackage.zip(published(id), json);
  }

  /// An IATI activity file.
  public String iati(ProgrammeId id) {
    return IatiActivity.write(published(id), clock.instant(), Days.today(clock));
  }

  private Published published(ProgrammeId id) {
    var plan = programmes.adopted(id);
    var told =
        ToldTimes.of(reports.list(id)).stream()
            .map(report -> new Published.Told(report, reports.rows(report.id())))
            .toList();
    return new Published(plan, base + "/public/programmes/" + id, told, indicators.of(id));
  }
}
