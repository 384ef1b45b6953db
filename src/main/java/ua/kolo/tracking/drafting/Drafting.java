package ua.kolo.tracking.drafting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.Sheet;
import ua.kolo.law.Law;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.Outline;
import ua.kolo.programmes.Outlines;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Tracking;
import ua.kolo.tracking.cash.MoneyLine;
import ua.kolo.tracking.cash.ProgrammeMoney;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReport;
import ua.kolo.tracking.reporting.ProgrammeReports;
import ua.kolo.tracking.reporting.ToldTimes;
import ua.kolo.tracking.reporting.WholeTerm;
import ua.kolo.tracking.reporting.WholeTerms;

/// Documents about a programme, made from its data and the words a person gives.
@Service
@Transactional
public class Drafting {
  private static final String CLASSIFIER = "programme_code";
  private final Outlines outlines;
  private final Tracking tracking;
  private final ProgrammeMoney money;
  private final ProgrammeReports reports;
  private final WholeTerms terms;
  private final GivenWords given;
  private final Law law;
  private final Clock clock;

  Drafting(
      Outlines outlines,
      Tracking tracking,
      ProgrammeMoney money,
      ProgrammeReports reports,
      WholeTerms terms,
      GivenWords given,
      Law law,
      Clock clock) {
    this.outlines = outlines;
    this.tracking = tracking;
    this.money = money;
    this.reports = reports;
    this.terms = terms;
    this.given = given;
    this.law = law;
    this.clock = clock;
  }

  /// Every document, with what stands against making it now.
  @Needs(Right.PROGRAMME_READ)
  public List<Offer> offers(ProgrammeId id) {
    var outline = outlines.find(id);
    var words = words(outline);
    var offers = new ArrayList<Offer>();
    for (var kind : Kind.values()) {
      offers.add(new Offer(kind, lacking(kind, outline), empty(kind, words)));
    }
    return offers;
  }

  /// The words the document is made with unless they are changed: those kept, else those the plan
  /// tells.
  @Needs(Right.PROGRAMME_READ)
  public Map<Field, String> words(ProgrammeId id, Kind kind) {
    var outline = outlines.find(id);
    require(kind, outline);
    var all = words(outline);
    var asked = new LinkedHashMap<Field, String>();
    kind.fields().forEach(field -> asked.put(field, all.getOrDefault(field, "")));
    return asked;
  }

  /// The programme's title.
  @Needs(Right.PROGRAMME_READ)
  public String title(ProgrammeId id) {
    return outlines.find(id).title();
  }

  /// Years the document may tell of.
  @Needs(Right.PROGRAMME_READ)
  public List<Integer> years(ProgrammeId id, Kind kind) {
    if (!kind.isOfYear() || tracking.find(id).isEmpty()) {
      return List.of();
    }
    return kind == Kind.CONSIDERATION
        ? approved(id).stream().map(ProgrammeReport::year).distinct().toList()
        : List.copyOf(money.years(id));
  }

  /// Approved reports a decision may hear, newest first.
  @Needs(Right.PROGRAMME_READ)
  public List<ProgrammeReport> reports(ProgrammeId id) {
    return tracking.find(id).isEmpty() ? List.of() : approved(id);
  }

  /// The report that was chosen, among those the document may hear; null when none was.
  @Needs(Right.PROGRAMME_READ)
  public @Nullable ProgrammeReport heard(ProgrammeId id, Kind kind, @Nullable UUID report) {
    if (report == null) {
      return null;
    }
    var found =
        reports(id).stream()
            .filter(one -> one.id().equals(report))
            .findFirst()
            .orElseThrow(() -> new NotFound(report));
    return kind == Kind.CONSIDERATION ? found : null;
  }

  @Needs(Right.PROGRAMME_READ)
  public int year() {
    return Days.today(clock).getYear();
  }

  /// Makes the document.
  ///
  /// @param heard the report a decision is to hear; null takes the longest of the year
  @Needs(Right.PROGRAMME_READ)
  public byte[] print(
      ProgrammeId id,
      Kind kind,
      Map<Field, String> typed,
      int year,
      @Nullable ProgrammeReport heard,
      OutputFormat format) {
    var outline = outlines.find(id);
    require(kind, outline);
    if (!kind.formats().contains(format)) {
      throw new Conflict("drafting.format");
    }
    return new DocumentWriter()
        .write(sheet(kind, material(kind, outline, typed, year, heard)), format);
  }

  /// Keeps what was typed for the next time and for other documents.
  @Needs(Right.PROGRAMME_MANAGE)
  public void keep(ProgrammeId id, Map<Field, String> typed) {
    outlines.find(id);
    typed.forEach(
        (field, words) -> {
          if (field.isKept()) {
            given.keep(id.value(), field, words.strip(), clock.instant());
          }
        });
  }

  private Sheet sheet(Kind kind, Material material) {
    return switch (kind) {
      case COMPARISON -> comparison(material);
      case PLAN_FACT -> PlanFactSheet.of(material);
      case DISTRIBUTION -> DistributionSheet.of(material);
      case PASSPORT -> PassportSheet.of(material);
      case BUDGET_PASSPORT -> BudgetPassportSheet.of(material);
      case ADOPTION, AMENDMENT, CONSIDERATION -> DecisionSheet.of(kind, material);
    };
  }

  private Sheet comparison(Material material) {
    var outline = material.outline();
    var heading =
        List.of(
            Words.say("comparison.title"),
            outline.title(),
            Words.say("comparison.council", material.words().of(Field.COUNCIL)));
    return outlines.comparison(outline.id(), heading, material.words().of(Field.SIGNER));
  }

  private Material material(
      Kind kind,
      Outline outline,
      Map<Field, String> typed,
      int year,
      @Nullable ProgrammeReport heard) {
    var id = outline.id();
    boolean underWay = tracking.find(id).isPresent();
    var report = heard == null ? report(id, kind, year).orElse(null) : heard;
    var times = times(id, kind, year, report);
    return new Material(
        outline,
        new Words(typed),
        year,
        underWay && kind.isOfYear() ? money.lines(id, year) : List.<MoneyLine>of(),
        report,
        times,
        times.stream().flatMap(one -> reports.told(one.id()).stream()).toList(),
        kind == Kind.CONSIDERATION ? whole(report) : null,
        outline.isAmendment() ? outlines.changes(id) : null,
        codes());
  }

  private @Nullable WholeTerm whole(@Nullable ProgrammeReport report) {
    return report != null && report.period() == Period.Kind.FINAL ? terms.of(report) : null;
  }

  private Map<String, String> codes() {
    var names = new LinkedHashMap<String, String>();
    law.values(CLASSIFIER, law.today()).forEach(one -> names.put(one.item(), one.name().uk()));
    return names;
  }

  /// The approved report of the year: the longest of its time.
  private Optional<ProgrammeReport> report(ProgrammeId id, Kind kind, int year) {
    if (!kind.isOfYear() || tracking.find(id).isEmpty()) {
      return Optional.empty();
    }
    return approved(id).stream()
        .filter(one -> one.year() == year)
        .max(Comparator.comparing(ProgrammeReport::period).thenComparing(ProgrammeReport::endsOn));
  }

  /// Whose words and money the document tells: a year's fact is all that was told of the year, a
  /// draft decision hears one report.
  private List<ProgrammeReport> times(
      ProgrammeId id, Kind kind, int year, @Nullable ProgrammeReport report) {
    if (report == null) {
      return List.of();
    }
    return kind == Kind.PLAN_FACT
        ? ToldTimes.of(approved(id).stream().filter(one -> one.year() == year).toList())
        : List.of(report);
  }

  private List<ProgrammeReport> approved(ProgrammeId id) {
    return reports.list(id).stream().filter(one -> !one.isOpen()).toList();
  }

  private void require(Kind kind, Outline outline) {
    var lacking = lacking(kind, outline);
    if (lacking != null) {
      var code = "drafting.lacks." + lacking;
      throw new Conflict(code);
    }
  }

  private Offer.@Nullable Lack lacking(Kind kind, Outline outline) {
    boolean underWay = tracking.find(outline.id()).isPresent();
    return switch (kind) {
      case COMPARISON, AMENDMENT -> outline.isAmendment() ? null : Offer.Lack.EDITION;
      case PLAN_FACT -> underWay ? null : Offer.Lack.ADOPTION;
      case BUDGET_PASSPORT -> {
        if (!underWay) {
          yield Offer.Lack.ADOPTION;
        }
        boolean coded =
            money.lines(outline.id(), year()).stream().anyMatch(line -> !line.codes().isEmpty());
        yield coded ? null : Offer.Lack.CODES;
      }
      case CONSIDERATION ->
          underWay && !approved(outline.id()).isEmpty() ? null : Offer.Lack.REPORT;
      case DISTRIBUTION, PASSPORT, ADOPTION -> null;
    };
  }

  private static int empty(Kind kind, Map<Field, String> words) {
    return (int)
        kind.fields().stream()
            .filter(Field::isKept)
            .filter(field -> words.getOrDefault(field, "").isBlank())
            .count();
  }

  private Map<Field, String> words(Outline outline) {
    var words = new EnumMap<Field, String>(Field.class);
    words.putAll(read(outline));
    given.of(outline.id().value()).forEach(words::put);
    return words;
  }

  /// What the plan itself tells.
  private static Map<Field, String> read(Outline outline) {
    var words = new EnumMap<Field, String>(Field.class);
    var act = outline.first() == null ? outline.act() : outline.first();
    if (act != null) {
      words.put(Field.COUNCIL, act.body());
      words.put(Field.COUNCIL_GENITIVE, CouncilName.genitive(act.body()));
      words.put(
          Field.BASIS,
          Words.say(
              "basis." + act.kind(),
              CouncilName.genitive(act.body()),
              Days.show(act.date()),
              act.number()));
    }
    var name = ProgrammeName.of(outline.title());
    words.put(Field.NAME_GENITIVE, name.genitive());
    words.put(Field.NAME_ACCUSATIVE, name.accusative());
    var bodies = new ArrayList<String>();
    for (var measure : outline.measures()) {
      measure.executors().stream()
          .map(one -> one.name())
          .filter(one -> !bodies.contains(one))
          .forEach(bodies::add);
    }
    words.put(Field.PARTICIPANTS, String.join("; ", bodies));
    return words;
  }
}
