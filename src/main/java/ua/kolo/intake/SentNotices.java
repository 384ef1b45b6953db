package ua.kolo.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.consents.Ground;
import ua.kolo.directory.Desks;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Institutions;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.Subject;
import ua.kolo.duties.law.Rule;
import ua.kolo.persons.Identity;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.vault.Vault;

/// Notices that reach an institution here: its desk sees what it is told and owes to say that it
/// received it; who told sees that it did.
@Service
@Transactional
public class SentNotices {
  /// The noun of a notice for duties and the trail.
  public static final String KIND = "notice";

  static final String ACTION = "ACKNOWLEDGE_NOTICE";
  static final String CHANNEL = "KOLO";
  // Who goes there must know where, and whom else they meet; the others know who needs help.
  private static final Set<String> GO_THERE = Set.of("NPU", "NPU_JUV", "SSD", "MOBILE");
  private static final Set<String> SUFFERED = Set.of("VICTIM", "CHILD_VICTIM", "CHILD_WITNESS");
  private final ArrivalRows rows;
  private final ArrivalShelf shelf;
  private final Reports reports;
  private final Notices notices;
  private final Institutions institutions;
  private final Directory directory;
  private final Desks desks;
  private final Duties duties;
  private final Requests requests;
  private final Vault vault;
  private final Trail trail;
  private final Clock clock;

  SentNotices(
      ArrivalRows rows,
      ArrivalShelf shelf,
      Reports reports,
      Notices notices,
      Institutions institutions,
      Directory directory,
      Desks desks,
      Duties duties,
      Requests requests,
      Vault vault,
      Trail trail,
      Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.reports = reports;
    this.notices = notices;
    this.institutions = institutions;
    this.directory = directory;
    this.desks = desks;
    this.duties = duties;
    this.requests = requests;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /// What an institution would be told, to be looked at before it is sent.
  @Needs(Right.CASE_WRITE)
  public Told preview(UUID report, Arrival.New asked) {
    var found = reports.find(report);
    var kind = kind(asked.receiver());
    var people = named(found, kind);
    return new Told(content(found, kind, asked.words()), List.copyOf(people.values()));
  }

  /// What an institution is told.
  public record Told(Arrival.Content content, List<Arrival.Who> people) {
    public Told {
      people = List.copyOf(people);
    }
  }

  /// Tells it: past the gate of consent like any notice, and settling what was owed by it. The same
  /// request sent twice tells once.
  @Needs(Right.CASE_WRITE)
  public UUID send(
      UUID report, Arrival.New asked, @Nullable Ground ground, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      send(id, report, asked, ground);
    }
    return id;
  }

  private void send(UUID id, UUID report, Arrival.New asked, @Nullable Ground ground) {
    var found = reports.find(report);
    var receiver = asked.receiver();
    if (receiver.equals(Acting.current().unit())) {
      throw new BadRequest("intake.arrival.own");
    }
    var kind = kind(receiver);
    if (asked.words() != null && asked.words().length() > Arrival.LONGEST) {
      throw new BadRequest("intake.long", Arrival.LONGEST);
    }
    if (!desks.reached(receiver)) {
      throw new Conflict("intake.arrival.noDesk");
    }
    var name = directory.body(receiver).name();
    notices.record(id, report, new NewNotice(kind, CHANNEL, null, name, ground));
    var now = clock.instant();
    var content = shelf.seal(vault.mint(id), id, content(found, kind, asked.words()));
    var row = row(id, found, receiver, content, now);
    rows.add(row);
    named(found, kind).forEach((person, who) -> name(row, person, who));
    owe(row, now);
  }

  private static ArrivalRows.Kept row(
      UUID id, Report report, UUID receiver, byte[] content, Instant now) {
    var acting = Acting.current();
    return new ArrivalRows.Kept(
        id,
        acting.unit(),
        report.id(),
        report.reference(),
        receiver,
        Terms.isUrgent(report.facts()),
        content,
        now,
        acting.name(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private void name(ArrivalRows.Kept row, UUID person, Arrival.Who who) {
    var id = Ids.next();
    var sealed = shelf.seal(vault.mint(id), id, who);
    rows.name(row, new ArrivalRows.Named(id, row.id(), person, who.role(), sealed, false));
  }

  // The receiver owes; whoever coordinates where the sender is watches.
  private void owe(ArrivalRows.Kept row, Instant now) {
    var watching = institutions.standing(row.unit()).coordinator();
    var units = new HashMap<>(Map.of("TOLD", row.receiver()));
    if (watching != null) {
      units.put(Rule.COORDINATOR, watching);
    }
    var flags = row.urgent() ? Set.of("URGENT") : Set.<String>of();
    duties.open(new Event("NOTICE_SENT", flags, subject(row), now, units, null));
  }

  private String kind(UUID receiver) {
    var kind = institutions.standing(receiver).kind();
    if (kind == null) {
      throw new BadRequest("intake.arrival.kind");
    }
    return kind;
  }

  private static Arrival.Content content(Report report, String kind, @Nullable String words) {
    var facts = report.facts();
    var goes = GO_THERE.contains(kind);
    return new Arrival.Content(
        facts.kind(),
        facts.forms(),
        facts.hazards(),
        facts.urgent(),
        facts.children(),
        Objects.requireNonNull(facts.receivedAt()),
        goes ? report.words().happened() : null,
        goes ? report.words().place() : null,
        words == null || words.isBlank() ? null : words.strip());
  }

  // Who is named twice is told of once; who is closed or destroyed, not at all.
  private static Map<UUID, Arrival.Who> named(Report report, String kind) {
    var named = new LinkedHashMap<UUID, Arrival.Who>();
    for (var one : report.people()) {
      var who = one.identity();
      if (who != null && (GO_THERE.contains(kind) || SUFFERED.contains(one.role()))) {
        named.putIfAbsent(
            one.person(),
            new Arrival.Who(one.role(), one.relationship(), who.name(), born(who), false));
      }
    }
    return named;
  }

  private static @Nullable String born(Identity who) {
    var year = who.birthYear();
    return who.birthDate() != null
        ? Days.show(who.birthDate())
        : year == null ? null : Integer.toString(year);
  }

  /// The receiver says that it received it, and maybe what it does.
  @Needs(Right.CASE_WRITE)
  public void take(UUID id, @Nullable String answer) {
    var row = shelf.find(id);
    if (!row.receiver().equals(Acting.current().unit())) {
      throw new Conflict("intake.arrival.notYours");
    }
    if (answer != null && answer.length() > Arrival.LONGEST) {
      throw new BadRequest("intake.long", Arrival.LONGEST);
    }
    var now = clock.instant();
    // Whose report was destroyed is taken without words: what is owed must still come to an end.
    var key = vault.find(List.of(id)).get(id);
    var said =
        key == null || answer == null || answer.isBlank()
            ? null
            : shelf.answer(key, id, answer.strip());
    if (!rows.take(id, now, Acting.current().name(), said)) {
      throw new Conflict("intake.arrival.taken");
    }
    duties.settle(subject(row), ACTION, new Fact(KIND, id, now));
  }

  /// Whoever makes a report of it has received it, if nobody said so before.
  void takeWith(UUID id) {
    var row = shelf.find(id);
    var now = clock.instant();
    if (rows.take(id, now, Acting.current().name(), null)) {
      duties.settle(subject(row), ACTION, new Fact(KIND, id, now));
    }
  }

  /// The notice, sent or received; the look is in the trail.
  @Needs(Right.CASE_READ)
  public Arrival look(UUID id) {
    var row = shelf.find(id);
    if (row.unit().equals(Acting.current().unit())) {
      trail.looked(KIND, id, "NOTICE");
    } else {
      trail.lookedElsewhere(KIND, id, row.unit(), "NOTICE");
    }
    return shelf.open(List.of(row)).getFirst();
  }

  /// Those this institution received, the newest first.
  ///
  /// @param waiting only those nobody said of that they were received
  @Needs(Right.CASE_READ)
  public List<Arrival> received(boolean waiting, @Nullable UUID before, int size) {
    var found = rows.received(waiting, before, size);
    // What was found to name somebody close is closed now: the part is filled with what follows.
    while (shelf.withoutClose(found).size() < found.size()) {
      found = rows.received(waiting, before, size);
    }
    trail.searched(KIND, vault.tokens().hash("notices" + waiting), found.size(), "NOTICE");
    return shelf.open(found);
  }

  /// How many of those received nobody said of that they were.
  @Needs(Right.CASE_READ)
  public long waiting() {
    return rows.waiting();
  }

  /// Those of a report, by the notice.
  @Needs(Right.CASE_READ)
  public Map<UUID, Arrival> of(UUID report) {
    var sent = new HashMap<UUID, Arrival>();
    shelf.open(rows.of(report)).forEach(one -> sent.put(one.id(), one));
    return sent;
  }

  /// Institutions of a kind that work here, by id.
  @Needs(Right.CASE_READ)
  public Map<UUID, String> desks(String kind) {
    return desks.here(kind);
  }

  static Subject subject(ArrivalRows.Kept row) {
    return new Subject(KIND, row.id(), row.reference());
  }
}
