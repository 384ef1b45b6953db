package ua.kolo.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.consents.Ground;
import ua.kolo.intake.Roles;
import ua.kolo.persons.Found;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Supplements;
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
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Whom a case is about. A child who saw violence is a victim by law (2229-VIII, article 1).
@Service
@Transactional
public class Parties {
  private static final int LIKELY = 75;
  private final CaseShelf shelf;
  private final PartyRows rows;
  private final Participations participations;
  private final Persons persons;
  private final Supplements supplements;
  private final CaseCodes codes;
  private final CaseSealing sealing;
  private final Requests requests;
  private final Vault vault;
  private final Clock clock;

  Parties(
      CaseShelf shelf,
      PartyRows rows,
      Participations participations,
      Persons persons,
      Supplements supplements,
      CaseCodes codes,
      CaseSealing sealing,
      Requests requests,
      Vault vault,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.participations = participations;
    this.persons = persons;
    this.supplements = supplements;
    this.codes = codes;
    this.sealing = sealing;
    this.requests = requests;
    this.vault = vault;
    this.clock = clock;
  }

  /// Adds somebody the institution knows; a [Conflict] `consents.none` when others take part who
  /// would see an adult who suffered, and neither her consent is there nor a ground named.
  @Needs(Right.CASE_WRITE)
  public void add(UUID file, NewCase.NewParty party, @Nullable Ground ground) {
    put(file, party, ground, null);
  }

  /// The same; a request sent twice adds once.
  @Needs(Right.CASE_WRITE)
  public void add(
      UUID file, NewCase.NewParty party, @Nullable Ground ground, @Nullable RequestKey request) {
    var made = Ids.next();
    if (requests.once(request, made).equals(made)) {
      put(file, party, ground, null);
    }
  }

  private void put(
      UUID file, NewCase.NewParty asked, @Nullable Ground ground, @Nullable Instant seenBefore) {
    shelf.oursOpen(file);
    var now = clock.instant();
    var names = names(List.of(asked));
    var party = settled(asked, names, now);
    if (!add(vault.find(file), file, party, names, now)) {
      throw new Conflict("cases.refused.alreadyParty");
    }
    participations.admit(file, party.told(), ground, seenBefore);
  }

  /// Adds somebody typed anew, or one of those found; both hold together or not at all.
  ///
  /// @param known the one found; null for somebody new
  @Needs(Right.CASE_WRITE)
  public void add(
      UUID file,
      @Nullable UUID known,
      Identity identity,
      List<String> hiddenAddresses,
      As as,
      @Nullable Ground ground) {
    shelf.oursOpen(file);
    var person = known == null ? persons.add(identity, hiddenAddresses) : known;
    if (known != null) {
      supplements.add(known, identity, hiddenAddresses);
    }
    add(file, new NewCase.NewParty(person, as.role(), as.relationship(), as.household()), ground);
  }

  /// As what somebody belongs to a file.
  public record As(String role, @Nullable String relationship, boolean household) {}

  /// Posts to be asked about them, see [Persons#knownHere].
  @Needs(Right.CASE_WRITE)
  public List<String> knownHere(Identity identity) {
    return persons.knownHere(identity);
  }

  /// Persons of this institution who may be the one about to be named, at most three.
  @Needs(Right.CASE_WRITE)
  public List<Found.Match> alike(Identity identity) {
    return persons.alike(identity).stream()
        .filter(match -> match.percent() >= LIKELY)
        .limit(3)
        .toList();
  }

  /// As part of opening the file.
  void add(DataKey key, UUID file, List<NewCase.NewParty> parties) {
    var names = names(parties);
    var now = clock.instant();
    parties.forEach(party -> add(key, file, settled(party, names, now), names, now));
  }

  /// As part of joining a file: those of it who stand, the same person in the same role once. Whose
  /// identity is destroyed stays in the file that knew them.
  void take(UUID from, UUID into, Instant now) {
    var coming =
        rows.of(List.of(from)).stream()
            .filter(part -> part.endedAt() == null)
            .map(
                part ->
                    new NewCase.NewParty(
                        part.person(), part.role(), part.relationship(), part.household()))
            .toList();
    if (coming.isEmpty()) {
      return;
    }
    var names = names(coming);
    var key = vault.find(into);
    coming.stream()
        .filter(party -> names.containsKey(party.person()))
        .forEach(party -> add(key, into, settled(party, names, now), names, now));
  }

  // As what they belong to the file: as a child whoever is one on the day.
  private NewCase.NewParty settled(NewCase.NewParty asked, Map<UUID, Identity> known, Instant now) {
    codes.check("party_role", asked.role());
    if (asked.relationship() != null) {
      codes.check("relationship", asked.relationship());
    }
    var who = known.get(asked.person());
    if (who == null) {
      throw new BadRequest("cases.refused.unknownPerson");
    }
    return asked.as(Roles.on(LocalDate.ofInstant(now, Days.KYIV), who, asked.role()));
  }

  private boolean add(
      DataKey key, UUID file, NewCase.NewParty party, Map<UUID, Identity> known, Instant now) {
    var id = Ids.next();
    var who = Objects.requireNonNull(known.get(party.person()));
    var called = sealing.called(key, id, who.name());
    return rows.add(id, file, party, called, now, Acting.current().name());
  }

  /// The case is about them no more, since it was a mistake or the household parted; that they
  /// belonged to it stays to be read.
  @Needs(Right.CASE_WRITE)
  public void end(UUID file, UUID party) {
    shelf.oursOpen(file);
    if (!rows.end(file, party, clock.instant(), Acting.current().name())) {
      throw new NotFound(party);
    }
  }

  /// Takes an ending back.
  @Needs(Right.CASE_WRITE)
  public void restore(UUID file, UUID party) {
    shelf.oursOpen(file);
    var before = rows.find(file, party).orElseThrow(() -> new NotFound(party));
    put(
        file,
        new NewCase.NewParty(
            before.person(), before.role(), before.relationship(), before.household()),
        null,
        before.endedAt());
  }

  private Map<UUID, Identity> names(List<NewCase.NewParty> parties) {
    return persons.named(parties.stream().map(NewCase.NewParty::person).toList()).stream()
        .collect(Collectors.toMap(Found.Match::id, Found.Match::identity));
  }
}
