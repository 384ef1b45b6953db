package ua.kolo.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.consents.ConsentGiven;
import ua.kolo.consents.Consents;
import ua.kolo.directory.Institutions;
import ua.kolo.duties.Subject;
import ua.kolo.persons.Found;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Person;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Supplements;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.vault.DataKey;
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
  private static final Person.New NOTHING_TYPED = new Person.New(Identity.named(""), List.of());
  private static final int MOST_BEFORE = 20;
  private final ReportRows rows;
  private final InvolvedRows involved;
  private final ReportShelf shelf;
  private final Codes codes;
  private final Sealing sealing;
  private final Terms terms;
  private final ReportDrafts drafts;
  private final Persons persons;
  private final Supplements supplements;
  private final Otherwise sentence;
  private final Institutions institutions;
  private final Requests requests;
  private final NeedToKnow need;
  private final Vault vault;
  private final ApplicationEventPublisher events;
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
      Supplements supplements,
      Otherwise sentence,
      Institutions institutions,
      Requests requests,
      NeedToKnow need,
      Vault vault,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.involved = involved;
    this.shelf = shelf;
    this.codes = codes;
    this.sealing = sealing;
    this.terms = terms;
    this.drafts = drafts;
    this.persons = persons;
    this.supplements = supplements;
    this.sentence = sentence;
    this.institutions = institutions;
    this.requests = requests;
    this.need = need;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /// Registers a report; the number, the persons, the duties and the trail hold together or not at
  /// all. The same request sent twice registers once.
  @Needs(Right.CASE_WRITE)
  public Registered register(NewReport report, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    return id.equals(made) ? register(id, report, null, false) : reference(id);
  }

  /// Registers a report of an old journal that was worked off before it came here: no term begins
  /// with it. One that came within the last thirty days begins its terms whatever was said, since
  /// what is owed at once is never over by somebody's word for a whole file.
  @Needs(Right.CASE_WRITE)
  public Registered registerWorkedOff(NewReport report) {
    return register(Ids.next(), report, null, isOld(report.facts().receivedAt()));
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
    requests.once(RequestKey.of("draft " + draft, KIND, report), draft);
    var before = rows.find(draft);
    if (before.isPresent()) {
      if (before.get().registeredAt().isBefore(clock.instant().minus(SAME_SENDING))) {
        throw new Conflict("intake.draft.registered");
      }
      return new Registered(draft, before.get().reference());
    }
    drafts.hold(draft);
    drafts.drop(draft);
    return register(draft, report, vault.find(List.of(draft)).get(draft), false);
  }

  /// What became of a draft, when it was registered.
  @Needs(Right.CASE_WRITE)
  public Optional<Registered> registered(UUID draft) {
    return rows.find(draft).map(row -> new Registered(draft, row.reference()));
  }

  // What comes before the number is all that can: until the transaction ends others of the journal
  // wait for it.
  private Registered register(
      UUID id, NewReport report, @Nullable DataKey kept, boolean workedOff) {
    var now = clock.instant();
    var facts = received(report.facts(), now);
    check(report, facts, now);
    var received = LocalDate.ofInstant(Objects.requireNonNull(facts.receivedAt()), Days.KYIV);
    var otherwise = new ArrayList<String>();
    var people = settled(report.people(), received, otherwise);
    var key = kept == null ? vault.mint(id) : kept;
    var standing = institutions.standing(Acting.current().unit());
    var journal = Journal.of(standing.kind());
    var words = Objects.requireNonNullElse(report.words(), Words.NOTHING).and(otherwise);
    var sealed = sealing.words(key, id, words);
    var year = LocalDate.ofInstant(now, Days.KYIV).getYear();
    var number = rows.add(row(id, journal, year, now, facts, sealed));
    var reference = Journal.reference(journal.name(), year, number);
    involved.add(id, people, now);
    var subject = new Subject(KIND, id, reference);
    if (workedOff) {
      rows.workedOff(id);
    } else {
      terms.begin(subject, facts, people, standing, now);
    }
    events.publishEvent(new ReportRegistered(id, Acting.current().unit()));
    return new Registered(id, reference);
  }

  // Who they are, known or written now, and as children whoever is one on the day.
  private List<NewReport.Named> settled(
      List<NewReport.Named> people, LocalDate day, List<String> otherwise) {
    var known = learned(people, known(people), otherwise);
    var fresh = people.stream().filter(one -> one.person() == null).map(Intake::written).toList();
    var written = persons.add(fresh).iterator();
    return people.stream()
        .map(
            one ->
                one.person() == null
                    ? one.as(written.next(), Roles.on(day, written(one).identity(), one.role()))
                    : one.as(
                        one.person(),
                        Roles.on(day, Objects.requireNonNull(known.get(one.person())), one.role())))
        .toList();
  }

  // What was typed of those known already goes to them; what contradicts, into the report.
  private Map<UUID, Identity> learned(
      List<NewReport.Named> people, Map<UUID, Identity> before, List<String> otherwise) {
    boolean learned = false;
    for (var one : people) {
      var typed = written(one);
      if (one.person() != null && !typed.equals(NOTHING_TYPED)) {
        var name = Objects.requireNonNull(before.get(one.person())).name();
        var contradicted = supplements.add(one.person(), typed.identity(), typed.hiddenAddresses());
        if (!contradicted.isEmpty()) {
          otherwise.add(sentence.of(name, contradicted));
        }
        learned = true;
      }
    }
    return learned ? known(people) : before;
  }

  private static Person.New written(NewReport.Named named) {
    var identity = named.identity() == null ? Identity.named("") : named.identity();
    var hidden = named.hiddenAddresses() == null ? List.<String>of() : named.hiddenAddresses();
    return new Person.New(identity, hidden);
  }

  private Map<UUID, Identity> known(List<NewReport.Named> people) {
    var asked =
        people.stream().map(NewReport.Named::person).filter(Objects::nonNull).distinct().toList();
    var found =
        persons.named(asked).stream()
            .collect(Collectors.toMap(Found.Match::id, Found.Match::identity));
    if (found.size() < asked.size()) {
      throw new BadRequest("intake.person.unknown");
    }
    return found;
  }

  private void check(NewReport report, Facts facts, Instant now) {
    var day = LocalDate.ofInstant(now, Days.KYIV);
    codes.check(facts, day);
    report.people().forEach(named -> codes.check(named, day));
    if (report.people().size() > NewReport.MOST_PEOPLE) {
      throw new BadRequest("intake.people.many", NewReport.MOST_PEOPLE);
    }
  }

  private static Facts received(Facts facts, Instant now) {
    var received = Objects.requireNonNullElse(facts.receivedAt(), now);
    if (received.isAfter(now)) {
      throw new BadRequest("intake.received.future");
    }
    return facts.at(received);
  }

  // Its number is given when it is written.
  private static Row row(
      UUID id, Journal journal, int year, Instant now, Facts facts, byte[] words) {
    return new Row(
        id,
        journal.name(),
        year,
        0,
        1,
        now,
        Acting.current().name(),
        Objects.requireNonNull(facts.receivedAt()),
        facts.scenario(),
        facts.basis(),
        facts.channel(),
        facts.reporter(),
        facts.kind(),
        facts.forms(),
        facts.hazards(),
        facts.urgent(),
        facts.children(),
        facts.repeated(),
        words,
        null,
        null,
        null,
        null,
        false);
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
        received(
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
    if (given.scope().equals(Consents.TO_POLICE)
        && "HEALTH".equals(institutions.standing(Acting.current().unit()).kind())) {
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
    var otherwise = new ArrayList<String>();
    var received = LocalDate.ofInstant(row.receivedAt(), Days.KYIV);
    var settled = settled(List.of(named), received, otherwise);
    involved.add(id, settled, now);
    shelf.mustStand(id);
    if (!otherwise.isEmpty()) {
      var words = sealing.words(vault.find(id), id, row.words());
      correct(id, row.version(), row.facts(), words.and(otherwise));
    }
    if (settled.stream().anyMatch(Terms::isChild)) {
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
