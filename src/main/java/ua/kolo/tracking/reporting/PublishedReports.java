package ua.kolo.tracking.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.platform.Acting;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.PublishedReport;
import ua.kolo.tracking.PublishedReporting;

/// Published reports, open to anybody: whoever asks is answered as a visitor, so that row security
/// shows what is public and nothing else.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class PublishedReports implements PublishedReporting {
  private final ProgrammeReportRows reports;
  private final Contributions contributions;
  private final TransactionOperations transaction;

  PublishedReports(
      ProgrammeReportRows reports, Contributions contributions, TransactionOperations transaction) {
    this.reports = reports;
    this.contributions = contributions;
    this.transaction = transaction;
  }

  /// Newest first.
  public List<ProgrammeReport> list(ProgrammeId programme) {
    return openly(() -> reports.of(programme.value()));
  }

  /// All of them, by period.
  List<OpenReports.Told> all() {
    return openly(reports::published);
  }

  @Override
  public List<PublishedReport> ofYear(int year, Collection<UUID> programmes) {
    return openly(() -> reports.publishedOf(year, programmes));
  }

  /// What the coordinator accepted; the other rows say what the plan asked for and no more.
  public List<ReportedRow> rows(UUID report) {
    return openly(() -> contributions.told(report));
  }

  private <T> T openly(Supplier<T> work) {
    return Acting.visitor()
        .call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
