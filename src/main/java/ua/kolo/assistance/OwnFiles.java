package ua.kolo.assistance;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.Cases;
import ua.kolo.cases.NewCase;
import ua.kolo.cases.SafeContact;
import ua.kolo.cases.SafeContacts;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.StandsFor;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Subject;
import ua.kolo.duties.law.Rule;
import ua.kolo.persons.Found;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Whoever accepted a referral works in a file of its own: with the person it was told of, how to
/// reach her, and the terms of the plan and the contract that begin with the acceptance.
@Service
@Transactional
public class OwnFiles {
  private static final int LIKELY = 75;
  private static final int MOST_ALIKE = 3;
  private final ReferralRows rows;
  private final ReferralShelf shelf;
  private final Cases cases;
  private final CaseWork work;
  private final SafeContacts contacts;
  private final Persons persons;
  private final Institutions institutions;
  private final Duties duties;
  private final Clock clock;

  OwnFiles(
      ReferralRows rows,
      ReferralShelf shelf,
      Cases cases,
      CaseWork work,
      SafeContacts contacts,
      Persons persons,
      Institutions institutions,
      Duties duties,
      Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.cases = cases;
    this.work = work;
    this.contacts = contacts;
    this.persons = persons;
    this.institutions = institutions;
    this.duties = duties;
    this.clock = clock;
  }

  /// As what the person belongs to the file.
  ///
  /// @param person one the institution knows already; null for somebody new
  /// @param kind of `case_kind`
  /// @param role of `party_role`
  public record New(@Nullable UUID person, String kind, String role) {}

  /// Whether whoever acts may open one from it now.
  @Needs(Right.CASE_WRITE)
  public boolean mayOpen(UUID referral) {
    return refusal(shelf.find(referral)).isEmpty();
  }

  /// Persons of the acting institution who may be the one the referral tells of.
  @Needs(Right.CASE_WRITE)
  public List<Found.Match> alike(UUID referral) {
    var who = parcel(accepted(referral)).who();
    return persons.alike(who).stream()
        .filter(match -> match.percent() >= LIKELY)
        .limit(MOST_ALIKE)
        .toList();
  }

  /// Posts to be asked about them, see [Persons#knownHere].
  @Needs(Right.CASE_WRITE)
  public List<String> knownHere(UUID referral) {
    return persons.knownHere(parcel(accepted(referral)).who());
  }

  /// Opens it; one referral has one.
  @Needs(Right.CASE_WRITE)
  public UUID open(UUID referral, New asked) {
    var row = accepted(referral);
    var parcel = parcel(row);
    var known = asked.person();
    var person = known == null ? persons.add(parcel.who(), List.of()) : known;
    var party = new NewCase.NewParty(person, asked.role(), null, false);
    var opening = new NewCase(asked.kind(), null, parcel.words(), null, List.of(party));
    var file = work.takeOn(opening, row.urgent());
    if (!rows.own(referral, file)) {
      throw new Conflict("assistance.refused.opened");
    }
    reach(file, person, parcel);
    owe(row, file);
    return file;
  }

  private ReferralRows.Kept accepted(UUID referral) {
    var row = shelf.find(referral);
    refusal(row)
        .ifPresent(
            code -> {
              throw new Conflict(code);
            });
    return row;
  }

  private static Optional<String> refusal(ReferralRows.Kept row) {
    if (!row.receiver().equals(Acting.current().unit())) {
      return Optional.of("assistance.refused.notYours");
    }
    if (row.ownFile() != null) {
      return Optional.of("assistance.refused.opened");
    }
    return row.state() == State.ACCEPTED || row.state() == State.BEGUN
        ? Optional.empty()
        : Optional.of("assistance.refused.order");
  }

  // Of a destroyed person nothing is opened.
  private Parcel parcel(ReferralRows.Kept row) {
    var parcel = shelf.open(List.of(row)).getFirst().parcel();
    if (parcel.equals(Parcel.DESTROYED)) {
      throw new Conflict("vault.shredded");
    }
    return parcel;
  }

  // «Never write» must not be lost on the way.
  private void reach(UUID file, UUID person, Parcel parcel) {
    if (parcel.contact() != null || parcel.neverWrite()) {
      var words = new SafeContact.Words(parcel.contact(), null, null, null);
      contacts.keep(file, person, 0, parcel.neverWrite(), words, Days.today(clock));
    }
  }

  // Who took the person on plans the service; that it was decided on is what the acceptance says.
  // The
  // bodies of a council send their decision, and whoever helps for them plans.
  private void owe(ReferralRows.Kept row, UUID id) {
    var own = Acting.current().unit();
    var file = cases.find(id);
    var standing = institutions.standing(own);
    var units = new HashMap<>(Map.of(Rule.OWNER, own));
    if (!"HROMADA".equals(StandsFor.duty(standing.kind()))) {
      units.put("PROVIDER", own);
    }
    StandsFor.all(standing.kind()).forEach(kind -> units.put(kind, own));
    var watching = standing.coordinator();
    if (watching != null) {
      units.put(Rule.COORDINATOR, watching);
    }
    var flags = row.urgent() ? Set.of("POSITIVE", "URGENT") : Set.of("POSITIVE");
    var subject = new Subject(Cases.KIND, id, file.reference());
    duties.open(new Event("SERVICE_DECIDED", flags, subject, acceptedAt(row), units, file.post()));
  }

  private Instant acceptedAt(ReferralRows.Kept row) {
    return rows.steps(List.of(row.id())).stream()
        .filter(step -> step.what() == State.ACCEPTED && step.undoneAt() == null)
        .map(ReferralRows.Stepped::happenedAt)
        .findFirst()
        .orElseGet(clock::instant);
  }
}
