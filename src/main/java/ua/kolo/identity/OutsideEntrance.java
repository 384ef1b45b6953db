package ua.kolo.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.identity.devices.Addition;
import ua.kolo.identity.devices.Additions;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.outside.Knots;
import ua.kolo.identity.outside.Subject;
import ua.kolo.platform.Acting;

/// Who somebody is whom a provider outside vouches for.
@Component
class OutsideEntrance {
  private final Knots knots;
  private final Accounts accounts;
  private final Tying tying;
  private final MissedCodes missed;
  private final Trail trail;
  private final Clock clock;

  OutsideEntrance(
      Knots knots, Accounts accounts, Tying tying, MissedCodes missed, Trail trail, Clock clock) {
    this.knots = knots;
    this.accounts = accounts;
    this.tying = tying;
    this.missed = missed;
    this.trail = trail;
    this.clock = clock;
  }

  /// The account, as long as its person holds a post.
  Optional<UUID> account(Subject subject) {
    return Acting.gate().call(() -> atTheGate(subject));
  }

  private Optional<UUID> atTheGate(Subject subject) {
    var known = knots.account(subject);
    if (known.isEmpty()) {
      trail.refusedSignIn(null, null, subject.way());
    }
    return known.filter(account -> accounts.signedIn(account, clock.instant()).isPresent());
  }

  /// Ties the subject to the account whose one-time code it is.
  Optional<UUID> tie(Subject subject, String login, InvitationCode code, Place place) {
    return Acting.gate()
        .call(
            () -> {
              var account = tying.tie(subject, login, code, place);
              if (account.isEmpty()) {
                missed.tell(login);
              }
              return account;
            });
  }

  /// Both or neither: a code used up without a tie would be lost.
  @Component
  static class Tying {
    private final Invitations invitations;
    private final Knots knots;
    private final Additions additions;
    private final ApplicationEventPublisher events;

    Tying(
        Invitations invitations,
        Knots knots,
        Additions additions,
        ApplicationEventPublisher events) {
      this.invitations = invitations;
      this.knots = knots;
      this.additions = additions;
      this.events = events;
    }

    @Transactional
    Optional<UUID> tie(Subject subject, String login, InvitationCode code, Place place) {
      var account = invitations.use(login, code, place);
      account.ifPresent(known -> tie(subject, known, place));
      return account;
    }

    private void tie(Subject subject, UUID account, Place place) {
      knots.tie(subject, account);
      additions.record(Addition.What.TIE, account, place);
      events.publishEvent(new EntryHelped(account));
    }
  }
}
