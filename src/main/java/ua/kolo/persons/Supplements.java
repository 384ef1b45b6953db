package ua.kolo.persons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// What is learned of a person who is known already: a new phone, an address, a day of birth.
@Service
@Transactional
public class Supplements {
  private final Persons persons;
  private final Register register;
  private final Sealed sealed;
  private final Relatives relatives;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Supplements(
      Persons persons,
      Register register,
      Sealed sealed,
      Relatives relatives,
      Vault vault,
      ApplicationEventPublisher events,
      Clock clock) {
    this.persons = persons;
    this.register = register;
    this.sealed = sealed;
    this.relatives = relatives;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /// Adds it to the person; the state before is kept. Where a person hides may be written by
  /// whoever may not read it.
  ///
  /// @return what is known otherwise and therefore was left as it is, as it would be shown
  @Needs(Right.PERSON_WRITE)
  public List<String> add(UUID id, Identity typed, List<String> hiddenAddresses) {
    var before = persons.ours(id);
    if (before.identity == null) {
      throw new Conflict("vault.shredded");
    }
    var key = vault.find(id);
    var learned = typed.exact(LocalDate.ofInstant(clock.instant(), Days.KYIV));
    var known = sealed.identity(key, id, before.identity);
    var after = known.and(learned);
    var hidden = hidden(key, before, Identity.exactAddresses(hiddenAddresses));
    if (!after.equals(known) || !Arrays.equals(hidden, before.hidden)) {
      write(key, before, after, hidden);
    }
    return known.contradicted(learned);
  }

  private byte @Nullable [] hidden(DataKey key, Row before, List<String> learned) {
    var known = sealed.hidden(key, before.id, before.hidden);
    if (known.containsAll(learned)) {
      return before.hidden;
    }
    var all = Stream.concat(known.stream(), learned.stream()).distinct().toList();
    return sealed.hidden(key, before.id, Identity.exactAddresses(all));
  }

  private void write(DataKey key, Row before, Identity identity, byte @Nullable [] hidden) {
    var kept = Ids.next();
    register.keep(kept, sealed.older(key, before, kept));
    var after =
        new Row(
            before.id,
            before.unit,
            before.version,
            clock.instant(),
            Acting.current().name(),
            sealed.identity(key, before.id, identity),
            hidden,
            before.mergedInto);
    if (!register.change(after, Marks.of(identity.traits(), vault.tokens()))) {
      throw new Stale("persons.stale", before.version, before.version + 1);
    }
    relatives.compare(Map.of(before.id, identity));
    events.publishEvent(new PersonChanged(before.id));
  }
}
