package ua.kolo.identity.people;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.EntryHelped;
import ua.kolo.identity.devices.Devices;
import ua.kolo.identity.factors.Factors;
import ua.kolo.identity.factors.Loss;
import ua.kolo.identity.factors.Losses;
import ua.kolo.identity.factors.Overview;
import ua.kolo.identity.outside.Knots;
import ua.kolo.identity.outside.Tied;
import ua.kolo.identity.sessions.Sessions;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The way back in for somebody who lost every second factor. An administrator only takes away:
/// what comes instead is set up by the person, after their password. See decisions/0068 and 0124.
@Service
@Transactional
class LostFactors {
  private final People people;
  private final Factors factors;
  private final Losses losses;
  private final Knots knots;
  private final Sessions sessions;
  private final Devices devices;
  private final ApplicationEventPublisher events;
  private final EntryHelp help;
  private final PeopleRows rows;
  private final Clock clock;

  LostFactors(
      People people,
      Factors factors,
      Losses losses,
      Knots knots,
      Sessions sessions,
      Devices devices,
      ApplicationEventPublisher events,
      EntryHelp help,
      PeopleRows rows,
      Clock clock) {
    this.people = people;
    this.factors = factors;
    this.losses = losses;
    this.knots = knots;
    this.sessions = sessions;
    this.devices = devices;
    this.events = events;
    this.help = help;
    this.rows = rows;
    this.clock = clock;
  }

  /// What factors the person has; of no use to enter with.
  @Needs(Right.PEOPLE_MANAGE)
  Overview overview(UUID person) {
    return factors.of(people.find(person).id());
  }

  /// The providers outside that vouch for the person.
  @Needs(Right.PEOPLE_MANAGE)
  List<Tied> ties(UUID person) {
    return knots.of(people.find(person).id());
  }

  /// From now on no provider outside vouches for the person; sessions end, since one may have been
  /// opened that way.
  @Needs(Right.PEOPLE_MANAGE)
  void untie(UUID id) {
    knots.untie(people.mine(id).id());
    sessions.endAll(id);
  }

  /// When factors of the person were taken, and why, the latest first.
  @Needs(Right.PEOPLE_MANAGE)
  List<Loss> history(UUID person) {
    return losses.of(people.find(person).id());
  }

  /// The person, when one may take their factors.
  ///
  /// @throws Conflict for oneself, somebody who left, or who has no factor
  @Needs(Right.PEOPLE_MANAGE)
  Person losing(UUID id) {
    var person = people.mine(id);
    if (!factors.any(id)) {
      throw new Conflict("people.losing.nothing");
    }
    return person;
  }

  /// Takes all factors, ends all sessions and forgets all devices: whoever found the telephone sits
  /// in none of them.
  ///
  /// @param everything whether access tokens and ties to providers end too
  /// @return whether it was done; false while it waits for the word of a head
  @Needs(Right.PEOPLE_MANAGE)
  boolean take(UUID id, String reason, boolean everything) {
    if (reason.isBlank()) {
      throw new BadRequest("people.losing.reason.none");
    }
    var person = losing(id);
    // The owner reads what the head agreed to, whatever is typed the second time.
    var agreed = help.reason(id, Deed.FACTORS).orElse(reason);
    if (!help.mayNow(id, Deed.FACTORS, reason.strip())) {
      return false;
    }
    if (everything) {
      rows.endOtherWays(id, clock.instant());
    }
    losses.take(id, Objects.requireNonNull(person.unit()), agreed);
    sessions.endAll(id);
    devices.forgetAll(id);
    events.publishEvent(new EntryHelped(id));
    return true;
  }
}
