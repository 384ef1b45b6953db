package ua.kolo.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
  private final InstitutionStore store;
  private final ContactStore reach;
  private final Territories territories;
  private final SecretAddresses secrets;
  private final Trail trail;
  private final Clock clock;

  Institutions(
      InstitutionStore store,
      ContactStore reach,
      Territories territories,
      SecretAddresses secrets,
      Trail trail,
      Clock clock) {
    this.store = store;
    this.reach = reach;
    this.territories = territories;
    this.secrets = secrets;
    this.trail = trail;
    this.clock = clock;
  }

  /// The legal day it is now.
  public LocalDate today() {
    return Days.today(clock);
  }

  public List<InstitutionRow> list(InstitutionFilter filter, int offset, int size) {
    return store.list(filter, offset, size);
  }

  /// The same in order of ids, from the one after the given: for other programs.
  public List<InstitutionRow> after(InstitutionFilter filter, @Nullable UUID after, int size) {
    return store.after(filter, after, size);
  }

  public long count(InstitutionFilter filter) {
    return store.count(filter);
  }

  /// What kind the institution is, and who coordinates where it is.
  public Standing standing(UUID id) {
    return store.standing(id).orElseThrow(() -> new NotFound(id));
  }

  public Institution find(UUID id) {
    var head = head(id);
    return new Institution(
        id,
        head.name(),
        head.kind(),
        Edrpou.of(head.edrpou()).orElse(null),
        head.parent(),
        head.territory(),
        head.closedOn(),
        head.mergedInto(),
        head.verifiedOn(),
        head.verifiedBy(),
        head.version(),
        territories.find(reach.serves(id)),
        reach.contacts(id),
        store.formerNames(id),
        store.spellings(id));
  }

  /// What people found to be the same as this one.
  public List<InstitutionRow> mergedInto(UUID id) {
    return store.mergedInto(id);
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public UUID add(InstitutionChange change) {
    requirePlace(change);
    requireFree(change, null);
    var id = Ids.next();
    store.add(id, change, today(), clock.instant());
    store.addName(id, change.territory(), change.name(), Folding.fold(change.name()));
    return id;
  }

  /// Changes what is said of it; the former name is kept with its days.
  ///
  /// @param version the one the person saw
  @Needs(Right.DIRECTORY_MANAGE)
  public void change(UUID id, int version, InstitutionChange change) {
    var old = open(id);
    requirePlace(change);
    requireFree(change, id);
    store.change(old, version, change, today());
    store.addName(id, change.territory(), change.name(), Folding.fold(change.name()));
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void close(UUID id) {
    store.close(open(id).id(), today());
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void reopen(UUID id) {
    var head = head(id);
    if (head.closedOn() == null) {
      throw new Conflict("directory.institution.notClosed");
    }
    store.close(id, null);
  }

  /// Says that two bodies are one; the names of the first become names of the second.
  @Needs(Right.DIRECTORY_MANAGE)
  public void merge(UUID id, UUID into) {
    var one = open(id);
    var other = open(into);
    if (one.id().equals(other.id())) {
      throw new BadRequest("directory.institution.mergeSelf");
    }
    if (!store.mergedInto(id).isEmpty()) {
      throw new Conflict("directory.institution.mergeChain");
    }
    store.merge(id, into);
  }

  /// They were two after all.
  @Needs(Right.DIRECTORY_MANAGE)
  public void part(UUID id) {
    if (head(id).mergedInto() == null) {
      throw new Conflict("directory.institution.notMerged");
    }
    store.merge(id, null);
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void serve(UUID id, String territory) {
    open(id);
    if (territories.find(territory).isEmpty()) {
      throw new NotFound(territory);
    }
    reach.serve(id, territory);
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void stopServing(UUID id, String territory) {
    reach.stopServing(open(id).id(), territory);
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void addContact(UUID id, Contact.Kind kind, String value) {
    open(id);
    if (value.isBlank()) {
      throw new BadRequest("directory.contact.missing");
    }
    reach.addContact(id, kind, value.strip(), clock.instant());
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void removeContact(UUID id, UUID contact) {
    reach.removeContact(open(id).id(), contact);
  }

  /// Every contact was tried today and is right.
  @Needs(Right.DIRECTORY_MANAGE)
  public void verify(UUID id) {
    reach.verify(open(id).id(), today(), Acting.current().name());
  }

  /// Where it is, when that is secret; the look is recorded. Empty when nothing is written down.
  @Needs(Right.SECRET_ADDRESS)
  public Optional<String> secretAddress(UUID id) {
    head(id);
    var found = secrets.find(id);
    found.ifPresent(_ -> trail.looked("secret_address", id, null));
    return found;
  }

  @Needs(Right.SECRET_ADDRESS)
  public void keepSecretAddress(UUID id, String address) {
    open(id);
    secrets.keep(id, address.strip(), clock.instant());
  }

  private void requirePlace(InstitutionChange change) {
    if (change.name().isBlank()) {
      throw new BadRequest("directory.institution.name.missing");
    }
    if (territories.find(change.territory()).isEmpty()) {
      throw new BadRequest("directory.institution.territory.unknown");
    }
    if (change.parent() != null) {
      head(change.parent());
    }
  }

  private void requireFree(InstitutionChange change, @Nullable UUID self) {
    var edrpou = change.edrpou();
    if (edrpou != null) {
      var other = store.byEdrpou(edrpou);
      if (other.isPresent() && !other.get().equals(self)) {
        throw new Conflict("directory.institution.edrpou.taken");
      }
    }
  }

  private InstitutionStore.Head open(UUID id) {
    var head = head(id);
    if (head.closedOn() != null || head.mergedInto() != null) {
      throw new Conflict("directory.institution.closed");
    }
    return head;
  }

  private InstitutionStore.Head head(UUID id) {
    return store.head(id).orElseThrow(() -> new NotFound(id));
  }
}
