package ua.kolo.assistance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.consents.Consents;
import ua.kolo.consents.Ground;
import ua.kolo.directory.Desks;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Institutions;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.Subject;
import ua.kolo.duties.law.Rule;
import ua.kolo.law.Law;
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
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Referrals: sent past the gate of consent to an institution's desk, which owes an answer; what it
/// says comes back to the sender.
@Service
@Transactional
public class Referrals {
  /// The noun of a referral for duties and the trail.
  public static final String KIND = "referral";

  private static final String ANSWER = "ANSWER_REFERRAL";
  private static final String OUTCOME = "REPORT_OUTCOME";
  private static final int MOST_GONE = 30;
  private final ReferralRows rows;
  private final ReferralShelf shelf;
  private final Cases cases;
  private final Parcels parcels;
  private final Consents consents;
  private final Institutions institutions;
  private final Directory directory;
  private final Desks desks;
  private final Law law;
  private final Duties duties;
  private final ServiceDuties provided;
  private final ChangedContacts contacts;
  private final Requests requests;
  private final Vault vault;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Referrals(
      ReferralRows rows,
      ReferralShelf shelf,
      Cases cases,
      Parcels parcels,
      Consents consents,
      Institutions institutions,
      Directory directory,
      Desks desks,
      Law law,
      Duties duties,
      ServiceDuties provided,
      ChangedContacts contacts,
      Requests requests,
      Vault vault,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.cases = cases;
    this.parcels = parcels;
    this.consents = consents;
    this.institutions = institutions;
    this.directory = directory;
    this.desks = desks;
    this.law = law;
    this.duties = duties;
    this.provided = provided;
    this.contacts = contacts;
    this.requests = requests;
    this.vault = vault;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// What would be told of the person, to be looked at before it is sent; refused like the sending
  /// itself, but for consent.
  @Needs(Right.CASE_WRITE)
  public Parcel preview(Referral.New asked) {
    var file = cases.forWork(asked.file());
    check(file, asked);
    party(file, asked.person());
    return parcels.of(asked.file(), asked.person(), asked.words());
  }

  /// Sends it; a [Conflict] `consents.none` when the law asks for a consent that is not there and
  /// no ground is named. The same request sent twice sends once.
  @Needs(Right.CASE_WRITE)
  public UUID send(Referral.New asked, @Nullable Ground ground, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      send(id, asked, ground);
    }
    return id;
  }

  private void send(UUID id, Referral.New asked, @Nullable Ground ground) {
    var file = cases.forWork(asked.file());
    check(file, asked);
    var party = party(file, asked.person());
    var kind = institutions.standing(asked.receiver()).kind();
    var passages = consents.passTo(kind, party.asked(), ground);
    var now = clock.instant();
    var acting = Acting.current();
    var parcel = parcels.of(asked.file(), asked.person(), asked.words());
    var key = vault.mint(id);
    var row =
        new ReferralRows.Kept(
            id,
            acting.unit(),
            file.id(),
            file.reference(),
            asked.person(),
            asked.receiver(),
            asked.service(),
            asked.urgent(),
            asked.specialist(),
            shelf.seal(key, id, parcel),
            asked.onPaper(),
            now,
            acting.name(),
            State.SENT,
            1,
            null,
            null,
            passages.isByConsent(),
            passages.ground());
    rows.add(row, passages.ids());
    step(row, key, new Referral.Answer(State.SENT, null, null, null), now);
    owe("REFERRAL_SENT", row, now);
    events.publishEvent(new ReferralSent(id, row.unit(), row.receiver()));
    provided.sent(row, kind, now);
  }

  private void check(CaseFile file, Referral.New asked) {
    if (!file.isOpen()) {
      throw new Conflict("cases.refused.ended");
    }
    if (!file.unit().equals(Acting.current().unit())) {
      throw new Conflict("cases.refused.notOurs");
    }
    if (asked.receiver().equals(file.unit())) {
      throw new BadRequest("assistance.refused.own");
    }
    if (!desks.reached(asked.receiver()) && !asked.onPaper()) {
      throw new Conflict("assistance.refused.noDesk");
    }
    var day = law.today();
    if (law.findValue("social_service", asked.service(), day).isEmpty()
        && law.findValue("service", asked.service(), day).isEmpty()) {
      throw new BadRequest("assistance.refused.service");
    }
    if (asked.words() != null && asked.words().length() > Parcel.LONGEST) {
      throw new BadRequest("cases.long", Parcel.LONGEST);
    }
    if (asked.specialist() != null && !Set.of("FEMALE", "MALE").contains(asked.specialist())) {
      throw new BadRequest("assistance.refused.specialist");
    }
  }

  private static CaseFile.Party party(CaseFile file, UUID person) {
    return file.parties().stream()
        .filter(one -> one.stands() && one.person().equals(person))
        .findFirst()
        .orElseThrow(() -> new NotFound(person));
  }

  // The receiver owes; whoever coordinates where the sender is watches.
  private void owe(String trigger, ReferralRows.Kept row, Instant now) {
    var watching = institutions.standing(row.unit()).coordinator();
    var units = new HashMap<>(Map.of("PROVIDER", row.receiver()));
    if (watching != null) {
      units.put(Rule.COORDINATOR, watching);
    }
    var flags = row.urgent() ? Set.of("URGENT") : Set.<String>of();
    duties.open(new Event(trigger, flags, subject(row), now, units, null));
  }

  /// The receiver answers; or, for one that answers on paper, the sender writes the answer down.
  @Needs(Right.CASE_WRITE)
  public void answer(UUID id, int version, Referral.Answer answer) {
    var row = shelf.find(id);
    var answers = row.onPaper() ? row.unit() : row.receiver();
    if (!answers.equals(Acting.current().unit())) {
      throw new Conflict("assistance.refused.notYours");
    }
    if (!row.state().answers().contains(answer.what())) {
      throw new Conflict("assistance.refused.order");
    }
    if (answer.what().asksWhy()) {
      mustBeReason(answer.reason());
    }
    turn(row, version, answer);
    events.publishEvent(new ReferralAnswered(id, row.unit(), row.receiver()));
  }

  /// The sender takes it back, and why: the receiver sees it no more, and that it was taken back.
  @Needs(Right.CASE_WRITE)
  public void recall(UUID id, int version, String why) {
    if (why.isBlank()) {
      throw new BadRequest("assistance.recall.why.missing");
    }
    var row = shelf.find(id);
    if (!row.unit().equals(Acting.current().unit())) {
      throw new Conflict("assistance.refused.notYours");
    }
    if (!row.state().isRecallable()) {
      throw new Conflict("assistance.refused.order");
    }
    mark(row, version, new Referral.Answer(State.RECALLED, null, why, null), clock.instant());
    // The receiver did nothing and owes nothing more.
    duties.end(KIND, Set.of(id));
    events.publishEvent(new ReferralRecalled(id, row.unit(), row.receiver()));
  }

  /// Those sent to this institution that were taken back, the newest first.
  @Needs(Right.CASE_READ)
  public List<Referral.Recalled> recalled() {
    var gone = rows.recalled(MOST_GONE);
    var names =
        directory.names(gone.stream().map(ReferralRows.Gone::sender).collect(Collectors.toSet()));
    return gone.stream()
        .map(
            one ->
                new Referral.Recalled(
                    one.id(),
                    one.sender(),
                    names.getOrDefault(one.sender(), ""),
                    one.sentAt(),
                    one.recalledAt()))
        .toList();
  }

  private UUID mark(ReferralRows.Kept row, int version, Referral.Answer answer, Instant now) {
    if (row.version() != version) {
      throw new Stale("assistance.stale", version, row.version());
    }
    // Written before the row is turned: afterwards one that is recalled is out of reach.
    var step = step(row, vault.find(List.of(row.id())).get(row.id()), answer, now);
    if (!rows.turn(row.id(), version, answer.what().stands())) {
      throw new Stale("assistance.stale", version, version + 1);
    }
    return step;
  }

  // Said again after it was taken back, it is another event, also when it is of the same day.
  private static Instant moment(@Nullable Instant told, Instant now) {
    if (told == null || told.isAfter(now)) {
      return Objects.requireNonNullElse(told, now);
    }
    var micros = ChronoUnit.MICROS.between(now.truncatedTo(ChronoUnit.SECONDS), now);
    var apart = told.truncatedTo(ChronoUnit.SECONDS).plus(micros, ChronoUnit.MICROS);
    return apart.isAfter(now) ? now : apart;
  }

  private void turn(ReferralRows.Kept row, int version, Referral.Answer answer) {
    var now = clock.instant();
    var at = moment(answer.happenedAt(), now);
    var said = new Referral.Answer(answer.what(), answer.reason(), answer.words(), at);
    var fact = new Fact(KIND, mark(row, version, said, now), at);
    duties.settleFor(row.receiver(), subject(row), ANSWER, fact);
    if (answer.what() == State.ACCEPTED) {
      owe("REFERRAL_ACCEPTED", row, at);
    } else {
      duties.settleFor(row.receiver(), subject(row), OUTCOME, fact);
    }
    // How long help goes on nobody knows beforehand: after a while it is asked again, and again.
    if (answer.what().stands() == State.BEGUN) {
      owe("REFERRAL_BEGUN", row, at);
    }
    provided.answered(row, institutions.standing(row.receiver()).kind(), answer.what(), fact);
  }

  // Whose person is destroyed is answered without words: what is owed must still come to an end.
  private UUID step(
      ReferralRows.Kept row, @Nullable DataKey key, Referral.Answer answer, Instant now) {
    var at = Objects.requireNonNullElse(answer.happenedAt(), now);
    if (at.isAfter(now)) {
      throw new BadRequest("assistance.refused.future");
    }
    if (Days.of(at).isBefore(Days.of(row.sentAt()))) {
      throw new BadRequest("assistance.refused.early");
    }
    var said = answer.words();
    if (said != null && said.length() > Parcel.LONGEST) {
      throw new BadRequest("cases.long", Parcel.LONGEST);
    }
    var id = Ids.next();
    var words = key == null ? null : shelf.seal(key, id, said);
    var reason = answer.what().asksWhy() ? answer.reason() : null;
    var by = Acting.current().name();
    rows.step(
        row, ReferralRows.Stepped.said(id, row.id(), answer.what(), reason, words, at, now, by));
    return id;
  }

  private void mustBeReason(@Nullable String reason) {
    if (reason == null || law.findValue("referral_refusal", reason, law.today()).isEmpty()) {
      throw new BadRequest("assistance.refused.reason");
    }
  }

  /// The same, made ready for paper, which is in the trail too.
  @Needs(Right.CASE_READ)
  public Referral forPaper(UUID id) {
    var referral = look(id);
    trail.printed(KIND, id, "REFERRAL");
    return referral;
  }

  /// The referral, sent or received; the look is in the trail.
  @Needs(Right.CASE_READ)
  public Referral look(UUID id) {
    var row = shelf.find(id);
    if (row.unit().equals(Acting.current().unit())) {
      trail.looked(KIND, id, "REFERRAL");
    } else {
      trail.lookedElsewhere(KIND, id, row.unit(), "REFERRAL");
      contacts.looked(row);
    }
    return shelf.open(List.of(row)).getFirst();
  }

  /// How many still wait for an answer.
  @Needs(Right.CASE_READ)
  public Waiting waiting() {
    return rows.waiting();
  }

  /// How many still wait for an answer: ours, and that of others.
  public record Waiting(long received, long sent) {}

  /// Whether whoever acts may look at it; nothing of it is shown, so nothing is in the trail.
  @Needs(Right.CASE_READ)
  public boolean isOpen(UUID id) {
    return rows.find(id).filter(row -> !shelf.withoutClose(List.of(row)).isEmpty()).isPresent();
  }

  /// Whether it was sent to this institution and taken back.
  @Needs(Right.CASE_READ)
  public boolean isRecalledHere(UUID id) {
    return rows.isRecalled(id);
  }

  /// The newest first.
  ///
  /// @param received those sent to this institution instead of by it
  /// @param waiting only those something is still to be done about
  @Needs(Right.CASE_READ)
  public List<Referral> list(boolean received, boolean waiting, @Nullable UUID before, int size) {
    var found = rows.list(received, waiting, before, size);
    // What was found to be of somebody close is closed now: the part is filled with what follows.
    while (shelf.withoutClose(found).size() < found.size()) {
      found = rows.list(received, waiting, before, size);
    }
    trail.searched(
        KIND, vault.tokens().hash("referrals" + received + waiting), found.size(), "REFERRAL");
    return shelf.open(found);
  }

  /// Those of a file, in the order they were sent.
  @Needs(Right.CASE_READ)
  public List<Referral> of(UUID file) {
    return shelf.open(shelf.withoutClose(rows.of(file)));
  }

  static Subject subject(ReferralRows.Kept row) {
    return new Subject(KIND, row.id(), row.reference());
  }
}
