package ua.kolo.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// How institutions are reached. A contact is loaded through its institution; those of what was
/// found to be the same institution are its own.
@Service
@Transactional
public class Contacts {
  private final InstitutionStore store;
  private final ContactStore reach;
  private final Clock clock;

  Contacts(InstitutionStore store, ContactStore reach, Clock clock) {
    this.store = store;
    this.reach = reach;
    this.clock = clock;
  }

  /// Adds a contact nobody has tried yet; one that is there already stays as it is.
  @Needs(Right.DIRECTORY_MANAGE)
  public void add(UUID id, Contact.Kind kind, String typed) {
    store.kept(id);
    requireTold(id, kind);
    var value = Contact.tidy(kind, typed);
    if (!isKnown(id, kind, value)) {
      reach.add(id, kind, value, clock.instant());
    }
  }

  /// Writes it anew; what changed must be tried again.
  @Needs(Right.DIRECTORY_MANAGE)
  public void change(UUID id, UUID contact, Contact.Kind kind, String typed) {
    store.kept(id);
    var old = find(id, contact);
    requireTold(id, kind);
    var value = Contact.tidy(kind, typed);
    if (old.kind() == kind && old.value().equals(value)) {
      return;
    }
    requireNew(id, kind, value);
    reach.change(contact, kind, value);
  }

  /// It was tried today and is right.
  @Needs(Right.DIRECTORY_MANAGE)
  public void verify(UUID id, UUID contact) {
    store.kept(id);
    requireTold(id, find(id, contact).kind());
    reach.verify(List.of(contact), today(), Acting.current().name());
  }

  /// Every contact was tried today and is right; an address that may stand in none is left out.
  @Needs(Right.DIRECTORY_MANAGE)
  public void verifyAll(UUID id) {
    store.kept(id);
    boolean concealed = store.isConcealed(id);
    var all =
        reach.contacts(id).stream()
            .filter(one -> !(concealed && Concealment.tells(one.kind())))
            .map(Contact::id)
            .toList();
    if (all.isEmpty()) {
      throw new BadRequest("directory.contact.none");
    }
    reach.verify(all, today(), Acting.current().name());
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void remove(UUID id, UUID contact) {
    store.kept(id);
    reach.remove(find(id, contact).id(), clock.instant());
  }

  /// Puts back what was removed.
  @Needs(Right.DIRECTORY_MANAGE)
  public void restore(UUID id, UUID contact) {
    store.kept(id);
    var old = reach.find(id, contact).orElseThrow(() -> new NotFound(contact));
    requireTold(id, old.kind());
    requireNew(id, old.kind(), old.value());
    reach.remove(contact, null);
  }

  /// A contact that is there.
  public Contact find(UUID id, UUID contact) {
    return reach.contacts(id).stream()
        .filter(one -> one.id().equals(contact))
        .findFirst()
        .orElseThrow(() -> new NotFound(contact));
  }

  private LocalDate today() {
    return Days.today(clock);
  }

  private boolean isKnown(UUID id, Contact.Kind kind, String value) {
    return reach.contacts(id).stream()
        .anyMatch(one -> one.kind() == kind && one.value().equals(value));
  }

  private void requireNew(UUID id, Contact.Kind kind, String value) {
    if (isKnown(id, kind, value)) {
      throw new Conflict("directory.contact.twice");
    }
  }

  private void requireTold(UUID id, Contact.Kind kind) {
    if (Concealment.tells(kind) && store.isConcealed(id)) {
      throw new Conflict("directory.contact.concealed");
    }
  }
}
