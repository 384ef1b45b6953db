package ua.kolo.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.directory.Institutions;
import ua.kolo.duties.Subject;
import ua.kolo.persons.Found;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
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

/// Reports of violence: registered in the institution's journal together with the persons they name
/// and the duties that begin, read, corrected.
@Service
@Transactional
public class Intake {
  /// The noun of a report for duties and the trail.
  public static final String KIND = "report";

  private final ReportRows rows;
  private final Codes codes;
  private final Sealing sealing;
  private final Terms terms;
  private final Drafts drafts;
  private final Persons persons;
  private final Institutions institutions;
  private final Requests requests;
  private final Vault vault;
  private final Trail trail;
  private final Clock clock;

  Intake(
      ReportRows rows,
      Codes codes,
      Sealing sealing,
      Terms terms,
      Drafts drafts,
      Persons persons,
      Institutions institutions,
      Requests requests,
      Vault vault,
      Trail trail,
      Clock clock) {
    this.rows = rows;
    this.codes = codes;
    this.sealing = sealing;
    this.terms = terms;
    this.drafts = drafts;
    this.persons = persons;
    this.institutions = institutions;
    this.requests = requests;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /// Registers a report; the number, the persons, the duties and the trail hold together or not at
  /// all. The same request sent twice registers once.
  @Needs(Right.CASE_WRITE)
  public Registered register(NewReport report, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    return id.equals(made) ? register(id, report) : reference(id);
  }

  /// Registers what was typed into a draft, which is no more afterwards. A draft sent twice is
  /// registered once.
  @Needs(Right.CASE_WRITE)
  public Registered registerDraft(UUID draft, NewReport report) {
    var before = rows.find(draft);
    if (before.isPresent()) {
      return new Registered(draft, before.get().reference());
    }
    drafts.drop(draft);
    return register(draft, report);
  }

  private Registered register(UUID id, NewReport report) {
    var now = clock.instant();
    var facts = received(report.facts(), now);
    check(report, facts, now);
    var people = people(report.people());
    var standing = institutions.standing(Acting.current().unit());
    var journal = Journal.of(standing.kind());
    var key = key(id);
    var words = Objects.requireNonNullElse(report.words(), NOTHING);
    var sealed = sealing.words(key, id, words);
    var year = LocalDate.ofInstant(now, Days.KYIV).getYear();
    // As late as can be: until the transaction ends others of the journal wait here.
    var row = row(id, journal, year, rows.take(journal, year), now, facts, sealed);
    rows.add(row);
    people.forEach((person, named) -> named.forEach(as -> rows.involve(id, person, as, now)));
    var subject = new Subject(KIND, id, row.reference());
    terms.begin(subject, facts, report.people(), standing, now);
    return new Registered(id, row.reference());
  }

  private static final Words NOTHING = new Words(null, null, null, null, null, null, null);

  private DataKey key(UUID id) {
    var kept = vault.find(List.of(id)).get(id);
    return kept == null ? vault.mint(id) : kept;
  }

  private Map<UUID, List<NewReport.Named>> people(List<NewReport.Named> named) {
    var people = new java.util.LinkedHashMap<UUID, List<NewReport.Named>>();
    for (var one : named) {
      people.computeIfAbsent(person(one), _ -> new java.util.ArrayList<>()).add(one);
    }
    return people;
  }

  private UUID person(NewReport.Named named) {
    var known = named.person();
    if (known != null) {
      mustBeOurs(known);
      return known;
    }
    var identity = named.identity() == null ? Identity.named("") : named.identity();
    var hidden = named.hiddenAddresses() == null ? List.<String>of() : named.hiddenAddresses();
    return persons.add(identity, hidden);
  }

  private void mustBeOurs(UUID person) {
    if (persons.named(List.of(person)).isEmpty()) {
      throw new BadRequest("intake.person.unknown");
    }
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

  private static Row row(
      UUID id, Journal journal, int year, int number, Instant now, Facts facts, byte[] words) {
    return new Row(
        id,
        journal.name(),
        year,
        number,
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
        words);
  }

  private Registered reference(UUID id) {
    return new Registered(id, row(id).reference());
  }

  /// The report; the look is in the trail.
  @Needs(Right.CASE_READ)
  public Report find(UUID id) {
    var row = row(id);
    trail.looked(KIND, id, "CASE_WORK");
    return open(List.of(row)).getFirst();
  }

  /// Earlier states of a report, the latest first.
  @Needs(Right.CASE_READ)
  public List<Report.Earlier> earlier(UUID id) {
    row(id);
    var kept = rows.earlier(id);
    if (kept.isEmpty()) {
      return List.of();
    }
    var key = vault.find(id);
    return kept.stream()
        .map(
            one ->
                new Report.Earlier(
                    one.number(),
                    sealing.state(key, one.id(), one.state()),
                    one.writtenAt(),
                    one.writtenBy()))
        .toList();
  }

  /// A part of the journal, the newest first; that it was read is in the trail.
  ///
  /// @param after the last report of the part before
  @Needs(Right.CASE_READ)
  public List<Report> list(ReportFilter filter, @Nullable UUID after, int size) {
    var last = after == null ? null : row(after);
    var found = rows.list(filter, last, size);
    trail.searched(KIND, vault.tokens().hash(filter.toString()), found.size(), "JOURNAL");
    return open(found);
  }

  @Needs(Right.CASE_READ)
  public long count(ReportFilter filter) {
    return rows.count(filter);
  }

  /// Years the institution has journals of, the latest first.
  @Needs(Right.CASE_READ)
  public List<Integer> years() {
    return rows.years();
  }

  /// The journal as it goes on paper; that it went is in the trail.
  @Needs(Right.CASE_READ)
  public List<Report> print(ReportFilter filter, int most) {
    var found = rows.list(filter, null, most);
    trail.exported(KIND, found.size(), "JOURNAL");
    return open(found);
  }

  /// Corrects a report from the version that was shown; what was before is kept.
  @Needs(Right.CASE_WRITE)
  public void correct(UUID id, int version, Facts corrected, @Nullable Words words) {
    var before = row(id);
    if (before.version() != version) {
      throw new Stale("intake.stale", version, before.version());
    }
    var now = clock.instant();
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
    var kept = Ids.next();
    rows.keep(kept, id, version, sealing.state(key, kept, old), now, Acting.current().name());
    if (!rows.correct(id, version, facts, sealing.words(key, id, next.words()))) {
      throw new Stale("intake.stale", version, version + 1);
    }
  }

  /// Adds somebody to a registered report.
  @Needs(Right.CASE_WRITE)
  public void involve(UUID id, NewReport.Named named) {
    var row = row(id);
    var now = clock.instant();
    codes.check(named, LocalDate.ofInstant(now, Days.KYIV));
    rows.involve(id, person(named), named, now);
    var subject = new Subject(KIND, id, row.reference());
    if (Terms.isChild(named)) {
      var standing = institutions.standing(Acting.current().unit());
      terms.begin(subject, row.facts(), List.of(named), standing, row.registeredAt());
    }
  }

  /// Persons of this institution who may be those about to be named, at most three for each.
  @Needs(Right.CASE_WRITE)
  public List<Found.Match> alike(Identity identity) {
    return persons.alike(identity).stream()
        .filter(match -> match.percent() >= LIKELY)
        .limit(3)
        .toList();
  }

  private static final int LIKELY = 75;

  /// Other reports of this institution that name somebody of the report: it happened before.
  @Needs(Right.CASE_READ)
  public List<Registered> before(Report report) {
    var seen = new LinkedHashSet<Registered>();
    for (var person :
        new HashSet<>(report.people().stream().map(Report.Involved::person).toList())) {
      rows.list(ReportFilter.of(person), null, MOST_BEFORE).stream()
          .filter(row -> !row.id().equals(report.id()))
          .forEach(row -> seen.add(new Registered(row.id(), row.reference())));
    }
    return List.copyOf(seen);
  }

  private static final int MOST_BEFORE = 20;

  private Row row(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotFound(id));
  }

  private List<Report> open(List<Row> found) {
    var ids = found.stream().map(Row::id).toList();
    var keys = vault.find(ids);
    var parts = rows.involved(ids);
    var names = names(parts.stream().map(ReportRows.Part::person).distinct().toList());
    var byReport = parts.stream().collect(Collectors.groupingBy(ReportRows.Part::report));
    return found.stream()
        .map(
            row -> open(row, keys.get(row.id()), byReport.getOrDefault(row.id(), List.of()), names))
        .toList();
  }

  private Map<UUID, Identity> names(List<UUID> people) {
    return people.isEmpty()
        ? new HashMap<>()
        : persons.named(people).stream()
            .collect(Collectors.toMap(Found.Match::id, Found.Match::identity));
  }

  private Report open(
      Row row, @Nullable DataKey key, List<ReportRows.Part> parts, Map<UUID, Identity> names) {
    var words = key == null ? NOTHING : sealing.words(key, row.id(), row.words());
    Function<ReportRows.Part, Report.Involved> involved =
        part ->
            new Report.Involved(
                part.person(),
                part.role(),
                part.relationship(),
                part.categories(),
                names.get(part.person()));
    return new Report(
        row.id(),
        row.reference(),
        row.journal(),
        row.version(),
        row.registeredAt(),
        row.registeredBy(),
        row.facts(),
        words,
        parts.stream().map(involved).toList());
  }
}
