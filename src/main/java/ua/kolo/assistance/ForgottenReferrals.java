package ua.kolo.assistance;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.persons.PersonShredded;
import ua.kolo.vault.Shredding;
import ua.kolo.vault.Vault;

/// What was told of a person with a referral is destroyed with the person: its key, and so whatever
/// the receiver could still read. That there was one, and how it was answered, stays to be counted.
@Component
class ForgottenReferrals {
  private final ReferralRows rows;
  private final Vault vault;
  private final ApplicationEventPublisher events;

  ForgottenReferrals(ReferralRows rows, Vault vault, ApplicationEventPublisher events) {
    this.rows = rows;
    this.vault = vault;
    this.events = events;
  }

  @EventListener
  void forget(PersonShredded shredded) {
    var reason =
        vault
            .shredding(shredded.person())
            .map(Shredding::reason)
            .orElseThrow(() -> new IllegalStateException("told of a person who is there"));
    var sent = rows.about(shredded.person());
    for (var referral : vault.find(sent).keySet()) {
      vault.shred(referral, reason);
      events.publishEvent(new ReferralForgotten(referral));
    }
  }
}
