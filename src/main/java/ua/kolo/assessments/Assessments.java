package ua.kolo.assessments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Participations;
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

/// Assessments of persons of a case. What was found stays; who sees it otherwise assesses again.
/// The institution that keeps the file assesses, and those that take part in it with that part.
@Service
@Transactional
public class Assessments {
  /// The noun of an assessment for duties and the trail.
  public static final String KIND = "assessment";

  private static final int LONGEST = 4_000;
  private final AssessmentRows rows;
  private final AssessmentShelf shelf;
  private final Instruments instruments;
  private final Cases cases;
  private final Participations participations;
  private final Law law;
  private final AssessmentDuties owed;
  private final Requests requests;
  private final Trail trail;
  private final Clock clock;

  Assessments(
      AssessmentRows rows,
      AssessmentShelf shelf,
      Instruments instruments,
      Cases cases,
      Participations participations,
      Law law,
      AssessmentDuties owed,
      Requests requests,
      Trail trail,
      Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.instruments = instruments;
    this.cases = cases;
    this.participations = participations;
    this.law = law;
    this.owed = owed;
    this.requests = requests;
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
    var file = cases.forWork(found.file());
    var instrument = instrument(found.instrument());
    var asked = instrument.questionnaire();
    mustBeOpen(file, asked.kind());
    mustBelong(file, found.person());
    var levels = level(asked, found);
    var now = clock.instant();
    check(found.occasion());
    var at = moment(found.happenedAt(), now);
    var content =
        new AssessmentShelf.Content(found.answers(), fit(found.reason()), fit(found.words()), null);
    var sealed = shelf.seal(file.id(), id, content);
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
            Acting.current().name(),
            null,
            null));
    var standing = rows.of(file.id()).stream().filter(row -> row.undoneAt() == null).toList();
    owed.assessed(file, id, asked.kind(), levels.given(), at, standing);
  }

  // Two assessed in the same minute are two events.
  private static Instant moment(@Nullable Instant told, Instant now) {
    var at = Objects.requireNonNullElse(told, now);
    if (at.isAfter(now)) {
      throw new BadRequest("cases.entry.future");
    }
    var apart = at.truncatedTo(ChronoUnit.SECONDS).plus(micros(now), ChronoUnit.MICROS);
    return apart.isAfter(now) ? now : apart;
  }

  // As exact as it is kept.
  private static long micros(Instant now) {
    return ChronoUnit.MICROS.between(now.truncatedTo(ChronoUnit.SECONDS), now);
  }

  private Instrument instrument(UUID id) {
    return instruments.usable().stream()
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
    var file = cases.forWork(id);
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
    return shelf.open(cases.find(row.file()), List.of(row)).getFirst();
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
    return shelf.open(file, rows.of(file.id()));
  }

  private record Levels(@Nullable String computed, @Nullable String given) {}
}
