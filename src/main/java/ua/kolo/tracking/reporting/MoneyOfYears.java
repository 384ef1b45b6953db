package ua.kolo.tracking.reporting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;

/// Money of a programme by years, for whoever reads programmes: what approved reports tell of it.
@Service
@Transactional
public class MoneyOfYears {
  private final Programmes programmes;
  private final ProgrammeReports reports;

  MoneyOfYears(Programmes programmes, ProgrammeReports reports) {
    this.programmes = programmes;
    this.reports = reports;
  }

  /// Planned by the newest adopted edition.
  @Needs(Right.PROGRAMME_READ)
  public MoneyYears of(UUID programme) {
    var id = new ProgrammeId(programme);
    var approved = reports.list(id).stream().filter(one -> !one.isOpen()).toList();
    return MoneyYears.of(programmes.adopted(id), told(approved, reports::told));
  }

  static Map<ProgrammeReport, List<ReportedRow>> told(
      List<ProgrammeReport> reports,
      Function<Collection<UUID>, Map<UUID, List<ReportedRow>>> rows) {
    var times = ToldTimes.of(reports);
    var found = rows.apply(times.stream().map(ProgrammeReport::id).toList());
    var told = new LinkedHashMap<ProgrammeReport, List<ReportedRow>>();
    times.forEach(one -> told.put(one, found.getOrDefault(one.id(), List.of())));
    return told;
  }
}
