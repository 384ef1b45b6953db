package ua.kolo.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.editing.Differences;
import ua.kolo.programmes.editing.PlanDifference;
import ua.kolo.programmes.exchange.PlanExport;
import ua.kolo.programmes.exchange.PublishedPlan;
import ua.kolo.programmes.plan.Layout.Mapping;
import ua.kolo.programmes.plan.Plan;

/// The council's own programmes: edited as drafts, adopted with an act, amended by new editions.
@Service
@Transactional
public class Programmes {
  private final Drafts drafts;
  private final Editions editions;
  private final Findings findings;
  private final ProgrammeLists lists;
  private final MeasureLists measures;
  private final OpenWordsRows openWords;
  private final Requests requests;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Programmes(
      Drafts drafts,
      Editions editions,
      Findings findings,
      ProgrammeLists lists,
      MeasureLists measures,
      OpenWordsRows openWords,
      Requests requests,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.editions = editions;
    this.findings = findings;
    this.lists = lists;
    this.measures = measures;
    this.openWords = openWords;
    this.requests = requests;
    this.events = events;
    this.clock = clock;
  }

  @Needs(Right.PROGRAMME_READ)
  public Page<ProgrammeRow> list(ProgrammeFilter filter, Paging paging) {
    return lists.list(filter, paging);
  }

  @Needs(Right.PROGRAMME_READ)
  public ProgrammeView find(ProgrammeId id) {
    return view(id);
  }

  @Needs(Right.PROGRAMME_READ)
  public Plan plan(ProgrammeId id) {
    return drafts.find(newest(id)).plan();
  }

  /// The plan in the stable format of the API, with the sums that do not come out.
  @Needs(Right.PROGRAMME_READ)
  public PublishedPlan published(ProgrammeId id) {
    var draft = newest(id);
    return PlanExport.of(drafts.find(draft).plan(), findings.claims(draft));
  }

  @Needs(Right.PROGRAMME_READ)
  public Page<MeasureRow> measures(ProgrammeId id, MeasureFilter filter, Paging paging) {
    return measures.list(newest(id), filter, paging);
  }

  /// Bodies of the newest edition, to choose from in a filter.
  @Needs(Right.PROGRAMME_READ)
  public List<String> executors(ProgrammeId id) {
    return measures.executors(newest(id));
  }

  /// Sources of the newest edition, to choose from in a filter.
  @Needs(Right.PROGRAMME_READ)
  public List<String> sources(ProgrammeId id) {
    return measures.sources(newest(id));
  }

  @Needs(Right.PROGRAMME_READ)
  public List<String> terms(ProgrammeId id) {
    return measures.terms(newest(id));
  }

  @Needs(Right.PROGRAMME_READ)
  public List<SumRow> sums(ProgrammeId id, SumBy by) {
    return measures.sums(newest(id), by);
  }

  @Needs(Right.PROGRAMME_READ)
  public List<FindingView> findings(ProgrammeId id, Locale reader) {
    var draft = newest(id);
    return findings.views(draft, drafts.find(draft).plan().head().unit(), reader);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void explain(ProgrammeId id, String finding, String why) {
    findings.explain(openDraft(id), finding, why);
  }

  /// Takes back why a finding may stand; it is open again.
  @Needs(Right.PROGRAMME_MANAGE)
  public void withdraw(ProgrammeId id, String finding) {
    findings.withdraw(openDraft(id), finding);
  }

  /// Lets several findings stand for one reason.
  @Needs(Right.PROGRAMME_MANAGE)
  public void explain(ProgrammeId id, List<String> found, String why) {
    var draft = openDraft(id);
    found.forEach(finding -> findings.explain(draft, finding, why));
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeView edit(ProgrammeId id, int version, Correction correction) {
    var draft = openDraft(id);
    var now = drafts.lock(draft, version);
    var plan = ProgrammeImports.corrected(now.plan(), correction);
    drafts.replace(draft, version, plan, now.mapping(), correction.getClass().getSimpleName());
    return view(id);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeView undo(ProgrammeId id, int version) {
    return step(id, version, drafts::undo);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeView redo(ProgrammeId id, int version) {
    return step(id, version, drafts::redo);
  }

  /// Freezes the draft edition. Refused while a blocking finding is open; the same act given twice
  /// adopts once.
  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeView adopt(ProgrammeId id, int version, Act act) {
    return adopt(id, version, act, OpenWords.NONE, null);
  }

  /// The same, under the sender's key of the request.
  ///
  /// @param words for open data, written with the adoption and never by a repeated one
  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeView adopt(
      ProgrammeId id, int version, Act act, OpenWords words, @Nullable RequestKey request) {
    requests.once(request, id.value());
    var edition = editions.lockNewest(id);
    if (act.equals(edition.act())) {
      return view(id);
    }
    mustBeDraft(edition);
    ActCorrections.refuseAhead(act, Days.today(clock));
    refuseBefore(id, act);
    var now = drafts.lock(edition.id(), version);
    // The rules may have become others since the draft was changed last.
    findings.refresh(edition.id(), now.plan());
    int blocking = findings.openBlocking(edition.id());
    if (blocking > 0) {
      throw new Conflict("programmes.adoption.blocked", blocking);
    }
    editions.adopt(edition, now.plan(), act);
    if (!words.equals(OpenWords.NONE)) {
      openWords.write(edition.id(), words);
    }
    events.publishEvent(new ProgrammeAdopted(id, edition.number()));
    return view(id);
  }

  /// Editions follow one another as the acts that adopted them.
  private void refuseBefore(ProgrammeId id, Act act) {
    boolean before =
        editions.all(id).stream()
            .map(Editions.Row::actDate)
            .filter(Objects::nonNull)
            .anyMatch(day -> act.date().isBefore(day));
    if (before) {
      throw new BadRequest("programmes.adoption.date.order");
    }
  }

  /// Begins the next edition from the adopted one; asked twice, it begins once.
  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeView amend(ProgrammeId id, int version) {
    var edition = editions.lockNewest(id);
    if (!edition.isAdopted()) {
      throw new Conflict("programmes.amendment.begun");
    }
    var now = drafts.lock(edition.id(), version);
    var draft = Ids.next();
    drafts.begin(draft, now.plan(), Mapping.NONE, "AMENDED");
    editions.add(draft, id, edition.number() + 1, null);
    findings.carryExplanations(edition.id(), draft);
    return view(id);
  }

  /// What the newest edition changes against the one before; empty when there is one edition.
  @Needs(Right.PROGRAMME_READ)
  public PlanDifference difference(ProgrammeId id) {
    var all = editions.all(id);
    var now = drafts.find(newest(id)).plan();
    var before = all.size() < 2 ? now : drafts.find(all.get(1).id()).plan();
    return Differences.between(before, now);
  }

  @Needs(Right.PROGRAMME_READ)
  public byte[] export(ProgrammeId id, OutputFormat format) {
    return PrintedFile.of(drafts.find(newest(id)).plan(), format);
  }

  /// The plan of an edition, the draft one included.
  @Needs(Right.PROGRAMME_READ)
  public Plan edition(ProgrammeId id, int number) {
    return editions.all(id).stream()
        .filter(edition -> edition.number() == number)
        .findFirst()
        .map(edition -> drafts.find(edition.id()).plan())
        .orElseThrow(() -> new NotFound(id + "/" + number));
  }

  /// The newest adopted edition as other modules need it.
  @Needs(Right.PROGRAMME_READ)
  public AdoptedPlan adopted(ProgrammeId id) {
    editions.newest(id);
    return editions.all(id).stream()
        .filter(Editions.Row::isAdopted)
        .findFirst()
        .map(edition -> adopted(id, edition))
        .orElseThrow(() -> new Conflict("programmes.notAdopted"));
  }

  /// The edition in force on a day: the newest adopted by then; before the first one, the first.
  @Needs(Right.PROGRAMME_READ)
  public AdoptedPlan inForce(ProgrammeId id, LocalDate day) {
    var adopted = editions.all(id).stream().filter(Editions.Row::isAdopted).toList();
    if (adopted.isEmpty()) {
      throw new Conflict("programmes.notAdopted");
    }
    var edition =
        adopted.stream()
            .filter(one -> !Objects.requireNonNull(one.actDate()).isAfter(day))
            .findFirst()
            .orElse(adopted.getLast());
    return adopted(id, edition);
  }

  /// An adopted edition's own table with what came of it, as a file.
  @Needs(Right.PROGRAMME_READ)
  public byte[] printed(
      ProgrammeId id,
      int edition,
      Actual.Paper paper,
      List<Actual> told,
      Actual.Form form,
      OutputFormat format) {
    var plan = editions.adoptedPlan(adoptedEdition(id, edition).id());
    return PrintedFile.of(ActualPlan.of(plan, paper, told, form), format);
  }

  /// An adopted edition as other modules need it.
  @Needs(Right.PROGRAMME_READ)
  public AdoptedPlan adopted(ProgrammeId id, int edition) {
    return adopted(id, adoptedEdition(id, edition));
  }

  private Editions.Row adoptedEdition(ProgrammeId id, int edition) {
    return editions.all(id).stream()
        .filter(one -> one.isAdopted() && one.number() == edition)
        .findFirst()
        .orElseThrow(() -> new NotFound(id + "/" + edition));
  }

  private AdoptedPlan adopted(ProgrammeId id, Editions.Row edition) {
    var act = Objects.requireNonNull(edition.act());
    return AdoptedPlans.of(
        id, edition.number(), editions.adoptedPlan(edition.id()), act, editions.repealedOn(id));
  }

  private ProgrammeView step(ProgrammeId id, int version, BiConsumer<UUID, Integer> step) {
    step.accept(openDraft(id), version);
    return view(id);
  }

  private UUID newest(ProgrammeId id) {
    return editions.newest(id).id();
  }

  private UUID openDraft(ProgrammeId id) {
    var edition = editions.lockNewest(id);
    mustBeDraft(edition);
    return edition.id();
  }

  private static void mustBeDraft(Editions.Row edition) {
    if (edition.isAdopted()) {
      throw new Conflict("programmes.edition.adopted");
    }
  }

  private ProgrammeView view(ProgrammeId id) {
    var all = editions.all(id);
    var newest = editions.newest(id);
    var draft = drafts.find(newest.id());
    boolean open = !newest.isAdopted();
    return new ProgrammeView(
        id,
        draft.version(),
        status(all),
        draft.plan(),
        open && draft.canUndo(),
        open && draft.canRedo(),
        findings.open(newest.id()),
        findings.openBlocking(newest.id()),
        all.stream().map(Editions.Row::view).toList(),
        newest.source() == null ? null : new ImportId(newest.source()));
  }

  private static ProgrammeStatus status(List<Editions.Row> all) {
    if (all.getFirst().isAdopted()) {
      return ProgrammeStatus.ADOPTED;
    }
    return all.stream().anyMatch(Editions.Row::isAdopted)
        ? ProgrammeStatus.AMENDING
        : ProgrammeStatus.DRAFT;
  }
}
