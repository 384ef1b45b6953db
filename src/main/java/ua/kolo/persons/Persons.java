package ua.kolo.persons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.Clearance;
import ua.kolo.directory.Directory;
import ua.kolo.persons.Found.KnownElsewhere;
import ua.kolo.persons.Found.Match;
import ua.kolo.persons.likeness.Likeness;
import ua.kolo.persons.likeness.SearchWords;
import ua.kolo.persons.likeness.Traits;
import ua.kolo.platform.Acting;
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
import ua.kolo.vault.Shredding;
import ua.kolo.vault.Vault;

/// Persons an institution works with: found, written, changed, destroyed. Whatever is personal is
/// sealed; every look and every search is in the trail.
@Service
@Transactional
public class Persons {
  /// By which seals, ties and the trail know the kind of record.
  public static final String KIND = "person";

  private static final int NEWEST = 20;
  private final Register register;
  private final NewPersons newPersons;
  private final Search search;
  private final Sealed sealed;
  private final Vault vault;
  private final BlindAnswers answers;
  private final KnownHere here;
  private final PersonTrail trail;
  private final Clearance clearance;
  private final Relatives relatives;
  private final Directory directory;
  private final Requests requests;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Persons(
      Register register,
      NewPersons newPersons,
      Search search,
      Sealed sealed,
      Vault vault,
      BlindAnswers answers,
      KnownHere here,
      PersonTrail trail,
      Clearance clearance,
      Relatives relatives,
      Directory directory,
      Requests requests,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.newPersons = newPersons;
    this.search = search;
    this.sealed = sealed;
    this.vault = vault;
    this.answers = answers;
    this.here = here;
    this.trail = trail;
    this.clearance = clearance;
    this.relatives = relatives;
    this.directory = directory;
    this.requests = requests;
    this.events = events;
    this.clock = clock;
  }

  /// Persons alike in this institution, and the blind answer of the others, who are told.
  @Needs(Right.PERSON_READ)
  public Found search(Identity sought, Purpose purpose) {
    var traits = sought.exact(today()).traits();
    var outcome = search.like(traits);
    var maker = vault.tokens();
    var certain = SearchWords.certainOnceKept(traits);
    var elsewhere =
        certain.isEmpty()
            ? List.<KnownElsewhere>of()
            : institutions(register.askOthers(maker.lookedFor(certain), purpose, clock.instant()));
    trail.asked(traits, outcome.matches().size(), purpose.name());
    return new Found(outcome.matches(), here.whom(certain), elsewhere, outcome.tooMany());
  }

  /// Posts of this institution that work with somebody who is surely meant and is kept from whoever
  /// acts: to be asked, before one person is written twice. Nothing of the record is told.
  @Needs(Right.PERSON_READ)
  public List<String> knownHere(Identity sought) {
    return here.whom(SearchWords.certainOnceKept(sought.exact(today()).traits()));
  }

  private List<KnownElsewhere> institutions(List<Register.Elsewhere> known) {
    var names =
        directory.names(
            known.stream().map(Register.Elsewhere::institution).collect(Collectors.toSet()));
    return known.stream()
        .map(
            one ->
                new KnownElsewhere(
                    one.institution(),
                    names.getOrDefault(one.institution(), ""),
                    YearMonth.from(one.since()),
                    answers.seal(one.institution(), one.records())))
        .toList();
  }

  /// Records of this institution that may be of the same person as the given one.
  @Needs(Right.PERSON_READ)
  public List<Match> alike(UUID id) {
    return alike(opened(find(id)).traits(), id);
  }

  /// Records that may be of the person about to be written.
  @Needs(Right.PERSON_WRITE)
  public List<Match> alike(Identity identity) {
    return alike(identity.exact(today()).traits(), null);
  }

  private List<Match> alike(Traits traits, @Nullable UUID itself) {
    var alike =
        search.like(traits).matches().stream().filter(one -> !one.id().equals(itself)).toList();
    trail.asked(traits, alike.size(), PersonTrail.DOUBLES);
    return alike;
  }

  @Needs(Right.PERSON_READ)
  public List<Match> newest() {
    var newest = opened(register.newest(NEWEST));
    trail.listed(newest.size(), PersonTrail.NEWEST);
    return newest;
  }

  private List<Match> opened(List<Row> rows) {
    var opened = search.open(rows);
    var matches = new ArrayList<Match>();
    for (var row : rows) {
      var identity = opened.get(row.id);
      if (identity != null) {
        matches.add(new Match(row.id, identity, new Likeness(0, List.of())));
      }
    }
    return matches;
  }

  /// The person, for a purpose that is written into the trail.
  @Needs(Right.PERSON_READ)
  public Person look(UUID id, Purpose purpose) {
    var row = find(id);
    var person = person(row);
    trail.looked(row, purpose.name());
    if (!person.hiddenAddresses().isEmpty()) {
      trail.sawHidden(row, purpose.name());
    }
    return person;
  }

  /// The same, made ready for paper, which is in the trail too.
  @Needs(Right.PERSON_READ)
  public Person forPaper(UUID id, Purpose purpose) {
    var person = look(id, purpose);
    trail.printed(id, purpose.name());
    return person;
  }

  /// Whether this institution keeps the record: another's, opened by breaking the glass, is for
  /// reading only.
  @Needs(Right.PERSON_READ)
  public boolean isOurs(UUID id) {
    return find(id).unit.equals(Acting.current().unit());
  }

  /// Names for lists of other modules; those that are hidden, absent or destroyed are missing.
  @Needs(Right.PERSON_READ)
  public List<Match> named(List<UUID> ids) {
    return ids.isEmpty() ? List.of() : opened(register.find(ids));
  }

  /// Whether the person's data was destroyed, when and why.
  @Needs(Right.PERSON_READ)
  public Optional<Shredding> shredding(UUID id) {
    find(id);
    return vault.shredding(id);
  }

  /// Writes a new person; what nobody can have is refused, whoever asks.
  @Needs(Right.PERSON_WRITE)
  public UUID add(Identity typed, List<String> hiddenAddresses) {
    return add(typed, hiddenAddresses, null);
  }

  /// The same; a request sent twice writes once.
  @Needs(Right.PERSON_WRITE)
  public UUID add(Identity typed, List<String> hiddenAddresses, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      newPersons.write(Map.of(id, new Person.New(typed, hiddenAddresses)), today());
    }
    return id;
  }

  /// The same of several at once, in their order.
  @Needs(Right.PERSON_WRITE)
  public List<UUID> add(List<Person.New> several) {
    var named = new LinkedHashMap<UUID, Person.New>();
    several.forEach(one -> named.put(Ids.next(), one));
    newPersons.write(named, today());
    return List.copyOf(named.keySet());
  }

  /// Changes a person from the version that was shown; the state before is kept. Hidden addresses
  /// stay as they are for whoever may not see them.
  @Needs(Right.PERSON_WRITE)
  public void change(UUID id, int version, Identity typed, @Nullable List<String> hiddenAddresses) {
    var before = ours(id);
    var identity = typed.exact(today());
    if (before.version != version) {
      throw new Stale("persons.stale", version, before.version);
    }
    var key = vault.find(id);
    var acting = Acting.current();
    var hidden =
        hiddenAddresses != null && acting.may(Right.SECRET_ADDRESS)
            ? sealed.hidden(key, id, Identity.exactAddresses(hiddenAddresses))
            : before.hidden;
    var kept = Ids.next();
    register.keep(kept, sealed.older(key, before, kept));
    var after =
        new Row(
            id,
            before.unit,
            version,
            clock.instant(),
            acting.name(),
            sealed.identity(key, id, identity),
            hidden,
            before.mergedInto);
    if (!register.change(after, Marks.of(identity.traits(), vault.tokens()))) {
      throw new Stale("persons.stale", version, version + 1);
    }
    relatives.compare(Map.of(id, identity));
    events.publishEvent(new PersonChanged(id));
  }

  /// Refuses whoever may not change the record, before what they typed is looked at.
  @Needs(Right.PERSON_WRITE)
  public void mustBeOurs(UUID id) {
    ours(id);
  }

  /// All states of a person, newest first.
  @Needs(Right.PERSON_READ)
  public List<State> history(UUID id) {
    var row = find(id);
    var now = person(row);
    var key = vault.find(id);
    trail.looked(row, PersonTrail.HISTORY);
    var states = new ArrayList<State>();
    states.add(new State(now.identity(), now.changedAt(), now.changedBy()));
    for (var older : register.versions(id)) {
      states.add(
          new State(sealed.olderIdentity(key, older.id, older.identity), older.at, older.by));
    }
    return states;
  }

  /// What was known of a person from a moment on, and who wrote it.
  public record State(Identity identity, Instant at, String by) {}

  /// Destroys who the person is, for ever, with every record found to be of the same person; what
  /// remains is numbers, their dates, and their trail. Two must have said so, see [Destructions].
  void shred(UUID id, Shredding.Reason reason) {
    var kept = kept(id);
    var left = register.ofOne(kept).stream().filter(row -> row.identity != null).toList();
    if (left.isEmpty()) {
      throw new Conflict("vault.shredded");
    }
    for (var row : left) {
      vault.shred(row.id, reason);
      register.empty(row.id);
      events.publishEvent(new PersonShredded(row.id));
    }
  }

  /// Makes the tokens of these records anew; all are of one institution. Tells which do not open.
  List<UUID> markAnew(List<UUID> ids) {
    var rows = register.find(ids);
    var opened = search.open(rows);
    for (var row : rows) {
      Optional.ofNullable(opened.get(row.id))
          .ifPresent(who -> register.mark(row, Marks.of(who.traits(), vault.tokens())));
    }
    return ids.stream().filter(id -> !opened.containsKey(id)).toList();
  }

  Row find(UUID id) {
    clearance.mustBeOpen(KIND, id);
    return register.find(id).orElseThrow(() -> new NotFound(id));
  }

  /// The record that those found to be of the same person lead to.
  UUID kept(UUID id) {
    var one = ours(id);
    return one.mergedInto == null ? id : one.mergedInto;
  }

  /// For whatever changes the record: what a broken glass opens is for reading only.
  Row ours(UUID id) {
    var row = find(id);
    if (!row.unit.equals(Acting.current().unit())) {
      throw new Conflict("persons.foreign");
    }
    clearance.mustBeWritable(KIND, id);
    return row;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Days.KYIV);
  }

  private Identity opened(Row row) {
    return person(row).identity();
  }

  private Person person(Row row) {
    return person(row, vault.find(row.id));
  }

  private Person person(Row row, DataKey key) {
    if (row.identity == null) {
      throw new Conflict("vault.shredded");
    }
    // A glass is broken for the file of a person, never for where they hide.
    var acting = Acting.current();
    var maySee = acting.may(Right.SECRET_ADDRESS) && row.unit.equals(acting.unit());
    return new Person(
        row.id,
        row.version,
        sealed.identity(key, row.id, row.identity),
        maySee ? sealed.hidden(key, row.id, row.hidden) : List.of(),
        row.hidden != null,
        row.changedAt,
        row.changedBy,
        row.mergedInto);
  }
}
