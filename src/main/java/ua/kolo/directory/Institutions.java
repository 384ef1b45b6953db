package ua.kolo.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// The register of institutions: those people enter, and those learned from programmes.
@Service
@Transactional
public class Institutions {
  private static final int LONGEST_NAME = 300;
  private final InstitutionStore store;
  private final InstitutionLists lists;
  private final ContactStore reach;
  private final Territories territories;
  private final SecretAddresses secrets;
  private final Kinds kinds;
  private final Trail trail;
  private final Clock clock;

  Institutions(
      InstitutionStore store,
      InstitutionLists lists,
      ContactStore reach,
      Territories territories,
      SecretAddresses secrets,
      Kinds kinds,
      Trail trail,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.reach = reach;
    this.territories = territories;
    this.secrets = secrets;
    this.kinds = kinds;
    this.trail = trail;
    this.clock = clock;
  }

  /// The legal day it is now.
  public LocalDate today() {
    return Days.today(clock);
  }

  public List<InstitutionRow> list(InstitutionFilter filter, int offset, int size) {
    return lists.list(filter, offset, size);
  }

  /// Open institutions to choose from that bear the duties of a kind, those nearest to the acting
  /// one first: of a country full of them only some can be shown.
  public List<InstitutionRow> near(@Nullable String kind, int size) {
    return lists.near(kind == null ? null : StandsFor.bearing(kind), size);
  }

  /// The same in order of ids, from the one after the given: for other programs.
  public List<InstitutionRow> after(InstitutionFilter filter, @Nullable UUID after, int size) {
    return lists.after(filter, after, size);
  }

  public long count(InstitutionFilter filter) {
    return lists.count(filter);
  }

  /// What kind the institution is, and who coordinates where it is.
  public Standing standing(UUID id) {
    return lists.standing(id).orElseThrow(() -> new NotFound(id));
  }

  public Institution find(UUID id) {
    var head = store.find(id);
    return new Institution(
        id,
        head.name(),
        head.kind(),
        Edrpou.of(head.edrpou()).orElse(null),
        head.parent(),
        head.territory(),
        head.closedOn(),
        head.mergedInto(),
        head.version(),
        territories.find(reach.serves(id)),
        reach.contacts(id),
        store.formerNames(id),
        store.spellings(id));
  }

  /// Open institutions of the territory that are called so already, however it is spelled.
  public List<InstitutionRow> namesakes(String territory, String name) {
    var ids = store.byName(territory, name);
    return ids.isEmpty() ? List.of() : lists.rows(ids);
  }

  /// Enters an institution. Another of the same name in its territory is entered only deliberately:
  /// mostly it is the same one.
  @Needs(Right.DIRECTORY_MANAGE)
  public UUID add(InstitutionChange change) {
    var id = Ids.next();
    requirePlace(change);
    requireParent(change, id, null);
    requireKind(change.kind(), null);
    store.requireFree(code(change), id);
    requireOnlyOne(change, id);
    store.add(id, change, clock.instant());
    store.addName(id, change.territory(), change.name(), Folding.fold(change.name()));
    return id;
  }

  /// Changes what is said of it; the former name is kept with its days.
  ///
  /// @param version the one the person saw
  @Needs(Right.DIRECTORY_MANAGE)
  public void change(UUID id, int version, InstitutionChange change) {
    var old = store.kept(id);
    requirePlace(change);
    if (!old.territory().equals(change.territory()) || !Objects.equals(old.kind(), change.kind())) {
      store.requirePlaced(id);
    }
    requireParent(change, id, old.parent());
    requireKind(change.kind(), old.kind());
    store.requireFree(code(change), id);
    requireNoAddress(id, change.kind());
    boolean renamed = !old.name().equals(change.name());
    if (renamed || !old.territory().equals(change.territory())) {
      requireOnlyOne(change, id);
    }
    store.change(old, version, change, renamed ? dayOfName(id, change) : today());
    store.addName(id, change.territory(), change.name(), Folding.fold(change.name()));
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void close(UUID id) {
    store.close(store.kept(id).id(), today());
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void reopen(UUID id) {
    store.requireKept(id);
    var head = store.find(id);
    if (head.closedOn() == null) {
      throw new Conflict("directory.institution.notClosed");
    }
    store.requireFree(head.edrpou(), id);
    store.close(id, null);
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void serve(UUID id, String territory) {
    store.kept(id);
    if (territories.find(territory).isEmpty()) {
      throw new NotFound(territory);
    }
    reach.serve(id, territory);
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void stopServing(UUID id, String territory) {
    reach.stopServing(store.kept(id).id(), territory);
  }

  /// Whether whoever acts may change it: they keep the directory, and it is their own institution,
  /// one of its territory, or one nobody else keeps.
  public boolean mayChange(UUID id) {
    return Acting.current().may(Right.DIRECTORY_MANAGE) && store.isKept(id);
  }

  /// Refuses whoever may not change it.
  public void requireKept(UUID id) {
    store.requireKept(id);
  }

  /// Where it is, when that is secret; the look is recorded. Empty when nothing is written down.
  @Needs(Right.SECRET_ADDRESS)
  public Optional<String> secretAddress(UUID id) {
    return secret(id).map(SecretAddresses.Kept::address);
  }

  @Needs(Right.SECRET_ADDRESS)
  Optional<SecretAddresses.Kept> secret(UUID id) {
    store.find(id);
    var found = secrets.find(id);
    found.ifPresent(_ -> trail.looked("secret_address", id, null));
    return found;
  }

  /// Writes it down, over the one that was seen; an empty one clears it. What stood before is kept
  /// sealed, to be brought back: it stands nowhere else.
  ///
  /// @param seen the number of the address that was shown, null when there was none
  /// @return false when another one stands there now, and nothing is written
  @Needs(Right.SECRET_ADDRESS)
  public boolean keepSecretAddress(UUID id, String address, @Nullable UUID seen) {
    store.open(id);
    var now = clock.instant();
    var before = secrets.find(id).map(SecretAddresses.Kept::id).orElse(null);
    if (!Objects.equals(before, seen) || (before != null && !secrets.remove(before, now))) {
      return false;
    }
    if (!address.isBlank()) {
      secrets.add(id, address.strip(), now);
    }
    return true;
  }

  /// Whether one was cleared or written over; which one is not told.
  @Needs(Right.SECRET_ADDRESS)
  boolean hasRemovedSecretAddress(UUID id) {
    store.find(id);
    return secrets.removed(id).isPresent();
  }

  /// Brings back what was cleared or written over last; what stands now is kept in its turn.
  @Needs(Right.SECRET_ADDRESS)
  public void bringBackSecretAddress(UUID id) {
    store.open(id);
    var before = secrets.removed(id).orElseThrow(() -> new Conflict("directory.secret.nothing"));
    secrets.find(id).ifPresent(one -> secrets.remove(one.id(), clock.instant()));
    secrets.bringBack(before);
  }

  private void requirePlace(InstitutionChange change) {
    if (change.name().isBlank()) {
      throw new BadRequest("directory.institution.name.missing");
    }
    if (change.name().length() > LONGEST_NAME) {
      throw new BadRequest("directory.institution.name.long", LONGEST_NAME);
    }
    if (territories.find(change.territory()).isEmpty()) {
      throw new BadRequest("directory.institution.territory.unknown");
    }
  }

  // One that is no more in the lists may stay.
  private void requireKind(@Nullable String kind, @Nullable String before) {
    if (kind != null && !kind.equals(before) && !kinds.has(kind)) {
      throw new BadRequest("directory.institution.kind.unknown");
    }
  }

  // Nobody is above itself, not even by several steps.
  private void requireParent(InstitutionChange change, UUID self, @Nullable UUID before) {
    var parent = change.parent();
    if (parent == null || parent.equals(before)) {
      return;
    }
    store.open(parent);
    if (store.above(parent).contains(self)) {
      throw new Conflict("directory.institution.parent.cycle");
    }
  }

  private void requireOnlyOne(InstitutionChange change, UUID self) {
    var namesakes = store.byName(change.territory(), change.name());
    if (!change.another() && namesakes.stream().anyMatch(one -> !one.equals(self))) {
      throw new Conflict("directory.institution.name.taken");
    }
  }

  // What becomes a shelter has told nobody where it is.
  private void requireNoAddress(UUID id, @Nullable String kind) {
    if (reach.contacts(id).stream().anyMatch(one -> Concealment.forbids(kind, one.kind()))) {
      throw new Conflict("directory.contact.concealed.first");
    }
  }

  private LocalDate dayOfName(UUID id, InstitutionChange change) {
    var day = change.renamedOn() == null ? today() : change.renamedOn();
    boolean early =
        store.formerNames(id).stream().anyMatch(former -> former.heldUntil().isAfter(day));
    if (early || day.isAfter(today())) {
      throw new BadRequest("directory.institution.renamed.wrong");
    }
    return day;
  }

  private static @Nullable String code(InstitutionChange change) {
    return change.edrpou() == null ? null : change.edrpou().value();
  }
}
