package ua.kolo.identity.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Directory;
import ua.kolo.directory.InstitutionFilter;
import ua.kolo.directory.InstitutionRow;
import ua.kolo.directory.Institutions;
import ua.kolo.identity.PostsEnded;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// A person who goes to another institution keeps login, factors and what they are too close to.
/// The administrator of the one asks, that of the other accepts; what the person held at the first
/// ends at once.
@Service
@Transactional
class Handovers {
  private static final int MOST_FOUND = 20;
  private final HandoverRows rows;
  private final People people;
  private final PeopleRows accounts;
  private final Institutions institutions;
  private final Directory directory;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Handovers(
      HandoverRows rows,
      People people,
      PeopleRows accounts,
      Institutions institutions,
      Directory directory,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.people = people;
    this.accounts = accounts;
    this.institutions = institutions;
    this.directory = directory;
    this.events = events;
    this.clock = clock;
  }

  /// Institutions of that name to choose from.
  @Needs(Right.PEOPLE_MANAGE)
  List<InstitutionRow> choices(String named) {
    return named.isBlank()
        ? List.of()
        : institutions.list(new InstitutionFilter(named, null, null, false), 0, MOST_FOUND);
  }

  /// Asks the other institution to take the account; nothing changes until it does.
  @Needs(Right.PEOPLE_MANAGE)
  void ask(UUID account, UUID receiver) {
    var unit = Objects.requireNonNull(people.mine(account).unit());
    if (receiver.equals(unit)) {
      throw new Conflict("people.handover.same");
    }
    institutions.find(receiver);
    if (!rows.add(account, unit, receiver, me(), clock.instant())) {
      throw new Conflict("people.handover.waits");
    }
  }

  /// To which institution the account waits to go.
  @Needs(Right.PEOPLE_MANAGE)
  Optional<Handover> of(UUID account) {
    return rows.of(account);
  }

  @Needs(Right.PEOPLE_MANAGE)
  void takeBack(UUID account) {
    var waiting = rows.of(people.mine(account).id()).orElseThrow(() -> new NotFound(account));
    rows.end(waiting.id(), "TAKEN_BACK", me(), clock.instant());
  }

  /// Those that an institution one looks after may take.
  @Needs(Right.PEOPLE_MANAGE)
  List<Handover> to(UUID receiver) {
    return rows.to(receiver);
  }

  /// From now on one looks after the account; its person is given posts here like anybody.
  @Needs(Right.PEOPLE_MANAGE)
  UUID accept(UUID id) {
    var handed = received(id);
    var now = clock.instant();
    if (!rows.takeOver(id, now)) {
      throw new NotFound(id);
    }
    events.publishEvent(new PostsEnded(handed.account(), now));
    return handed.account();
  }

  @Needs(Right.PEOPLE_MANAGE)
  void refuse(UUID id) {
    rows.end(received(id).id(), "REFUSED", me(), clock.instant());
  }

  /// The names of the institutions on both sides.
  @Needs(Right.PEOPLE_MANAGE)
  Map<UUID, String> names(List<Handover> handed) {
    Set<UUID> units =
        handed.stream()
            .flatMap(one -> Stream.of(one.unit(), one.receiver()))
            .collect(Collectors.toSet());
    return directory.names(units);
  }

  // Whoever handed it over does not take it, where they look after both institutions.
  private Handover received(UUID id) {
    var handed = rows.find(id).orElseThrow(() -> new NotFound(id));
    if (!accounts.managedUnits().contains(handed.receiver())) {
      throw new NotFound(id);
    }
    if (me().equals(handed.asker()) || me().equals(handed.account())) {
      throw new Conflict("people.handover.own");
    }
    return handed;
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
