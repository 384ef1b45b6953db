package ua.kolo.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.consents.ConsentGiven;
import ua.kolo.consents.Consents;
import ua.kolo.directory.Institutions;
import ua.kolo.persons.Found;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.vault.Vault;

/// Reports of violence: registered in the institution's journal together with the persons they name
/// and the duties that begin; corrected and added to.
@Service
@Transactional
public class Intake {
  /// The noun of a report for duties and the trail.
  public static final String KIND = "report";

  private static final Duration SAME_SENDING = Duration.ofHours(23);
  private static final Duration FRESH = Duration.ofDays(30);
  private static final int LIKELY = 75;
  private static final int MOST_BEFORE = 20;
  private final ReportRows rows;
  private final InvolvedRows involved;
  private final ReportShelf shelf;
  private final Codes codes;
  private final Sealing sealing;
  private final Terms terms;
  private final ReportDrafts drafts;
  private final Persons persons;
  private final Whom whom;
  private final Registering registering;
  private final Institutions institutions;
  private final Requests requests;
  private final NeedToKnow need;
  private final Vault vault;
  private final Clock clock;

  Intake(
      ReportRows rows,
      InvolvedRows involved,
      ReportShelf shelf,
      Codes codes,
      Sealing sealing,
      Terms terms,
      ReportDrafts drafts,
      Persons persons,
      Whom whom,
      Registering registering,
      Institutions institutions,
      Requests requests,
      NeedToKnow need,
      Vault vault,
      Clock clock) {
    this.rows = rows;
    this.involved = involved;
    this.shelf = shelf;
    this.codes = codes;
    this.sealing = sealing;
    this.terms = terms;
    this.drafts = drafts;
    this.persons = persons;
    this.whom = whom;
    this.registering = registering;
    this.institutions = institutions;
    this.requests = requests;
    this.need = need;
    this.vault = vault;
    this.clock = clock;
  }

  /// Registers a report; the number, the persons, the duties and the trail hold together or not at
  /// all. The same request sent twice registers once.
  @Needs(Right.CASE_WRITE)
  public Registered register(NewReport report, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    return id.equals(made) ? registering.one(id, report, null, false) : reference(id);
  }

  /// The same of several reports that came at once from one who acts, in their order. One that is
  /// refused, or anything that breaks, lets none of them in.
  @Needs(Right.CASE_WRITE)
  public List<Registered> registerTogether(List<Asked> several) {
    var fresh = new LinkedHashMap<UUID, NewReport>();
    var ids = new ArrayList<UUID>();
    for (var one : several) {
      var made = Ids.next();
      var id = requests.once(one.key(), made);
      ids.add(id);
      if (id.equals(made)) {
        fresh.put(id, one.report());
      }
    }
    var told = new ArrayList<Registering.Told>();
    fresh.forEach((id, report) -> told.add(new Registering.Told(id, report, null, false)));
    var registered = new HashMap<UUID, Registered>();
    if (!told.isEmpty()) {
      registering.all(told).forEach(one -> registered.put(one.id(), one));
    }
    return ids.stream().map(id -> registered.computeIfAbsent(id, this::reference)).toList();
  }

  /// A report, and what its sender calls the request.
  public record Asked(NewReport report, @Nullable RequestKey key) {}

  /// Registers a report of an old journal that was worked off before it came here: no term begins
  /// with it. One that came within the last thirty days begins its terms whatever was said, since
  /// what is owed at once is never over by somebody's word for a whole file.
  @Needs(Right.CASE_WRITE)
  public Registered registerWorkedOff(NewReport report) {
    return registering.one(Ids.next(), report, null, isOld(report.facts().receivedAt()));
  }

  /// Whether a report that came then may be said to be worked off.
  public boolean isOld(@Nullable Instant received) {
    return received != null && received.isBefore(clock.instant().minus(FRESH));
  }

  /// Registers what was typed into a draft, which is no more afterwards. A draft sent twice is
  /// registered once; one sent again with other words is a `KeyReused` after a first sending of the
  /// same day and a `Conflict` later.
  @Needs(Right.CASE_WRITE)
  public Registered registerDraft(UUID draft, NewReport report) {
    requests.once(RequestKey.of("draft " + draft, KIND, report.asked()), draft);
    var before = rows.find(draft);
    if (before.isPresent()) {
      if (before.get().registeredAt().isBefore(clock.instant().minus(SAME_SENDING))) {
        throw new Conflict("intake.draft.registered");
      }
      return new Registered(draft, before.get().reference());
    }
    drafts.hold(draft);
    drafts.drop(draft);
    return registering.one(draft, report, vault.find(List.of(draft)).get(draft), false);
  }

  /// What became of a draft, when it was registered.
  @Needs(Right.CASE_WRITE)
  public Optional<Registered> registered(UUID draft) {
    return rows.find(draft).map(row -> new Registered(draft, row.reference()));
  }

  private Registered reference(UUID id) {
    return new Registered(id, shelf.find(id).reference());
  }

  /// Corrects a report from the version that was shown; what was before is kept.
  @Needs(Right.CASE_WRITE)
  public void correct(UUID id, int version, Facts corrected, @Nullable Words words) {
    var before = shelf.find(id);
    shelf.mustStand(id);
    if (before.version() != version) {
      throw new Stale("intake.stale", version, before.version());
    }
    var now = clock.instant();
    var known = terms.known(before);
    var facts =
        Registering.received(
            corrected.receivedAt() == null ? corrected.at(before.receivedAt()) : corrected,
            before.registeredAt());
    codes.check(facts, LocalDate.ofInstant(before.registeredAt(), Days.KYIV));
    var key = vault.find(id);
    var old = new Report.State(before.facts(), sealing.words(key, id, before.words()));
    var next = new Report.State(facts, words == null ? old.words() : words);
    if (old.equals(next)) {
      return;
    }
    // Of two at once the second waits here, and then finds another version.
    if (!rows.correct(id, version, facts, sealing.words(key, id, next.words()))) {
      throw new Stale("intake.stale", version, version + 1);
    }
    var kept = Ids.next();
    rows.keep(kept, id, version, sealing.state(key, kept, old), now, Acting.current().name());
    terms.learn(before, facts, known, now);
  }

  // What waited for her consent begins with it.
  @EventListener
  void agreed(ConsentGiven given) {
    var kind = institutions.standing(Acting.current().unit()).kind();
    if (given.scope().equals(Consents.TO_POLICE) && kind != null && Terms.WAITING.contains(kind)) {
      need.whole(() -> learn(given.person()));
    }
  }

  // Also of reports in files of colleagues.
  private void learn(UUID person) {
    involved.naming(person, MOST_BEFORE).stream()
        .flatMap(report -> rows.find(report).stream())
        .filter(row -> row.struckAt() == null)
        .forEach(row -> terms.learn(row, row.facts(), terms.known(row), clock.instant()));
  }

  /// Adds somebody to a registered report; the same request sent twice adds them once.
  @Needs(Right.CASE_WRITE)
  public void involve(UUID id, NewReport.Named named, @Nullable RequestKey request) {
    var made = Ids.next();
    if (requests.once(request, made).equals(made)) {
      involve(id, named);
    }
  }

  /// Adds somebody to a registered report.
  @Needs(Right.CASE_WRITE)
  public void involve(UUID id, NewReport.Named named) {
    shelf.find(id);
    rows.hold(id);
    var row = shelf.find(id);
    var now = clock.instant();
    codes.check(named, LocalDate.ofInstant(now, Days.KYIV));
    var known = terms.known(row);
    var received = LocalDate.ofInstant(row.receivedAt(), Days.KYIV);
    var settled = whom.settled(new Whom.Told(List.of(named), received));
    var otherwise = settled.otherwise();
    involved.add(id, settled.people(), now);
    shelf.mustStand(id);
    if (!otherwise.isEmpty()) {
      var words = sealing.words(vault.find(id), id, row.words());
      correct(id, row.version(), row.facts(), words.and(otherwise));
    }
    if (settled.people().stream().anyMatch(Terms::isChild)) {
      terms.learn(row, row.facts(), known, now);
    }
  }

  /// Posts to be asked about them, see [Persons#knownHere].
  @Needs(Right.CASE_WRITE)
  public List<String> knownHere(Identity identity) {
    return persons.knownHere(identity);
  }

  /// Persons of this institution who may be those about to be named, at most three for each.
  @Needs(Right.CASE_WRITE)
  public List<Found.Match> alike(Identity identity) {
    return persons.alike(identity).stream()
        .filter(match -> match.percent() >= LIKELY)
        .limit(3)
        .toList();
  }
}
