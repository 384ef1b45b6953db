package ua.kolo.assessments;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.audit.Trail;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Participations;
import ua.kolo.directory.Directory;
import ua.kolo.law.Law;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Assessments of persons of a case. What was found stays; who sees it otherwise assesses again.
/// The institution that keeps the file assesses, and those that take part in it with that part.
@Service
@Transactional
public class Assessments {
  /// The noun of an assessment for duties and the trail.
  public static final String KIND = "assessment";

  private static final int LONGEST = 4_000;
  private final AssessmentRows rows;
  private final InstrumentRows instruments;
  private final Instruments usable;
  private final Cases cases;
  private final Participations participations;
  private final Directory directory;
  private final Law law;
  private final AssessmentDuties owed;
  private final Requests requests;
  private final Vault vault;
  private final Trail trail;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  Assessments(
      AssessmentRows rows,
      InstrumentRows instruments,
      Instruments usable,
      Cases cases,
      Participations participations,
      Directory directory,
      Law law,
      AssessmentDuties owed,
      Requests requests,
      Vault vault,
      Trail trail,
      Clock clock) {
    this.rows = rows;
    this.instruments = instruments;
    this.usable = usable;
    this.cases = cases;
    this.participations = participations;
    this.directory = directory;
    this.law = law;
    this.owed = owed;
    this.requests = requests;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /// Writes it down: what was owed by it is done, and what follows from the level is owed. The same
  /// request sent twice writes once.
  @Needs(Right.CASE_WRITE)
  public UUID assess(Assessment.New found, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      write(id, found);
    }
    return id;
  }

  private void write(UUID id, Assessment.New found) {
    var file = cases.find(found.file());
    var instrument = instrument(found.instrument());
    var asked = instrument.questionnaire();
    mustBeOpen(file, asked.kind());
    mustBelong(file, found.person());
    var levels = level(asked, found);
    var now = clock.instant();
    var at = Objects.requireNonNullElse(found.happenedAt(), now);
    check(found, at, now);
    var content = new Content(found.answers(), fit(found.reason()), fit(found.words()));
    var sealed = vault.find(file.id()).seal(cell(id), json.writeValueAsBytes(content));
    rows.add(
        new AssessmentRows.Kept(
            id,
            Acting.current().unit(),
            file.unit(),
            file.id(),
            found.person(),
            asked.kind().section().name(),
            instrument.id(),
            found.occasion(),
            found.refused(),
            levels.computed(),
            levels.given(),
            sealed,
            at,
            now,
            Acting.current().name()));
    owed.assessed(file, id, asked.kind(), levels.given(), at);
  }

  private Instrument instrument(UUID id) {
    return usable.usable().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Conflict("assessments.refused.notInForce"));
  }

  private void mustBeOpen(CaseFile file, Kind kind) {
    if (!file.isOpen()) {
      throw new Conflict("cases.refused.ended");
    }
    if (!isWritable(file)) {
      throw new Conflict("cases.refused.notOurs");
    }
    if (!file.opens(kind.section())) {
      throw new BadRequest("cases.refused.closedPart");
    }
  }

  /// Whether whoever acts may assess in the file: it is their institution's, or theirs takes part.
  boolean isWritable(CaseFile file) {
    var own = Acting.current().unit();
    return file.unit().equals(own)
        || participations.of(file.id()).stream()
            .anyMatch(one -> one.stands() && one.institution().equals(own));
  }

  private static void mustBelong(CaseFile file, UUID person) {
    if (file.parties().stream().noneMatch(one -> one.stands() && one.person().equals(person))) {
      throw new NotFound(person);
    }
  }

  // Whoever assesses may see it otherwise than the rules, and says why; who was refused has no
  // answers, and gives the level by what is known.
  private static Levels level(Questionnaire asked, Assessment.New found) {
    if (!found.refused() && !Scoring.faults(asked, found.answers()).isEmpty()) {
      throw new BadRequest("assessments.refused.unanswered");
    }
    if (!asked.isLevelled()) {
      return new Levels(null, null);
    }
    var computed = found.refused() ? null : Scoring.level(asked, found.answers());
    var given = found.given() == null || found.given().isBlank() ? computed : found.given();
    if (asked.findLevel(given).isEmpty()) {
      throw new BadRequest("assessments.refused.level");
    }
    if (!Objects.equals(computed, given) && (found.reason() == null || found.reason().isBlank())) {
      throw new BadRequest("assessments.refused.reason");
    }
    return new Levels(computed, given);
  }

  private void check(Assessment.New found, Instant at, Instant now) {
    if (law.findValue("assessment_occasion", found.occasion(), law.today()).isEmpty()) {
      throw new BadRequest("assessments.refused.occasion");
    }
    if (at.isAfter(now)) {
      throw new BadRequest("cases.entry.future");
    }
  }

  private static @Nullable String fit(@Nullable String words) {
    if (words != null && words.length() > LONGEST) {
      throw new BadRequest("cases.long", LONGEST);
    }
    return words == null || words.isBlank() ? null : words.strip();
  }

  /// Circumstances changed: the danger is to be assessed again.
  ///
  /// @param occasion of the list `assessment_occasion`
  @Needs(Right.CASE_WRITE)
  public void changed(UUID id, String occasion) {
    var file = cases.find(id);
    mustBeOpen(file, Kind.RISK);
    check(occasion);
    owed.changed(file, occasion, clock.instant());
  }

  private void check(String occasion) {
    if (law.findValue("assessment_occasion", occasion, law.today()).isEmpty()) {
      throw new BadRequest("assessments.refused.occasion");
    }
  }

  /// The assessment; the look is in the trail.
  @Needs(Right.CASE_READ)
  public Assessment look(UUID id) {
    var row = rows.find(id).orElseThrow(() -> new NotFound(id));
    if (row.owner().equals(Acting.current().unit())) {
      trail.looked(KIND, id, "CASE_WORK");
    } else {
      trail.lookedElsewhere(KIND, id, row.owner(), "CASE_WORK");
    }
    return open(cases.find(row.file()), List.of(row)).getFirst();
  }

  /// That a print of it was taken goes to the trail.
  @Needs(Right.CASE_READ)
  public Assessment print(UUID id) {
    trail.printed(KIND, id, "CASE_WORK");
    return look(id);
  }

  /// Those of a file that whoever acts may read, the latest first.
  @Needs(Right.CASE_READ)
  public List<Assessment> of(UUID file) {
    return of(cases.find(file));
  }

  List<Assessment> of(CaseFile file) {
    return open(file, rows.of(file.id()));
  }

  private List<Assessment> open(CaseFile file, List<AssessmentRows.Kept> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var key = vault.find(file.id());
    var used = instruments(found);
    var names =
        directory.names(found.stream().map(AssessmentRows.Kept::unit).collect(Collectors.toSet()));
    var called = new HashMap<UUID, @Nullable String>();
    file.parties().forEach(party -> called.put(party.person(), party.called()));
    return found.stream()
        .map(
            row ->
                open(
                    row,
                    key,
                    Objects.requireNonNull(used.get(row.instrument())),
                    names.getOrDefault(row.unit(), ""),
                    called.get(row.person())))
        .toList();
  }

  private Map<UUID, Instrument> instruments(List<AssessmentRows.Kept> found) {
    Set<UUID> ids = found.stream().map(AssessmentRows.Kept::instrument).collect(Collectors.toSet());
    return instruments.find(ids).stream()
        .map(Instruments::open)
        .collect(Collectors.toMap(Instrument::id, one -> one));
  }

  private Assessment open(
      AssessmentRows.Kept row,
      DataKey key,
      Instrument instrument,
      String institution,
      @Nullable String called) {
    var content = json.readValue(key.open(cell(row.id()), row.content()), Content.class);
    return new Assessment(
        row.id(),
        row.unit(),
        institution,
        row.file(),
        row.person(),
        called,
        instrument,
        row.occasion(),
        row.refused(),
        row.computed(),
        row.given(),
        content.answers(),
        content.reason(),
        content.words(),
        row.happenedAt(),
        row.writtenAt(),
        row.writtenBy());
  }

  private static Cell cell(UUID id) {
    return new Cell("assessments.assessment", "content", id);
  }

  private record Levels(@Nullable String computed, @Nullable String given) {}

  /// What is sealed with the file's key.
  private record Content(
      Map<String, String> answers, @Nullable String reason, @Nullable String words) {}
}
