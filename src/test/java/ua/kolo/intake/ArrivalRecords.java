package ua.kolo.intake;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.identity.Role;

/// A notice an institution sent to the children's service.
@Component
class ArrivalRecords implements RecordMaker {
  private final Intake intake;
  private final SentNotices arrivals;

  ArrivalRecords(Intake intake, SentNotices arrivals) {
    this.intake = intake;
    this.arrivals = arrivals;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/notices/{id}", "/api/v1/notices/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle().acting();
    var service = Workplace.of("SSD").unit();
    var report = worker.call(() -> intake.register(ReportRecords.report(), null)).id();
    var sent = worker.call(() -> arrivals.send(report, new Arrival.New(service, null), null, null));
    return Map.of("id", sent.toString());
  }
}
