package ua.kolo.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.law.Law;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Person;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Purpose;
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
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// What persons agreed to, and the gate others pass before they hand anything on.
@Service
@Transactional
public class Consents {
  /// Passing on to the police.
  public static final String TO_POLICE = "TO_POLICE";

  /// Passing on to whoever provides a service.
  public static final String TO_SERVICE = "TO_SERVICE";

  private static final int ADULT = 18;
  private final ConsentRows rows;
  private final Persons persons;
  private final Law law;
  private final Vault vault;
  private final Requests requests;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consents(
      ConsentRows rows,
      Persons persons,
      Law law,
      Vault vault,
      Requests requests,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.persons = persons;
    this.law = law;
    this.vault = vault;
    this.requests = requests;
    this.events = events;
    this.clock = clock;
  }

  /// Records the answer of a person, which from now on is the one that counts unless she answered
  /// otherwise on a later day: an old paper typed today overrides nothing.
  @Needs(Right.CASE_WRITE)
  public UUID record(UUID person, Answer answer) {
    return record(person, answer, null);
  }

  /// The same; a request sent twice records once.
  @Needs(Right.CASE_WRITE)
  public UUID record(UUID person, Answer answer, @Nullable RequestKey request) {
    look(person);
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      record(id, person, answer);
    }
    return id;
  }

  private void record(UUID id, UUID person, Answer answer) {
    mustBeKnown("consent_scope", answer.scope());
    var today = Days.today(clock);
    var on = Objects.requireNonNullElse(answer.answeredOn(), today);
    if (on.isAfter(today)) {
      throw new BadRequest("consents.future");
    }
    rows.add(
        person,
        new ConsentRows.Sealed(
            id,
            person,
            answer.scope(),
            answer.given(),
            answer.form().name(),
            on,
            sealed(person, "consents.consent", id, answer.words()),
            clock.instant(),
            Acting.current().name(),
            null,
            null,
            null,
            null));
    if (counts(person, answer.scope(), id) && answer.given()) {
      events.publishEvent(new ConsentGiven(person, answer.scope()));
    }
  }

  /// Whether of her answers on the scope this is the one that counts; another may be of a later
  /// day.
  @Needs(Right.CASE_READ)
  public boolean counts(UUID person, String scope, UUID answer) {
    return rows.last(person, scope).filter(last -> last.id().equals(answer)).isPresent();
  }

  /// She takes her consent back; what was passed on before stays as it was.
  @Needs(Right.CASE_WRITE)
  public void withdraw(UUID person, UUID consent, Withdrawal how) {
    var today = Days.today(clock);
    var on = Objects.requireNonNullElse(how.on(), today);
    if (on.isAfter(today)) {
      throw new BadRequest("consents.future");
    }
    if (on.isBefore(one(person, consent).answeredOn())) {
      throw new BadRequest("consents.withdrawal.early");
    }
    var form = how.form() == null ? null : how.form().name();
    if (!rows.withdraw(person, consent, on, form, by())) {
      throw new NotFound(consent);
    }
  }

  /// It was no answer of hers: of another person, on another scope. It stays to be seen.
  @Needs(Right.CASE_WRITE)
  public void mistake(UUID person, UUID answer) {
    look(person);
    if (!rows.mistake(person, answer, by())) {
      throw new NotFound(answer);
    }
  }

  /// It was one after all.
  @Needs(Right.CASE_WRITE)
  public void noMistake(UUID person, UUID answer) {
    look(person);
    if (!rows.mistake(person, answer, null)) {
      throw new NotFound(answer);
    }
    var restored = one(person, answer);
    if (restored.holds() && counts(person, restored.scope(), answer)) {
      events.publishEvent(new ConsentGiven(person, restored.scope()));
    }
  }

  /// One answer of a person.
  @Needs(Right.CASE_READ)
  Consent one(UUID person, UUID answer) {
    return of(person).stream()
        .filter(found -> found.id().equals(answer))
        .findFirst()
        .orElseThrow(() -> new NotFound(answer));
  }

  /// Who signs the paper; that it was made ready is in the trail.
  @Needs(Right.CASE_READ)
  Identity whose(UUID person) {
    return persons.forPaper(person, Purpose.CASE_WORK).identity();
  }

  private ConsentRows.By by() {
    return new ConsentRows.By(clock.instant(), Acting.current().name());
  }

  /// What a person answered, the latest first; the look is in the trail.
  @Needs(Right.CASE_READ)
  public List<Consent> of(UUID person) {
    look(person);
    var found = rows.of(person);
    if (found.isEmpty()) {
      return List.of();
    }
    var keys = vault.find(found.stream().map(ConsentRows.Sealed::person).distinct().toList());
    return found.stream()
        .map(
            row ->
                new Consent(
                    row.id(),
                    row.scope(),
                    row.given(),
                    Consent.Form.valueOf(row.form()),
                    row.answeredOn(),
                    words(keys.get(row.person()), row),
                    row.recordedAt(),
                    row.recordedBy(),
                    row.withdrawnAt(),
                    row.withdrawnOn(),
                    row.withdrawnForm() == null ? null : Consent.Form.valueOf(row.withdrawnForm()),
                    row.mistakenAt()))
        .toList();
  }

  private static @Nullable String words(@Nullable DataKey key, ConsentRows.Sealed row) {
    var words = row.words();
    return key == null || words == null
        ? null
        : key.openText(cell("consents.consent", row.id()), words);
  }

  /// Whether passing on would be let through without a ground.
  @Needs(Right.CASE_READ)
  public boolean holds(UUID person, String scope) {
    return rows.holding(person, scope).isPresent();
  }

  /// Of the consents something was passed on by, those that hold no more: taken back, or refused
  /// since.
  @Needs(Right.CASE_READ)
  public Set<UUID> lapsed(Collection<UUID> passages) {
    return passages.isEmpty() ? Set.of() : Set.copyOf(rows.lapsed(passages));
  }

  /// The gate: her consent to the scope, or the ground, which is then recorded; otherwise a
  /// [Conflict] `consents.none`.
  @Needs(Right.CASE_WRITE)
  public Passage require(UUID person, String scope, @Nullable Ground ground) {
    mustBeKnown("consent_scope", scope);
    var holding = rows.holding(person, scope);
    if (holding.isPresent()) {
      return new Passage.ByConsent(holding.get());
    }
    if (ground == null) {
      throw new Conflict("consents.none");
    }
    mustBeKnown("consent_exempt_reason", ground.reason());
    mustNotBeAdult(person, ground);
    var id = Ids.next();
    var words = sealed(person, "consents.exemption", id, ground.words());
    rows.exempt(id, person, scope, ground.reason(), words, by());
    return new Passage.WithoutConsent(id, ground.reason());
  }

  /// The gate for everything said of some people to one institution: of each her consent, or the
  /// ground; of nobody where the law itself makes the bodies inform each other.
  ///
  /// @param told what the institution is, of `agency_type`
  /// @return by what it was passed; a ground that nobody needed is not among it
  @Needs(Right.CASE_WRITE)
  public Passages passTo(@Nullable String told, List<UUID> people, @Nullable Ground ground) {
    var scope = Recipients.scope(told);
    return scope == null
        ? Passages.NONE
        : Passages.of(people.stream().map(person -> require(person, scope, ground)).toList());
  }

  // The ground «child» is of a child who suffered, or of children beside an adult who did: for the
  // latter the words say so.
  private void mustNotBeAdult(UUID person, Ground ground) {
    var born = look(person).identity().birthDate();
    var adult = born != null && !born.isAfter(law.today().minusYears(ADULT));
    if (Ground.CHILD.equals(ground.reason()) && adult && isBlank(ground.words())) {
      throw new Conflict("consents.notChild");
    }
  }

  private Person look(UUID person) {
    return persons.look(person, Purpose.CASE_WORK);
  }

  private void mustBeKnown(String list, String code) {
    if (code == null || law.findValue(list, code, law.today()).isEmpty()) {
      throw new BadRequest("consents.unknown", list);
    }
  }

  private byte @Nullable [] sealed(UUID person, String table, UUID row, @Nullable String words) {
    if (isBlank(words)) {
      return null;
    }
    var said = Objects.requireNonNull(words).strip();
    if (said.length() > Answer.LONGEST) {
      throw new BadRequest("consents.long", Answer.LONGEST);
    }
    return vault.find(person).seal(cell(table, row), said);
  }

  private static boolean isBlank(@Nullable String words) {
    return words == null || words.isBlank();
  }

  private static Cell cell(String table, UUID row) {
    return new Cell(table, "words", row);
  }

  LocalDate today() {
    return Days.today(clock);
  }
}
