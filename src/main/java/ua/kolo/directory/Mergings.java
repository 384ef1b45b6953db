package ua.kolo.directory;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Institutions that are one. Nothing is rewritten: the contacts, territories, names and
/// specialists of the one are shown as the other's, so that parting them gives each its own again.
@Service
@Transactional
public class Mergings {
  static final int LONGEST_REASON = 1000;
  private final InstitutionStore store;
  private final ContactStore reach;
  private final MergingStore mergings;
  private final Clock clock;

  Mergings(InstitutionStore store, ContactStore reach, MergingStore mergings, Clock clock) {
    this.store = store;
    this.reach = reach;
    this.mergings = mergings;
    this.clock = clock;
  }

  /// Says that two are one, and why; the first is shown as the second since.
  @Needs(Right.DIRECTORY_MANAGE)
  public void merge(UUID id, UUID into, String reason) {
    mergings.lock(id, into);
    var one = store.kept(id);
    var other = store.kept(into);
    requireReason(reason);
    if (one.id().equals(other.id())) {
      throw new BadRequest("directory.institution.mergeSelf");
    }
    if (!mergings.of(id).isEmpty()) {
      throw new Conflict("directory.institution.mergeChain");
    }
    if (one.edrpou() != null && other.edrpou() != null && !one.edrpou().equals(other.edrpou())) {
      throw new Conflict("directory.merging.edrpou");
    }
    if (store.above(into).contains(id)) {
      throw new Conflict("directory.merging.above");
    }
    requireNoAddress(id, into);
    requireNoAddress(into, id);
    mergings.add(id, into, reason.strip(), Acting.current().name(), clock.instant());
  }

  /// They were two after all: each has its own again.
  @Needs(Right.DIRECTORY_MANAGE)
  public void part(UUID id) {
    mergings.lock(id);
    store.requireKept(id);
    var head = store.find(id);
    if (head.mergedInto() == null) {
      throw new Conflict("directory.institution.notMerged");
    }
    store.requireFree(head.edrpou(), id);
    mergings.end(id, Acting.current().name(), clock.instant());
    var parent = store.find(id).parent();
    if (parent != null && store.above(parent).contains(id)) {
      throw new Conflict("directory.institution.parent.cycle");
    }
  }

  /// Mergings the institution was part of, those taken back too, newest first.
  public List<Merging> history(UUID id) {
    store.find(id);
    return mergings.history(id);
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw new BadRequest("directory.merging.reason.missing");
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw new BadRequest("directory.merging.reason.long", LONGEST_REASON);
    }
  }

  private void requireNoAddress(UUID id, UUID as) {
    if (store.isConcealed(as)
        && reach.contacts(id).stream().anyMatch(one -> Concealment.tells(one.kind()))) {
      throw new Conflict("directory.contact.concealed.first");
    }
  }
}
