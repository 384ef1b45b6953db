package ua.kolo.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Institutions;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.intake.Report;
import ua.kolo.intake.Reports;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.vault.Vault;

/// Opens case files, changes and closes them, and opens them again.
@Service
@Transactional
public class CaseWork {
  private static final String INCIDENT = "RISK_CHANGED";
  private final CaseShelf shelf;
  private final CaseRows rows;
  private final Parties parties;
  private final JoinedReports joined;
  private final TurnRows turns;
  private final CaseEntries entries;
  private final CaseCodes codes;
  private final CaseSealing sealing;
  private final Reports reports;
  private final Institutions institutions;
  private final Duties duties;
  private final CaseReviews reviews;
  private final Requests requests;
  private final Vault vault;
  private final Clock clock;

  CaseWork(
      CaseShelf shelf,
      CaseRows rows,
      Parties parties,
      JoinedReports joined,
      TurnRows turns,
      CaseEntries entries,
      CaseCodes codes,
      CaseSealing sealing,
      Reports reports,
      Institutions institutions,
      Duties duties,
      CaseReviews reviews,
      Requests requests,
      Vault vault,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.parties = parties;
    this.joined = joined;
    this.turns = turns;
    this.entries = entries;
    this.codes = codes;
    this.sealing = sealing;
    this.reports = reports;
    this.institutions = institutions;
    this.duties = duties;
    this.reviews = reviews;
    this.requests = requests;
    this.vault = vault;
    this.clock = clock;
  }

  /// Opens a file; its number, its persons and the terms that begin hold together or not at all.
  /// The same request sent twice opens one; a report has one file at a time.
  @Needs(Right.CASE_WRITE)
  public UUID open(NewCase opening, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      check(opening);
      begin(id, opening, false);
    }
    return id;
  }

  /// Opens one for somebody who was referred here.
  ///
  /// @param urgent whether that was urgent: then the needs are assessed at once too
  @Needs(Right.CASE_WRITE)
  public UUID takeOn(NewCase opening, boolean urgent) {
    var id = Ids.next();
    check(opening);
    begin(id, opening, urgent);
    return id;
  }

  private void check(NewCase opening) {
    codes.check("case_kind", opening.kind());
    if (opening.parties().isEmpty()) {
      throw new BadRequest("cases.refused.nobody");
    }
    if (opening.parties().size() > NewCase.MOST_PARTIES) {
      throw new BadRequest("cases.refused.many", NewCase.MOST_PARTIES);
    }
  }

  void begin(UUID id, NewCase opening, boolean atOnce) {
    var now = clock.instant();
    var key = vault.mint(id);
    var report = opening.report() == null ? null : reports.find(opening.report());
    var row = row(id, opening, sealing.words(key, id, opening.words()), now);
    rows.add(row);
    turn(id, new Turn.New(Turn.FIRST, null, null), now);
    parties.add(key, id, opening.parties());
    if (report != null) {
      join(row, report, now);
    }
    var urgent = atOnce || (report != null && !report.facts().urgent().isEmpty());
    tell("SERVICE_NEEDS_KNOWN", urgent ? Set.of("URGENT") : Set.of(), row, now);
    reviews.begin(row, now);
  }

  // The number is taken here: until the transaction ends others of the institution wait for it.
  private Row row(UUID id, NewCase opening, byte[] words, Instant now) {
    var acting = Acting.current();
    var year = LocalDate.ofInstant(now, Days.KYIV).getYear();
    return new Row(
        id,
        acting.unit(),
        acting.post(),
        year,
        rows.take(year),
        1,
        opening.kind(),
        Turn.FIRST,
        null,
        now,
        acting.name(),
        opening.reviewOn(),
        words,
        null,
        null);
  }

  private void tell(String trigger, Set<String> flags, Row row, Instant now) {
    var standing = institutions.standing(row.unit());
    duties.open(
        Event.here(
            trigger, flags, Cases.subject(row), now, standing.kind(), standing.coordinator()));
  }

  /// Changes a file from the version that was shown.
  @Needs(Right.CASE_WRITE)
  public void change(
      UUID id,
      int version,
      @Nullable String kind,
      @Nullable String words,
      @Nullable LocalDate reviewOn) {
    var row = shelf.oursOpen(id);
    mustBe(row, version);
    var known = codes.known("case_kind", kind);
    var sealed = sealing.words(vault.find(id), id, words);
    if (!rows.change(id, version, known, reviewOn, sealed)) {
      throw new Stale("cases.stale", version, version + 1);
    }
    reviews.rename(row, reviewOn, clock.instant());
  }

  /// Gives a file another status; closing asks why, opening again takes it up where it was left.
  /// Each turn is a review: it names the day of the next one, or none; a day to come stays.
  @Needs(Right.CASE_WRITE)
  public void turn(UUID id, int version, Turn.New turn) {
    var row = shelf.ours(id);
    CaseShelf.mustNotBeJoined(row);
    mustBe(row, version);
    codes.check("case_status", turn.status());
    if (row.status().equals(turn.status())) {
      throw new Conflict("cases.refused.sameStatus");
    }
    if (Turn.ends(turn.status())) {
      checkEnding(turn.ending());
    } else if (turn.ending() != null) {
      throw new BadRequest("cases.refused.noEnding");
    }
    var now = clock.instant();
    var next = turn.next(row.reviewOn(), LocalDate.ofInstant(now, Days.KYIV));
    if (!rows.turn(id, version, turn, next, now)) {
      throw new Stale("cases.stale", version, version + 1);
    }
    turn(id, turn, now);
    reviews.turn(row, next, now);
    owe(row, turn, now);
  }

  // In a closed file nothing is done, so its keeper owes nothing; taken up again, it owes as
  // before.
  // What other institutions owe because of the case stays (decision 0077).
  private void owe(Row row, Turn.New turn, Instant now) {
    if (Turn.ends(turn.status())) {
      duties.close(Cases.subject(row));
      tell("CASE_CLOSED", Set.of(), row, now);
    } else if (row.endedAt() != null) {
      duties.reopen(Cases.subject(row));
    }
  }

  // Joining files gives its own reason, and takes it back.
  private void checkEnding(@Nullable String ending) {
    if (Turn.JOINED.equals(ending)) {
      throw new BadRequest("cases.code.unknown", "closing_reason");
    }
    codes.check("closing_reason", ending);
  }

  void turn(UUID file, Turn.New turn, Instant now) {
    var id = Ids.next();
    var words = sealing.turn(vault.find(file), id, turn.words());
    turns.add(id, file, turn, words, now, Acting.current().name());
  }

  /// Another report turned out to belong to the case: the danger is to be assessed again.
  @Needs(Right.CASE_WRITE)
  public void join(UUID id, UUID report) {
    var row = shelf.oursOpen(id);
    var now = clock.instant();
    join(row, reports.find(report), now);
    tell(INCIDENT, Set.of("NEW_INCIDENT"), row, now);
  }

  // What was told goes into the file, for those who take part and do not see the journal.
  void join(Row row, Report report, Instant now) {
    if (!joined.join(row.id(), report.id(), report.reference(), now, Acting.current().name())) {
      throw new Conflict("cases.refused.joined");
    }
    reports.mustStand(report.id());
    var narrative = report.words().narrative();
    if (narrative != null && !narrative.isBlank()) {
      entries.repeat(row, report, narrative);
    }
  }

  /// A report was joined by mistake: what the file repeated of it is withdrawn, and the danger need
  /// not be assessed again because of it.
  @Needs(Right.CASE_WRITE)
  public void part(UUID id, UUID report, @Nullable String reason) {
    var row = shelf.oursOpen(id);
    var why = FileLinks.reason(reason);
    var since = joined.joinedAt(id, report).orElseThrow(() -> new NotFound(report));
    part(row, report, why, clock.instant());
    duties.lapse(Cases.subject(row), INCIDENT, since);
  }

  void part(Row row, UUID report, String reason, Instant now) {
    if (!joined.part(row.id(), report, now, Acting.current().name())) {
      throw new NotFound(report);
    }
    entries.part(row, report, reason);
  }

  static void mustBe(Row row, int version) {
    if (row.version() != version) {
      throw new Stale("cases.stale", version, row.version());
    }
  }
}
