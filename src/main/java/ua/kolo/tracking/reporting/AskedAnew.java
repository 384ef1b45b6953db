package ua.kolo.tracking.reporting;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.tracking.ConsentChanged;
import ua.kolo.tracking.ExecutorsChanged;

/// Open reports ask whoever answers for the measures now: a name may mean another institution, a
/// body may have refused after the report was opened.
@Component
class AskedAnew {
  private final ProgrammeReportRows reports;
  private final Contributions contributions;
  private final AskedRows asked;
  private final RowDuties duties;
  private final Programmes programmes;

  AskedAnew(
      ProgrammeReportRows reports,
      Contributions contributions,
      AskedRows asked,
      RowDuties duties,
      Programmes programmes) {
    this.reports = reports;
    this.contributions = contributions;
    this.asked = asked;
    this.duties = duties;
    this.programmes = programmes;
  }

  @EventListener
  void changed(ExecutorsChanged event) {
    var others = new HashSet<>(contributions.moved(event.programme()));
    for (var report : reports.of(event.programme())) {
      if (report.isOpen() && takes(report)) {
        others.add(report.id());
      }
    }
    others.forEach(report -> duties.renew(reports.find(report)));
  }

  @EventListener
  void agreed(ConsentChanged event) {
    reports.of(event.programme()).stream()
        .filter(ProgrammeReport::isOpen)
        .forEach(report -> duties.renew(report, event.body()));
  }

  // A report bound to an edition that is in force no more takes the other one over by a click.
  private boolean takes(ProgrammeReport report) {
    var plan = programmes.inForce(new ProgrammeId(report.programme()), report.endsOn());
    if (plan.edition() != report.edition()) {
      return false;
    }
    var before = rows(report);
    asked.take(report.id(), plan, report.year());
    return !before.equals(rows(report));
  }

  private Set<UUID> rows(ProgrammeReport report) {
    return contributions.of(report.id()).stream()
        .map(entry -> entry.row().id())
        .collect(Collectors.toSet());
  }
}
