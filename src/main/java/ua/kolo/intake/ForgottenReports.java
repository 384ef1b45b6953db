package ua.kolo.intake;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.persons.PersonShredded;
import ua.kolo.vault.Shredding;
import ua.kolo.vault.Vault;

/// The words of a report belong to those who suffered in it: they are destroyed with the last of
/// them, or, where nobody is said to have suffered, with the last it names. That it was registered,
/// its number and what is counted of it stay.
@Component
class ForgottenReports {
  private final ReportRows rows;
  private final Vault vault;
  private final ApplicationEventPublisher events;

  ForgottenReports(ReportRows rows, Vault vault, ApplicationEventPublisher events) {
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
    for (var report : rows.aboutNobodyWithout(shredded.person())) {
      vault.shred(report, reason);
      events.publishEvent(new ReportForgotten(report));
    }
  }
}
