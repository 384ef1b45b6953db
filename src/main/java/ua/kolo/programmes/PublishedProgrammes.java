package ua.kolo.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.exchange.PlanExport;
import ua.kolo.programmes.exchange.PublishedPlan;

/// Adopted programmes, open to anybody: whoever asks is answered as a visitor, so that row security
/// shows what is public and nothing else.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class PublishedProgrammes {
  private final Editions editions;
  private final ProgrammeLists lists;
  private final MeasureLists measures;
  private final FoundMeasures found;
  private final AdoptedLists adopted;
  private final OpenDataTables openData;
  private final Repeals repeals;
  private final OpenWordsRows words;
  private final ObjectProvider<ReportTable> reports;
  private final TransactionOperations transaction;

  PublishedProgrammes(
      Editions editions,
      ProgrammeLists lists,
      MeasureLists measures,
      FoundMeasures found,
      AdoptedLists adopted,
      OpenDataTables openData,
      Repeals repeals,
      OpenWordsRows words,
      ObjectProvider<ReportTable> reports,
      TransactionOperations transaction) {
    this.editions = editions;
    this.lists = lists;
    this.measures = measures;
    this.found = found;
    this.adopted = adopted;
    this.openData = openData;
    this.repeals = repeals;
    this.words = words;
    this.reports = reports;
    this.transaction = transaction;
  }

  public Page<ProgrammeRow> list(Paging paging) {
    return list(ProgrammeFilter.ALL, paging);
  }

  public Page<ProgrammeRow> list(ProgrammeFilter filter, Paging paging) {
    return openly(() -> lists.list(filter, paging));
  }

  /// Measures of adopted programmes, to be taken into another.
  public Page<FoundMeasure> measures(MeasureSearch search, Paging paging) {
    return openly(() -> found.list(search, paging));
  }

  /// These adopted programmes with what each plans for a year: one query however many there are.
  public List<AdoptedRow> adopted(int year, Collection<UUID> programmes) {
    return openly(() -> adopted.of(year, programmes));
  }

  public PublicProgramme find(ProgrammeId id) {
    return openly(
        () -> {
          var plan = editions.adoptedPlan(editions.newest(id).id());
          return new PublicProgramme(
              id,
              plan,
              editions.all(id).stream().map(Editions.Row::view).toList(),
              repeals.find(id).orElse(null));
        });
  }

  /// Who answers for it, what its act is called and where it is to be read.
  public OpenWords words(ProgrammeId id) {
    return openly(() -> words.of(editions.newest(id).id()));
  }

  /// The newest adopted edition as other modules need it.
  public AdoptedPlan adopted(ProgrammeId id) {
    return openly(
        () -> {
          var newest = editions.newest(id);
          var act = Objects.requireNonNull(newest.act());
          return AdoptedPlans.of(
              id, newest.number(), editions.adoptedPlan(newest.id()), act, editions.repealedOn(id));
        });
  }

  /// An adopted edition, a later one may be in force, as other modules need it.
  public AdoptedPlan adopted(ProgrammeId id, int edition) {
    return openly(
        () -> {
          var one = adoptedEdition(id, edition);
          var act = Objects.requireNonNull(one.act());
          return AdoptedPlans.of(
              id, edition, editions.adoptedPlan(one.id()), act, editions.repealedOn(id));
        });
  }

  /// Its own table with what came of it, as a file.
  public byte[] printed(
      ProgrammeId id,
      int edition,
      Actual.Paper paper,
      List<Actual> told,
      Actual.Form form,
      OutputFormat format) {
    var plan = openly(() -> editions.adoptedPlan(adoptedEdition(id, edition).id()));
    return PrintedFile.of(ActualPlan.of(plan, paper, told, form), format);
  }

  private Editions.Row adoptedEdition(ProgrammeId id, int edition) {
    return editions.all(id).stream()
        .filter(one -> one.isAdopted() && one.number() == edition)
        .findFirst()
        .orElseThrow(() -> new NotFound(id + "/" + edition));
  }

  /// The plan in the stable format of the API.
  public PublishedPlan published(ProgrammeId id) {
    return PlanExport.of(find(id).plan(), List.of());
  }

  public List<SumRow> sums(ProgrammeId id, SumBy by) {
    return openly(() -> measures.sums(editions.newest(id).id(), by));
  }

  /// What an adopted programme is called.
  public String title(ProgrammeId id) {
    return openly(() -> editions.title(id));
  }

  /// A table of the open data on programmes: fields by the names the data package gives them.
  public List<Map<String, @Nullable Object>> openData(OpenDataTable table) {
    var programmes = openly(() -> openData.rows(OpenDataTable.PROGRAMS));
    return switch (table) {
      case PROGRAMS -> programmes;
      case AMENDMENTS -> openly(() -> openData.rows(table));
      case REPORTS ->
          openData.reports(
              reports.stream().flatMap(one -> one.published().stream()).toList(), programmes);
    };
  }

  /// Another text once anything in a table has changed, cheaper than the table is.
  String stateOf(OpenDataTable table) {
    return switch (table) {
      case PROGRAMS, AMENDMENTS -> openly(openData::state);
      case REPORTS -> stateOfReports();
    };
  }

  private String stateOfReports() {
    return reports.stream()
        .map(ReportTable::state)
        .collect(Collectors.joining(" ", openly(openData::state) + " ", ""));
  }

  private <T> T openly(Supplier<T> work) {
    return Acting.visitor()
        .call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
