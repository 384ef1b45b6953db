package ua.kolo.conferences;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.assessments.Assessment;
import ua.kolo.assessments.Assessments;
import ua.kolo.assessments.Kind;
import ua.kolo.audit.Trail;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.vault.Vault;

/// Conferences on cases: called by the institution that keeps the case, moved, held, called off;
/// seen by those it invites through their part in the case.
@Service
@Transactional
public class Conferences {
  /// The noun of a conference for duties and the trail.
  public static final String KIND = "conference";

  // One set for the evening may begin in the morning; another day is a move.
  private static final Duration EARLY = Duration.ofHours(12);
  private static final Duration FARTHEST = Duration.ofDays(366);
  private static final int MOST_POINTS = 50;
  private final ConferenceShelf shelf;
  private final ConferenceRows rows;
  private final InvitationRows invitations;
  private final MinuteRows minutes;
  private final ConferenceSealing sealing;
  private final ConferenceDuties owed;
  private final Inviting inviting;
  private final Cases cases;
  private final Assessments assessments;
  private final Requests requests;
  private final Vault vault;
  private final Trail trail;
  private final Clock clock;

  Conferences(
      ConferenceShelf shelf,
      ConferenceRows rows,
      InvitationRows invitations,
      MinuteRows minutes,
      ConferenceSealing sealing,
      ConferenceDuties owed,
      Inviting inviting,
      Cases cases,
      Assessments assessments,
      Requests requests,
      Vault vault,
      Trail trail,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.invitations = invitations;
    this.minutes = minutes;
    this.sealing = sealing;
    this.owed = owed;
    this.inviting = inviting;
    this.cases = cases;
    this.assessments = assessments;
    this.requests = requests;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /// Calls one; a [Conflict] `conferences.refused.noHighRisk` when no assessment says what the
  /// reason says. The same request sent twice calls one.
  @Needs(Right.CASE_WRITE)
  public UUID call(Conference.New asked, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      call(id, asked);
    }
    return id;
  }

  private void call(UUID id, Conference.New asked) {
    var file = cases.forWork(asked.file());
    var now = clock.instant();
    check(file, asked, now);
    var words =
        new Conference.Words(
            ConferenceSealing.fit(asked.place()), ConferenceSealing.fit(asked.explanation()));
    var row =
        new ConferenceRows.Kept(
            id,
            file.unit(),
            file.id(),
            file.reference(),
            asked.why(),
            asked.meetsAt(),
            sealing.seal(file.id(), id, words),
            Conference.State.CALLED,
            1,
            now,
            Acting.current().name());
    rows.add(row);
    asked.points().forEach(point -> minutes.addPoint(row, written(row, point, now)));
    turn(row, Conference.Turn.What.CALLED, null, now);
    owed.called(row, now);
  }

  private MinuteRows.Written written(ConferenceRows.Kept row, Conference.Said said, Instant now) {
    ConferenceShelf.mustNotTellPlace(said.section());
    var id = Ids.next();
    var words = ConferenceSealing.need(said.words());
    var sealed = sealing.seal(row.file(), ConferenceSealing.Place.POINT, id, words);
    return new MinuteRows.Written(id, said.section(), sealed, now);
  }

  private void check(CaseFile file, Conference.New asked, Instant now) {
    if (!file.unit().equals(Acting.current().unit())) {
      throw new Conflict("cases.refused.notOurs");
    }
    if (!file.isOpen()) {
      throw new Conflict("cases.refused.ended");
    }
    mustCome(asked.meetsAt(), now);
    if (asked.points().size() > MOST_POINTS) {
      throw new BadRequest("conferences.refused.points", MOST_POINTS);
    }
    if (asked.why() == Conference.Why.JUDGEMENT
        && ConferenceSealing.fit(asked.explanation()) == null) {
      throw new BadRequest("conferences.refused.explanation");
    }
    if (asked.why() == Conference.Why.HIGH_RISK && !isHigh(file.id())) {
      throw new Conflict("conferences.refused.noHighRisk");
    }
  }

  private static void mustCome(Instant meetsAt, Instant now) {
    if (!meetsAt.isAfter(now)) {
      throw new BadRequest("conferences.refused.past");
    }
    if (meetsAt.isAfter(now.plus(FARTHEST))) {
      throw new BadRequest("conferences.refused.far");
    }
  }

  /// Whether the last assessment of danger of somebody in the case gave the highest level.
  boolean isHigh(UUID file) {
    return assessments.of(file).stream()
        .filter(one -> one.stands() && one.given() != null)
        .filter(one -> one.instrument().questionnaire().kind() == Kind.RISK)
        .collect(Collectors.toMap(Assessment::person, one -> one, (latest, _) -> latest))
        .values()
        .stream()
        .anyMatch(one -> "HIGH".equals(one.given()));
  }

  /// It meets at another hour or place. Of another hour everybody invited is asked anew.
  @Needs(Right.CASE_WRITE)
  public void change(UUID id, int version, Conference.Change change) {
    var row = shelf.oursCalled(id);
    var now = clock.instant();
    var moved = !change.meetsAt().equals(row.meetsAt());
    var reason = ConferenceSealing.fit(change.reason());
    if (moved) {
      mustCome(change.meetsAt(), now);
      if (reason == null) {
        throw new BadRequest("conferences.refused.reason");
      }
    }
    var words =
        new Conference.Words(
            ConferenceSealing.fit(change.place()), ConferenceSealing.fit(change.explanation()));
    if (row.why() == Conference.Why.JUDGEMENT && words.explanation() == null) {
      throw new BadRequest("conferences.refused.explanation");
    }
    var sealed = sealing.seal(row.file(), id, words);
    turned(row, version, Conference.State.CALLED, change.meetsAt(), sealed);
    if (moved) {
      move(shelf.find(id), reason, now);
    } else {
      turn(row, Conference.Turn.What.CHANGED, reason, now);
    }
  }

  private void move(ConferenceRows.Kept row, @Nullable String reason, Instant now) {
    turn(row, Conference.Turn.What.MOVED, reason, now);
    var invited = shelf.standing(row.id()).stream().map(InvitationRows.Kept::institution).toList();
    owed.over(row, invited);
    invitations.forgetAnswers(row.id());
    owed.called(row, now);
    invited.forEach(institution -> owed.invited(row, institution, now));
  }

  /// It does not take place. Those who took part in the case only because of it do no more.
  @Needs(Right.CASE_WRITE)
  public void cancel(UUID id, int version, @Nullable String reason) {
    var row = shelf.oursCalled(id);
    var why = ConferenceSealing.fit(reason);
    if (why == null) {
      throw new BadRequest("conferences.refused.reason");
    }
    var now = clock.instant();
    turned(row, version, Conference.State.CANCELLED, row.meetsAt(), row.words());
    turn(row, Conference.Turn.What.CANCELLED, why, now);
    var invited = shelf.standing(id);
    owed.over(row, invited.stream().map(InvitationRows.Kept::institution).toList());
    invited.forEach(one -> inviting.endPart(row, one));
  }

  /// It took place.
  ///
  /// @param there institutions that were there
  @Needs(Right.CASE_WRITE)
  public void hold(UUID id, int version, Set<UUID> there) {
    var row = shelf.oursCalled(id);
    var now = clock.instant();
    if (now.isBefore(row.meetsAt().minus(EARLY))) {
      throw new Conflict("conferences.refused.early");
    }
    turned(row, version, Conference.State.HELD, row.meetsAt(), row.words());
    var turn = turn(row, Conference.Turn.What.HELD, null, now);
    owed.held(row, turn, now);
    for (var one : shelf.standing(id)) {
      var attended = there.contains(one.institution());
      invitations.attended(id, one.institution(), attended);
      if (attended) {
        owed.attended(row, one.institution(), turn, now);
      } else {
        owed.missed(row, one.institution());
      }
    }
  }

  private void turned(
      ConferenceRows.Kept row,
      int version,
      Conference.State state,
      Instant meetsAt,
      byte @Nullable [] words) {
    ConferenceShelf.mustBe(row, version);
    if (!rows.change(row, state, meetsAt, words)) {
      throw new Stale("conferences.stale", version, version + 1);
    }
  }

  private UUID turn(
      ConferenceRows.Kept row, Conference.Turn.What what, @Nullable String words, Instant now) {
    var id = Ids.next();
    var sealed = sealing.sealIfAny(row.file(), ConferenceSealing.Place.TURN, id, words);
    var by = Acting.current().name();
    rows.turn(row, new ConferenceRows.Turned(id, row.id(), what, row.meetsAt(), sealed, now, by));
    return id;
  }

  /// The conference as far as whoever acts reads it; the look is in the trail.
  @Needs(Right.CASE_READ)
  public Conference look(UUID id) {
    var row = shelf.find(id);
    if (row.unit().equals(Acting.current().unit())) {
      trail.looked(KIND, id, "CASE_WORK");
    } else {
      trail.lookedElsewhere(KIND, id, row.unit(), "CASE_WORK");
    }
    return shelf.open(List.of(row)).getFirst();
  }

  /// The same for printing.
  @Needs(Right.CASE_READ)
  public Conference print(UUID id) {
    trail.printed(KIND, shelf.find(id).id(), "CASE_WORK");
    return look(id);
  }

  /// The newest first: the institution's own, and those it is invited to.
  ///
  /// @param all those held and called off too
  @Needs(Right.CASE_READ)
  public List<Conference> list(boolean all, @Nullable UUID before, int size) {
    var found = rows.list(all, before, size);
    // What was found to name somebody close is closed now: the part is filled with what follows.
    while (shelf.withoutClose(found).size() < found.size()) {
      found = rows.list(all, before, size);
    }
    trail.searched(KIND, vault.tokens().hash("conferences" + all), found.size(), "CASE_WORK");
    return shelf.open(found);
  }

  /// Those of a file, in the order they were called.
  @Needs(Right.CASE_READ)
  public List<Conference> of(UUID file) {
    return shelf.open(rows.of(cases.find(file).id()));
  }

  List<Conference> of(CaseFile file) {
    return shelf.open(rows.of(file.id()));
  }
}
