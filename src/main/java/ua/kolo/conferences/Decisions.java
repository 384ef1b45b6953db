package ua.kolo.conferences;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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

/// What a conference decided, owed by an institution until a day; and what became of it.
@Service
@Transactional
public class Decisions {
  /// The noun of a decision for duties.
  public static final String KIND = "decision";

  private static final Period FARTHEST = Period.ofYears(2);
  private final ConferenceShelf shelf;
  private final DecisionRows rows;
  private final ConferenceSealing sealing;
  private final ConferenceDuties owed;
  private final Requests requests;
  private final Clock clock;

  Decisions(
      ConferenceShelf shelf,
      DecisionRows rows,
      ConferenceSealing sealing,
      ConferenceDuties owed,
      Requests requests,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.sealing = sealing;
    this.owed = owed;
    this.requests = requests;
    this.clock = clock;
  }

  /// Writes a decision down: from now on the institution owes it. The same request sent twice
  /// writes one.
  @Needs(Right.CASE_WRITE)
  public UUID decide(UUID id, Decision.New decided, @Nullable RequestKey request) {
    var row = shelf.oursHeld(id);
    check(row, decided);
    var made = Ids.next();
    var decision = requests.once(request, made);
    if (decision.equals(made)) {
      decide(row, decision, decided);
    }
    return decision;
  }

  private void decide(ConferenceRows.Kept row, UUID decision, Decision.New decided) {
    var words = ConferenceSealing.need(decided.words());
    var kept =
        new DecisionRows.Kept(
            decision,
            row.id(),
            decided.section(),
            decided.institution(),
            sealing.seal(row.file(), ConferenceSealing.Place.DECISION, decision, words),
            decided.until(),
            clock.instant(),
            Acting.current().name());
    rows.add(row, kept);
    owed.decided(row, kept);
  }

  private void check(ConferenceRows.Kept row, Decision.New decided) {
    ConferenceShelf.mustNotTellPlace(decided.section());
    var today = Days.today(clock);
    if (decided.until().isBefore(today)) {
      throw new BadRequest("conferences.refused.until");
    }
    if (decided.until().isAfter(today.plus(FARTHEST))) {
      throw new BadRequest("conferences.refused.far");
    }
    var invited =
        shelf.standing(row.id()).stream()
            .anyMatch(one -> one.institution().equals(decided.institution()));
    if (!invited && !decided.institution().equals(row.unit())) {
      throw new BadRequest("conferences.refused.owes");
    }
  }

  /// Tells what became of it: whoever owes it, or for them whoever keeps the case, that it is done
  /// or was not done after all; that it is owed no more only the latter, and says why.
  @Needs(Right.CASE_WRITE)
  public void tell(UUID id, UUID decision, Decision.Told told) {
    var row = shelf.find(id);
    var kept = find(id, decision);
    mayTell(row, kept, told);
    rows.lock(decision);
    var before = rows.outcomes(List.of(decision));
    var last = before.isEmpty() ? null : before.getLast().what();
    var isOpen = last == null || last == Decision.What.REOPENED;
    if (isOpen == (told.what() == Decision.What.REOPENED)) {
      throw new Conflict("conferences.refused.order");
    }
    var today = Days.today(clock);
    var day = Objects.requireNonNullElse(told.happenedOn(), today);
    if (day.isAfter(today)) {
      throw new BadRequest("conferences.refused.future");
    }
    if (day.isBefore(kept.decidedAt().atZone(Days.KYIV).toLocalDate())) {
      throw new BadRequest("conferences.refused.before");
    }
    var words = ConferenceSealing.fit(told.words());
    if (words == null && told.what() != Decision.What.DONE) {
      throw new BadRequest("conferences.refused.reason");
    }
    var outcome = Ids.next();
    var sealed = sealing.sealIfAny(row.file(), ConferenceSealing.Place.OUTCOME, outcome, words);
    var by = Acting.current().name();
    var unit = Acting.current().unit();
    var said =
        new DecisionRows.Told(
            outcome, unit, decision, told.what(), sealed, day, clock.instant(), by);
    rows.told(row, kept, said);
    owed.told(row, kept, said, before.stream().map(DecisionRows.Told::id).toList());
  }

  private static void mayTell(ConferenceRows.Kept row, DecisionRows.Kept kept, Decision.Told told) {
    var own = Acting.current().unit();
    var keeps = own.equals(row.unit());
    var owes = own.equals(kept.institution());
    if (!keeps && (!owes || told.what() == Decision.What.WITHDRAWN)) {
      throw new Conflict("conferences.refused.notYours");
    }
  }

  /// The conference of a decision, for links that know only that.
  @Needs(Right.CASE_READ)
  public UUID conference(UUID decision) {
    return rows.find(decision)
        .map(DecisionRows.Kept::conference)
        .orElseThrow(() -> new NotFound(decision));
  }

  private DecisionRows.Kept find(UUID conference, UUID decision) {
    return rows.find(decision)
        .filter(one -> one.conference().equals(conference))
        .orElseThrow(() -> new NotFound(decision));
  }
}
