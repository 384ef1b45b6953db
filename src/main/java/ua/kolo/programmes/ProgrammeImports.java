package ua.kolo.programmes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ImportView.State;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.editing.CorrectionRefused;
import ua.kolo.programmes.editing.Corrections;
import ua.kolo.programmes.editing.Differences;
import ua.kolo.programmes.editing.PlanDifference;
import ua.kolo.programmes.exchange.PlanExport;
import ua.kolo.programmes.exchange.PublishedPlan;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Mapping;
import ua.kolo.programmes.plan.Plan;

/// Documents on their way to become programmes: received, read, corrected, accepted.
@Service
@Transactional
public class ProgrammeImports {
  private final Imports imports;
  private final Drafts drafts;
  private final Editions editions;
  private final Findings findings;
  private final Acceptance acceptance;
  private final DocumentReading reading;
  private final Reception reception;
  private final Requests requests;

  ProgrammeImports(
      Imports imports,
      Drafts drafts,
      Editions editions,
      Findings findings,
      Acceptance acceptance,
      DocumentReading reading,
      Reception reception,
      Requests requests) {
    this.imports = imports;
    this.drafts = drafts;
    this.editions = editions;
    this.findings = findings;
    this.acceptance = acceptance;
    this.reading = reading;
    this.reception = reception;
    this.requests = requests;
  }

  /// Keeps the file, then reads it. What cannot be read is kept as well, with the reason.
  @Needs(Right.PROGRAMME_MANAGE)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public ImportId receive(String fileName, byte[] content) {
    return receive(null, null, fileName, content);
  }

  /// A newer file of a programme; accepting it makes a new state of the draft, or a new edition.
  @Needs(Right.PROGRAMME_MANAGE)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public ImportId receive(ProgrammeId programme, String fileName, byte[] content) {
    return receive(programme, null, fileName, content);
  }

  /// The same request sent twice is one import.
  @Needs(Right.PROGRAMME_MANAGE)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public ImportId receive(
      @Nullable ProgrammeId programme,
      @Nullable RequestKey request,
      String fileName,
      byte[] content) {
    var file = new OriginalFile(FileNames.plain(fileName), content);
    return reception.receive(programme, request, file);
  }

  /// Reads a document again that was not read to the end, or not understood.
  @Needs(Right.PROGRAMME_MANAGE)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void readAgain(ImportId id) {
    reception.again(id);
  }

  /// The newer file against the programme it belongs to; empty when it belongs to none.
  @Needs(Right.PROGRAMME_READ)
  public PlanDifference difference(ImportId id) {
    var row = imports.find(id);
    var plan = drafts.find(id.value()).plan();
    var before = row.programme() == null ? plan : planOf(new ProgrammeId(row.programme()));
    return Differences.between(before, plan);
  }

  @Needs(Right.PROGRAMME_READ)
  public ImportView find(ImportId id) {
    return view(imports.find(id));
  }

  @Needs(Right.PROGRAMME_READ)
  public Page<ImportRow> list(Paging paging) {
    return imports.list(paging);
  }

  /// Documents nobody has decided about, newest first.
  @Needs(Right.PROGRAMME_READ)
  public Page<ImportRow> waiting(Paging paging) {
    return imports.waiting(paging);
  }

  @Needs(Right.PROGRAMME_READ)
  public OriginalFile original(ImportId id) {
    return imports.file(id);
  }

  /// Reads again with the columns a person has named. Corrections made before are undone by it, and
  /// come back with undo.
  @Needs(Right.PROGRAMME_MANAGE)
  public ImportView remap(ImportId id, int version, Map<Integer, Layout.Role> roles) {
    var row = open(id);
    var mapping = new Mapping(roles);
    var plan = reading.plan(imports.document(id), mapping);
    drafts.replace(
        id.value(), version, reception.stable(row.programme(), plan), mapping, "REMAPPED");
    return view(row);
  }

  /// How many corrections reading anew would take away.
  @Needs(Right.PROGRAMME_READ)
  public int corrections(ImportId id) {
    imports.find(id);
    return drafts.corrections(id.value());
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public ImportView correct(ImportId id, int version, Correction correction) {
    var row = open(id);
    var now = drafts.lock(id.value(), version);
    var plan = corrected(now.plan(), correction);
    drafts.replace(id.value(), version, plan, now.mapping(), correction.getClass().getSimpleName());
    return view(row);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public ImportView undo(ImportId id, int version) {
    var row = open(id);
    drafts.undo(id.value(), version);
    return view(row);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public ImportView redo(ImportId id, int version) {
    var row = open(id);
    drafts.redo(id.value(), version);
    return view(row);
  }

  @Needs(Right.PROGRAMME_READ)
  public List<FindingView> findings(ImportId id, Locale reader) {
    var plan = drafts.find(id.value()).plan();
    return findings.views(id.value(), plan.head().unit(), reader);
  }

  /// The plan in the stable format of the API, with the sums that do not come out.
  @Needs(Right.PROGRAMME_READ)
  public PublishedPlan published(ImportId id) {
    return PlanExport.of(drafts.find(id.value()).plan(), findings.claims(id.value()));
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void explain(ImportId id, String finding, String why) {
    open(id);
    findings.explain(id.value(), finding, why);
  }

  /// Takes back why a finding may stand; it is open again.
  @Needs(Right.PROGRAMME_MANAGE)
  public void withdraw(ImportId id, String finding) {
    open(id);
    findings.withdraw(id.value(), finding);
  }

  /// Lets several findings stand for one reason.
  @Needs(Right.PROGRAMME_MANAGE)
  public void explain(ImportId id, List<String> found, String why) {
    open(id);
    found.forEach(finding -> findings.explain(id.value(), finding, why));
  }

  @Needs(Right.PROGRAMME_READ)
  public byte[] export(ImportId id, OutputFormat format) {
    return PrintedFile.of(drafts.find(id.value()).plan(), format);
  }

  /// Makes a draft programme of it; a second call gives the same programme.
  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeId accept(ImportId id) {
    return accept(id, null);
  }

  /// The same, under the sender's key of the request.
  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeId accept(ImportId id, @Nullable RequestKey request) {
    requests.once(request, id.value());
    var row = imports.lock(id);
    if (row.acceptedAs() != null) {
      return new ProgrammeId(row.acceptedAs());
    }
    mustBeOpen(row);
    var plan = drafts.find(id.value()).plan();
    if (plan.measures().isEmpty()) {
      throw new Conflict("programmes.import.noMeasures");
    }
    var programme = acceptance.accept(id, row.programme(), plan);
    imports.accepted(id, programme);
    return programme;
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void drop(ImportId id) {
    var row = imports.lock(id);
    if (row.state() == State.ACCEPTED) {
      throw new Conflict("programmes.import.accepted");
    }
    if (row.state() != State.DROPPED) {
      imports.dropped(id);
    }
  }

  static Plan corrected(Plan plan, Correction correction) {
    try {
      var now = Corrections.apply(plan, correction);
      if (correction instanceof Correction.Wording) {
        ReadBack.refuseOther(plan, now, "programmes.correction.readOtherwise");
      } else if (correction instanceof Correction.Move) {
        ReadBack.refuseOther(plan, now, "programmes.correction.readElsewhere");
      } else if (correction instanceof Correction.SetHeading) {
        ReadBack.refuseOtherColumns(plan, now, "programmes.correction.readColumn");
      }
      return now;
    } catch (CorrectionRefused refused) {
      throw new BadRequest(refused.code());
    }
  }

  private Plan planOf(ProgrammeId programme) {
    return drafts.find(editions.newest(programme).id()).plan();
  }

  private Imports.Row open(ImportId id) {
    var row = imports.lock(id);
    mustBeOpen(row);
    return row;
  }

  private static void mustBeOpen(Imports.Row row) {
    if (row.state() != State.READ) {
      throw new Conflict("programmes.import.closed");
    }
  }

  private ImportView view(Imports.Row row) {
    var id = new ImportId(row.id());
    boolean read = row.format() != null;
    var draft = read ? drafts.find(row.id()) : null;
    return new ImportView(
        id,
        draft == null ? 0 : draft.version(),
        row.state(),
        row.unreadable(),
        row.fileName(),
        row.format() == null ? "" : row.format(),
        row.size(),
        row.sha256(),
        row.receivedAt(),
        row.receivedBy(),
        read ? imports.document(id) : null,
        draft == null ? null : draft.plan(),
        draft == null ? Mapping.NONE : draft.mapping(),
        draft != null && draft.canUndo(),
        draft != null && draft.canRedo(),
        programme(row));
  }

  private static @Nullable ProgrammeId programme(Imports.Row row) {
    UUID programme = row.acceptedAs() == null ? row.programme() : row.acceptedAs();
    return programme == null ? null : new ProgrammeId(programme);
  }
}
