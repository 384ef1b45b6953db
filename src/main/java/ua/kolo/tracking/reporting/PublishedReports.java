package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.platform.Acting;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.PublishedMeasure;
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

  /// Another text once any of them has changed.
  String state() {
    return openly(reports::publishedState);
  }

  @Override
  public List<PublishedReport> ofYear(int year, Collection<UUID> programmes) {
    return openly(() -> reports.publishedOf(year, programmes));
  }

  @Override
  public Set<UUID> told(int year, Collection<UUID> measures) {
    return openly(() -> contributions.told(year, measures));
  }

  @Override
  public List<PublishedMeasure> ofMeasures(int year, Collection<UUID> measures) {
    return openly(() -> contributions.published(year, measures)).stream()
        .collect(
            Collectors.groupingBy(PublishedReports::place, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(one -> measure(one.getKey().measure(), one.getValue()))
        .toList();
  }

  private static Place place(Contributions.OfMeasure one) {
    return new Place(one.measure(), one.entry().row().report());
  }

  private static PublishedMeasure measure(UUID measure, List<Contributions.OfMeasure> theirs) {
    var rows = theirs.stream().map(Contributions.OfMeasure::entry).toList();
    var told = Told.of(rows).getFirst();
    var row = rows.getFirst().row();
    var status = told.status();
    return new PublishedMeasure(
        measure,
        new PublishedReport(
            row.report(), row.programme(), row.period().name(), row.startsOn(), row.endsOn()),
        status == null ? null : status.name(),
        told.isDone(),
        told.words().stream().map(words -> words.executor() + ": " + words.whole()).toList(),
        rows.stream()
            .flatMap(entry -> entry.money().stream())
            .map(Spending::spent)
            .filter(Objects::nonNull)
            .reduce(BigDecimal::add)
            .orElse(null));
  }

  private record Place(UUID measure, UUID report) {}

  /// What the coordinator accepted; the other rows say what the plan asked for and no more.
  public List<ReportedRow> rows(UUID report) {
    return openly(() -> contributions.told(report));
  }

  /// The same of several reports.
  Map<UUID, List<ReportedRow>> rows(Collection<UUID> ids) {
    return openly(() -> contributions.told(ids));
  }

  private <T> T openly(Supplier<T> work) {
    return Acting.visitor()
        .call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
