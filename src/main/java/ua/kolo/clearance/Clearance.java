package ua.kolo.clearance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.Incident.What;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Who may come to a record beyond, or in spite of, belonging to the institution that keeps it.
@Service
@Transactional
public class Clearance {
  /// How long a broken glass stays open.
  public static final Duration OPEN_FOR = Duration.ofHours(3);

  private static final Duration JUDGED_WITHIN = Duration.ofDays(3);
  private static final int MINE_AT_MOST = 100;
  private final Map<String, Guarded> kinds;
  private final Incidents incidents;
  private final Attempts attempts;
  private final Ties ties;
  private final Sealings sealings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Clearance(
      List<Guarded> kinds,
      Incidents incidents,
      Attempts attempts,
      Ties ties,
      Sealings sealings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.kinds = kinds.stream().collect(Collectors.toMap(Guarded::kind, Function.identity()));
    this.incidents = incidents;
    this.attempts = attempts;
    this.ties = ties;
    this.sealings = sealings;
    this.events = events;
    this.clock = clock;
  }

  /// A door calls this before it shows or changes a record; what is closed to whoever acts answers
  /// like what is absent, and the attempt is reported to those who review.
  public void mustBeOpen(String kind, UUID record) {
    why(kind, record)
        .ifPresent(
            what -> {
              throw refused(kind, record, what);
            });
  }

  /// A door calls this before it changes a record that is open: one that colleagues work with is
  /// opened by a broken glass for reading only.
  public void mustBeWritable(String kind, UUID record) {
    if (isKept(kind, record)) {
      throw new Conflict("clearance.glass.reading");
    }
  }

  /// Whether colleagues work with the record and whoever acts does not, though they may read it
  /// behind a broken glass.
  public boolean isKept(String kind, UUID record) {
    return incidents.kept(kind, record);
  }

  private Optional<What> why(String kind, UUID record) {
    return incidents.closedBecause(kind, record).map(What::valueOf);
  }

  private NotFound refused(String kind, UUID record, What what) {
    var owner = of(kind).owner(record).orElse(Acting.current().unit());
    return missing(kind, record, Optional.of(new Closed(owner, what)));
  }

  /// What a door throws for a record it did not find. Hidden and absent answer alike; when the
  /// record is there and closed, by itself or by somebody it names, the attempt is reported.
  ///
  /// @param kind the noun of the record, also of one these rules are not applied to by itself
  public NotFound missing(String kind, UUID record, Optional<Closed> closed) {
    if (Acting.current().isPerson()) {
      closed.ifPresent(
          one ->
              attempts.report(
                  Incident.tried(Ids.next(), one.what(), kind, record, way(one.owner()))));
    }
    return new NotFound(record);
  }

  /// Opens another institution's record, or one that colleagues work with, to whoever acts, for
  /// reading, for three hours; that institution and the auditors are told.
  @Needs(Right.BREAK_GLASS)
  public Incident breakGlass(String kind, UUID record, Reason reason) {
    var why = why(kind, record);
    if (why.isPresent() && why.get() != What.KEPT_TRIED) {
      throw refused(kind, record, why.get());
    }
    var owner = owner(kind, record);
    if (why.isEmpty() && owner.equals(Acting.current().unit())) {
      throw new Conflict("clearance.glass.own");
    }
    var way = way(owner);
    var incident = Incident.broken(Ids.next(), kind, record, way, reason, way.at().plus(OPEN_FOR));
    incidents.add(incident);
    var closed = of(kind).closed(record);
    if (closed.isPresent()) {
      throw missing(kind, record, closed);
    }
    events.publishEvent(new GlassBroken(incident.id(), owner, way.at()));
    return incident;
  }

  /// Closes it before its time is over; only whoever broke it does.
  @Needs(Right.BREAK_GLASS)
  public void closeGlass(UUID incident) {
    if (!incidents.close(incident, clock.instant())) {
      throw new NotFound(incident);
    }
  }

  /// Records that stand open to whoever acts by a glass they broke.
  public List<OpenGlass> openNow() {
    return incidents.openNow(clock.instant()).stream()
        .map(open -> new OpenGlass(open.id(), open.until(), address(open.kind(), open.record())))
        .toList();
  }

  /// What whoever acts has opened or tried, newest first; a hundred at most.
  public List<Incident> mine() {
    return incidents.mine(MINE_AT_MOST);
  }

  /// What others opened or tried at, or from, this institution.
  @Needs(Right.ACCESS_REVIEW)
  public List<Incident> incidents(IncidentFilter filter, UUID before, int size) {
    return incidents.page(filter, before, size);
  }

  /// The institutions they came from, and whose records they came to.
  @Needs(Right.ACCESS_REVIEW)
  public Set<UUID> institutionsOfIncidents() {
    return incidents.institutions();
  }

  /// How many incidents wait for the verdict of this institution.
  @Needs(Right.ACCESS_REVIEW)
  public Waiting waiting() {
    return incidents.waiting(clock.instant().minus(JUDGED_WITHIN));
  }

  /// Whoever acts says that they are, or are close to, the person of a record: it closes to them at
  /// once, and only another can end that.
  public void declare(String kind, UUID record, Tie tie) {
    var acting = Acting.current();
    var person = Objects.requireNonNull(acting.person());
    owner(kind, record);
    ties.add(
        new Declaration(Ids.next(), person, kind, record, tie, clock.instant(), null, false, null),
        acting.unit());
  }

  /// Closes records to colleagues, or to whoever acts, because they are likely of themselves or of
  /// somebody they named as close. What a reviewer once opened again stays open.
  ///
  /// @return those not closed before
  public List<UUID> foundTies(String kind, List<Likely> likely) {
    of(kind);
    return ties.addFound(kind, declared(kind, likely));
  }

  /// The same, whatever becomes of what is done now: they are about to be shown to whoever acts.
  public List<UUID> foundTiesNow(String kind, List<Likely> likely) {
    of(kind);
    return likely.isEmpty() ? List.of() : attempts.close(kind, declared(kind, likely));
  }

  private static List<Declaration> declared(String kind, List<Likely> likely) {
    return likely.stream()
        .map(
            one ->
                new Declaration(
                    Ids.next(),
                    one.account(),
                    kind,
                    one.record(),
                    one.tie(),
                    one.from(),
                    null,
                    true,
                    null))
        .toList();
  }

  /// What whoever acts declared, and what was found of those they named, the latest first; not what
  /// is called as they are.
  public List<Declaration> myTies(int offset, int size) {
    return ties.of(me(), offset, size);
  }

  public long countMyTies() {
    return ties.count(me());
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }

  /// Leaves a record of this institution to the named posts and to the post that acts.
  @Needs(Right.RECORD_SEAL)
  public void seal(String kind, UUID record, Set<UUID> posts, SealReason reason) {
    mustBeOpen(kind, record);
    var acting = Acting.current();
    if (!owner(kind, record).equals(acting.unit())) {
      throw new NotFound(record);
    }
    var named = new HashSet<>(posts);
    named.add(Objects.requireNonNull(acting.post()));
    if (!sealings.add(Ids.next(), kind, record, named, reason, clock.instant())) {
      throw new Conflict("clearance.sealing.already");
    }
  }

  /// The posts a record of this institution is left to; empty when it is not sealed. Asked only of
  /// what is open to who acts.
  @Needs(Right.RECORD_SEAL)
  public Set<UUID> sealedFor(String kind, UUID record) {
    return sealings.posts(kind, record);
  }

  /// Leaves a sealed record to other posts, at once: in between it is open to nobody else. Only a
  /// post named for the record does that, and keeps it.
  @Needs(Right.RECORD_SEAL)
  public void reseal(String kind, UUID record, Set<UUID> posts) {
    mustBeOpen(kind, record);
    var reason = sealings.reason(kind, record).orElseThrow(() -> new NotFound(record));
    unseal(kind, record, LiftReason.CHANGED);
    seal(kind, record, posts, reason);
  }

  /// Whether a record would be left to nobody if the post were closed.
  ///
  /// @param others posts of its institution that stay open
  @Needs(Right.PEOPLE_MANAGE)
  public boolean sealsAlone(UUID post, Set<UUID> others) {
    return sealings.alone(post, others);
  }

  /// Only a post named for the record lifts its seal.
  @Needs(Right.RECORD_SEAL)
  public void unseal(String kind, UUID record, LiftReason reason) {
    var post = Objects.requireNonNull(Acting.current().post());
    if (!sealings.lift(kind, record, post, reason, clock.instant())) {
      throw new NotFound(record);
    }
  }

  /// Whether a seal, or a tie of anybody, stands on one of the records: what they hold must then
  /// not be taken where it does not reach, not even by who may see it. Asked only of what is open
  /// to who acts.
  public boolean isHeld(String kind, Collection<UUID> records) {
    return !records.isEmpty() && sealings.held(kind, records);
  }

  /// Absent, another institution's and closed answer alike.
  void requireOwn(String kind, UUID record) {
    if (!owner(kind, record).equals(Acting.current().unit())) {
      throw new NotFound(record);
    }
    mustBeOpen(kind, record);
  }

  /// Where a record of this institution is shown, when it is open to whoever acts; asking raises no
  /// alarm.
  Optional<String> ownAddress(String kind, UUID record) {
    var acting = Acting.current();
    var guarded = kinds.get(kind);
    return guarded != null
            && acting.may(Right.PERSON_READ)
            && guarded.owner(record).filter(acting.unit()::equals).isPresent()
            && incidents.closedBecause(kind, record).isEmpty()
        ? Optional.of(guarded.address(record))
        : Optional.empty();
  }

  /// Where an open record is shown.
  public String address(String kind, UUID record) {
    return of(kind).address(record);
  }

  /// The kinds of record these rules are applied to.
  public Set<String> kinds() {
    return Set.copyOf(kinds.keySet());
  }

  private UUID owner(String kind, UUID record) {
    return of(kind).owner(record).orElseThrow(() -> new NotFound(record));
  }

  private Guarded of(String kind) {
    var found = kinds.get(kind);
    if (found == null) {
      throw new NotFound(kind);
    }
    return found;
  }

  private Incident.Way way(UUID owner) {
    var acting = Acting.current();
    Instant now = clock.instant();
    return new Incident.Way(owner, Objects.requireNonNull(acting.person()), acting.unit(), now);
  }
}
