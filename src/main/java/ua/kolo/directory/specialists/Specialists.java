package ua.kolo.directory.specialists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Institution;
import ua.kolo.directory.InstitutionFilter;
import ua.kolo.directory.Institutions;
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

/// Whom each institution appointed to react to violence. Everybody at work reads it; whoever keeps
/// the directory writes it, and the institution itself confirms it by a link.
@Service
@Transactional
public class Specialists {
  private final SpecialistStore store;
  private final UnnamedStore unnamed;
  private final Reminders reminders;
  private final Institutions institutions;
  private final Requests requests;
  private final Clock clock;

  Specialists(
      SpecialistStore store,
      UnnamedStore unnamed,
      Reminders reminders,
      Institutions institutions,
      Requests requests,
      Clock clock) {
    this.store = store;
    this.unnamed = unnamed;
    this.reminders = reminders;
    this.institutions = institutions;
    this.requests = requests;
    this.clock = clock;
  }

  public LocalDate today() {
    return Days.today(clock);
  }

  public List<Specialist> list(SpecialistFilter filter, int offset, int size) {
    return store.list(filter, today(), offset, size);
  }

  /// The same in order of ids, from the one after the given: for other programs.
  public List<Specialist> after(SpecialistFilter filter, @Nullable UUID after, int size) {
    return store.after(filter, today(), after, size);
  }

  public long count(SpecialistFilter filter) {
    return store.count(filter, today());
  }

  public Specialist find(UUID id) {
    return store.find(id, today()).orElseThrow(() -> new NotFound(id));
  }

  /// Those of the ids that are there.
  Map<UUID, Specialist> find(List<UUID> ids) {
    return store.find(ids, today()).stream().collect(Collectors.toMap(Specialist::id, one -> one));
  }

  public List<Event> history(UUID id) {
    return store.history(id);
  }

  /// Institutions where nobody is appointed now; without a kind, of those that deal with violence.
  public List<Unnamed> unnamed(InstitutionFilter filter, int offset, int size) {
    return unnamed.list(filter, today(), clock.instant(), offset, size);
  }

  public long countUnnamed(InstitutionFilter filter) {
    return unnamed.count(filter, today(), clock.instant());
  }

  /// Institutions that have confirmed nothing for six months, or named nobody for a month, the
  /// longest silent first.
  public List<Reminder> reminders() {
    return reminders.open();
  }

  /// How many of them the acting institution keeps.
  int silent() {
    return reminders.count();
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public UUID add(UUID institution, Card card) {
    return add(institution, card, null);
  }

  /// The same; a request sent twice adds once.
  @Needs(Right.DIRECTORY_MANAGE)
  public UUID add(UUID institution, Card card, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      add(id, institution, card);
    }
    return id;
  }

  private void add(UUID id, UUID institution, Card card) {
    institutions.requireKept(institution);
    requireOpen(institutions.find(institution));
    store.add(id, institution, checked(card), today());
    tell(id, Event.What.ADDED);
    reminders.settle(institution, today());
  }

  /// Changes what is said.
  ///
  /// @param version the one the person saw
  @Needs(Right.DIRECTORY_MANAGE)
  public void change(UUID id, int version, Card card) {
    var old = kept(id);
    store.change(old, version, checked(card));
    tell(id, Event.What.CHANGED);
  }

  /// Somebody asked the institution today, and it is all still so.
  @Needs(Right.DIRECTORY_MANAGE)
  public void confirm(UUID id) {
    var specialist = current(id);
    store.confirm(id, today(), Acting.current().name());
    tell(id, Event.What.CONFIRMED);
    reminders.settle(specialist.institution(), today());
  }

  /// The last day of the appointment, not before its first.
  @Needs(Right.DIRECTORY_MANAGE)
  public void end(UUID id, LocalDate lastDay) {
    var specialist = current(id);
    if (lastDay.isBefore(specialist.heldFrom())) {
      throw new BadRequest("specialists.until.early");
    }
    store.until(id, lastDay);
    tell(id, Event.What.ENDED);
    reminders.settle(specialist.institution(), today());
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void reopen(UUID id) {
    var specialist = kept(id);
    if (specialist.heldUntil() == null) {
      throw new Conflict("specialists.notEnded");
    }
    store.until(id, null);
    tell(id, Event.What.REOPENED);
  }

  /// Enters the program's own example, as of the day it begins.
  void exemplify(UUID institution, Card card, @Nullable LocalDate confirmedOn) {
    var id = Ids.next();
    store.add(id, institution, card, card.heldFrom());
    tell(id, Event.What.ADDED);
    if (confirmedOn != null) {
      store.confirm(id, confirmedOn, card.name());
    }
  }

  private Specialist kept(UUID id) {
    var specialist = find(id);
    institutions.requireKept(specialist.institution());
    return specialist;
  }

  private Specialist current(UUID id) {
    var specialist = kept(id);
    if (specialist.ended()) {
      throw new Conflict("specialists.ended");
    }
    return specialist;
  }

  private void tell(UUID id, Event.What what) {
    store.tell(id, what, Acting.current().name(), clock.instant());
  }

  private static void requireOpen(Institution institution) {
    if (!institution.isOpen()) {
      throw new Conflict("directory.institution.closed");
    }
  }

  /// The card as it is kept; refused when something in it is not so.
  static Card checked(Card card) {
    if (card.name().isBlank()) {
      throw new BadRequest("specialists.name.missing");
    }
    for (var most : card.tooLong().values()) {
      throw new BadRequest("specialists.long", most);
    }
    if (card.heldUntil() != null && card.heldUntil().isBefore(card.heldFrom())) {
      throw new BadRequest("specialists.until.early");
    }
    return card.tidy();
  }
}
