package ua.kolo.conferences;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Participation;
import ua.kolo.cases.Participations;
import ua.kolo.consents.Consents;
import ua.kolo.consents.Ground;
import ua.kolo.directory.Desks;
import ua.kolo.directory.Institutions;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Who is asked to a conference, past the gate of consent, and what they answer.
@Service
@Transactional
public class Inviting {
  private final ConferenceShelf shelf;
  private final InvitationRows rows;
  private final ConferenceSealing sealing;
  private final ConferenceDuties owed;
  private final Cases cases;
  private final Participations participations;
  private final Consents consents;
  private final Institutions institutions;
  private final Desks desks;
  private final Clock clock;

  Inviting(
      ConferenceShelf shelf,
      InvitationRows rows,
      ConferenceSealing sealing,
      ConferenceDuties owed,
      Cases cases,
      Participations participations,
      Consents consents,
      Institutions institutions,
      Desks desks,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.sealing = sealing;
    this.owed = owed;
    this.cases = cases;
    this.participations = participations;
    this.consents = consents;
    this.institutions = institutions;
    this.desks = desks;
    this.clock = clock;
  }

  /// Invites an institution. One that does not take part in the case yet does from now on, with the
  /// parts a conference opens to it; one that works on paper reads nothing here. A [Conflict]
  /// `consents.none` when the law asks for a consent that is not there and no ground is named.
  @Needs(Right.CASE_WRITE)
  public void invite(UUID id, UUID institution, @Nullable Ground ground) {
    var row = shelf.oursCalled(id);
    if (institution.equals(row.unit())) {
      throw new BadRequest("cases.refused.own");
    }
    if (find(id, institution).isPresent()) {
      throw new Conflict("conferences.refused.invited");
    }
    var here = desks.reached(institution);
    var begun = begun(row, institution, here, ground);
    var now = clock.instant();
    if (!rows.add(row, begun, now)) {
      throw new Conflict("conferences.refused.invited");
    }
    owed.invited(row, institution, now);
  }

  private InvitationRows.Begun begun(
      ConferenceRows.Kept row, UUID institution, boolean here, @Nullable Ground ground) {
    var takesPart =
        participations.of(row.file()).stream()
            .anyMatch(one -> one.stands() && one.institution().equals(institution));
    if (!takesPart && here) {
      var why = Participation.Reason.CONFERENCE;
      participations.begin(row.file(), institution, why, ground);
      return new InvitationRows.Begun(Ids.next(), institution, true, List.of(), null);
    }
    // It passed the gate before, or reads nothing here; but of her it hears.
    var asked =
        cases.find(row.file()).parties().stream()
            .filter(one -> one.stands())
            .flatMap(one -> one.asked().stream())
            .distinct()
            .toList();
    var kind = institutions.standing(institution).kind();
    var passages = consents.passTo(kind, asked, ground);
    return new InvitationRows.Begun(
        Ids.next(), institution, false, passages.ids(), passages.ground());
  }

  /// Takes an invitation back.
  @Needs(Right.CASE_WRITE)
  public void withdraw(UUID id, UUID institution) {
    var row = shelf.ours(id);
    var one = find(id, institution).orElseThrow(() -> new NotFound(institution));
    ConferenceShelf.called(row);
    var now = clock.instant();
    owed.missed(row, institution);
    if (!rows.withdraw(id, institution, now)) {
      throw new NotFound(institution);
    }
    endPart(row, one);
  }

  /// Whoever took part in the case only because of the conference does no more.
  void endPart(ConferenceRows.Kept row, InvitationRows.Kept one) {
    var because =
        participations.of(row.file()).stream()
            .anyMatch(
                part ->
                    part.stands()
                        && part.institution().equals(one.institution())
                        && part.reason() == Participation.Reason.CONFERENCE);
    if (because
        && rows.isBecauseOfOne(row.file(), one.institution())
        && !rows.isElsewhere(row, one.institution())) {
      participations.end(row.file(), one.institution());
    }
  }

  /// The institution answers; or, for one that answers by phone or paper, whoever keeps the case
  /// writes its answer down. The last answer holds.
  @Needs(Right.CASE_WRITE)
  public void answer(UUID id, UUID institution, Invitation.Answer what, @Nullable String words) {
    var row = shelf.find(id);
    var own = Acting.current().unit();
    if (!own.equals(row.unit()) && !own.equals(institution)) {
      throw new NotFound(institution);
    }
    var invited = find(id, institution).orElseThrow(() -> new NotFound(institution));
    ConferenceShelf.called(row);
    var said = ConferenceSealing.fit(words);
    if (what.asksWords() && said == null) {
      throw new BadRequest("conferences.refused.answerWords");
    }
    var before = invited.answer() == null ? null : last(id, institution);
    var answer = Ids.next();
    var sealed = sealing.sealIfAny(row.file(), ConferenceSealing.Place.ANSWER, answer, said);
    var now = clock.instant();
    var answered =
        new InvitationRows.Answered(
            answer, id, institution, what, sealed, now, Acting.current().name());
    rows.answer(row, answered);
    owed.answered(row, answered, before);
  }

  private @Nullable UUID last(UUID conference, UUID institution) {
    return rows.answers(List.of(conference)).stream()
        .filter(one -> one.institution().equals(institution))
        .map(InvitationRows.Answered::id)
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private Optional<InvitationRows.Kept> find(UUID conference, UUID institution) {
    return shelf.standing(conference).stream()
        .filter(one -> one.institution().equals(institution))
        .findFirst();
  }
}
