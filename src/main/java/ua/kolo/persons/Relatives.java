package ua.kolo.persons;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Likely;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.clearance.Tie;
import ua.kolo.persons.likeness.Sought;
import ua.kolo.persons.likeness.Traits;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Whom the staff must not meet in a record: themselves and people close to them. A record that is
/// likely of such a person closes to the one who named them, whichever was written first; another
/// looks at it and may open it again.
///
/// A name holds at every institution where its giver works, and against what other institutions
/// show them: a shared case, a referral, a record behind a broken glass.
///
/// Nobody sees whom a colleague named: names are opened to be compared only.
@Service
@Transactional
public class Relatives {
  private static final int MOST = 50;
  private static final Duration TO_FINISH = Duration.ofHours(1);
  private final RelativeRows rows;
  private final Search search;
  private final Sealed sealed;
  private final Vault vault;
  private final PersonTrail trail;
  private final Clearance clearance;
  private final NeedToKnow need;
  private final StaffAlike alike;
  private final Arrived arrived;
  private final Clock clock;

  Relatives(
      RelativeRows rows,
      Search search,
      Sealed sealed,
      Vault vault,
      PersonTrail trail,
      Clearance clearance,
      NeedToKnow need,
      StaffAlike alike,
      Arrived arrived,
      Clock clock) {
    this.rows = rows;
    this.search = search;
    this.sealed = sealed;
    this.vault = vault;
    this.trail = trail;
    this.clearance = clearance;
    this.need = need;
    this.alike = alike;
    this.arrived = arrived;
    this.clock = clock;
  }

  /// Whom whoever acts has named.
  @Needs(Right.PERSON_READ)
  public List<Relative> mine() {
    return opened(rows.of(me()));
  }

  /// Whether whoever acts has neither named anybody yet nor said that there is nobody.
  @Needs(Right.PERSON_READ)
  public boolean unsaid() {
    return rows.unsaid(me());
  }

  /// Whoever acts says that there is nobody whom they must not meet; they may name somebody later.
  @Needs(Right.PERSON_READ)
  public void sayNobody() {
    rows.sayNobody(me(), Acting.current().unit(), clock.instant());
  }

  /// Names somebody, and closes the records of this institution that are likely of that person.
  ///
  /// @return what closed by it
  @Needs(Right.PERSON_READ)
  public Weighed name(Identity typed, Tie tie) {
    var identity = typed.exact(Days.today(clock));
    if (identity.surname() == null || identity.given() == null) {
      throw new BadRequest("relatives.refused.nameless");
    }
    if (rows.of(me()).size() >= MOST) {
      throw new Conflict("relatives.refused.many", MOST);
    }
    var id = Ids.next();
    var content = sealed.written(vault.mint(id), place(id), identity);
    rows.add(
        new RelativeRows.Kept(id, me(), tie, content, clock.instant()), Acting.current().unit());
    var closed = weighHere(new Relative(id, me(), tie, identity, clock.instant()));
    forgetArrival(me());
    return closed;
  }

  // Once more when the name can be seen by everybody: who comes in between would be remembered
  // without it.
  private void forgetArrival(UUID person) {
    arrived.forget(person);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            arrived.forget(person);
          }
        });
  }

  /// What closed when somebody was named.
  ///
  /// @param more whether so many are alike that not all could be weighed
  public record Weighed(int closed, boolean more) {}

  private Weighed weighHere(Relative relative) {
    rows.weighed(relative.id(), me(), Acting.current().unit(), clock.instant());
    var traits = relative.identity().traits();
    // Also among what colleagues lead: it closes records and shows none.
    var alike = need.whole(() -> search.all(traits));
    trail.asked(traits, alike.matches().size(), PersonTrail.RELATIVES);
    var now = clock.instant();
    var likely =
        alike.matches().stream()
            .map(match -> new Likely(me(), match.id(), relative.tie(), now))
            .toList();
    return new Weighed(clearance.foundTies(Persons.KIND, likely).size(), alike.tooMany());
  }

  /// Whom whoever acts named at another institution is weighed against the register of this one
  /// too, the first time they act here. It asks no right: it closes records and shows none.
  public void arrive() {
    opened(rows.notWeighedHere(me())).forEach(this::weighHere);
  }

  /// Weighs persons of another institution about to be shown to whoever acts, and closes to them
  /// those likely of somebody they named or of themselves: also when what they do now is refused.
  /// It asks no right: it closes records and shows none.
  ///
  /// @param shown asked only when there is somebody to weigh them against
  /// @return the persons that closed; what a reviewer opened again is not among them
  public Set<UUID> weigh(Supplier<Map<UUID, Identity>> shown) {
    if (!Acting.current().isPerson()) {
      return Set.of();
    }
    var mine = rows.of(me());
    var called = alike.whole(Acting.current().name());
    if (mine.isEmpty() && called.isEmpty()) {
      return Set.of();
    }
    var now = clock.instant();
    var persons = shown.get();
    var likely = likely(opened(mine), persons, _ -> now);
    likely.addAll(alike.likely(List.of(myself()), persons, _ -> now));
    return Set.copyOf(clearance.foundTiesNow(Persons.KIND, likely));
  }

  private static StaffAlike.Staff myself() {
    return new StaffAlike.Staff(me(), Acting.current().name());
  }

  // Each person is read once, and all that fit close by one statement.
  private static List<Likely> likely(
      List<Relative> named, Map<UUID, Identity> persons, Function<UUID, Instant> from) {
    var traits = new HashMap<UUID, Traits>();
    persons.forEach((person, identity) -> traits.put(person, identity.traits()));
    var likely = new ArrayList<Likely>();
    for (var relative : named) {
      var sought = new Sought(relative.identity().traits());
      var account = relative.account();
      traits.forEach(
          (person, kept) -> {
            if (sought.found(kept).isPresent()) {
              likely.add(new Likely(account, person, relative.tie(), from.apply(account)));
            }
          });
    }
    return likely;
  }

  /// Takes a name back. What was closed stays closed until another has looked at it.
  @Needs(Right.PERSON_READ)
  public void takeBack(UUID id) {
    if (!rows.end(id, me(), clock.instant())) {
      throw new NotFound(id);
    }
  }

  /// Closes a record that was just written to those of this institution who named its person, or
  /// are called so. To the one who writes it, it closes an hour later: a report half written is
  /// worse.
  void compare(Map<UUID, Identity> written) {
    var colleagues = rows.ofColleagues();
    var likely = likely(opened(colleagues.named()), written, this::from);
    likely.addAll(alike.likely(colleagues.staff(), written, this::from));
    clearance.foundTies(Persons.KIND, likely);
  }

  private Instant from(UUID account) {
    var now = clock.instant();
    return account.equals(Acting.current().person()) ? now.plus(TO_FINISH) : now;
  }

  private List<Relative> opened(List<RelativeRows.Kept> kept) {
    if (kept.isEmpty()) {
      return List.of();
    }
    var keys = vault.find(kept.stream().map(RelativeRows.Kept::id).toList());
    var opened = new ArrayList<Relative>();
    for (var row : kept) {
      var key = keys.get(row.id());
      if (key != null) {
        read(key, row)
            .map(who -> new Relative(row.id(), row.account(), row.tie(), who, row.toldAt()))
            .ifPresent(opened::add);
      }
    }
    return opened;
  }

  private Optional<Identity> read(DataKey key, RelativeRows.Kept row) {
    try {
      return Optional.of(sealed.read(key, place(row.id()), row.identity()));
    } catch (Conflict damaged) {
      // Written down when it was tried; one spoiled name must not stop all that weighs.
      return Optional.empty();
    }
  }

  private static Cell place(UUID id) {
    return new Cell("persons.relative", "identity", id);
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
