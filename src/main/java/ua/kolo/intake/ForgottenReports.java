package ua.kolo.intake;

import java.util.UUID;
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
  private final ArrivalRows arrivals;
  private final Vault vault;
  private final ApplicationEventPublisher events;

  ForgottenReports(
      ReportRows rows, ArrivalRows arrivals, Vault vault, ApplicationEventPublisher events) {
    this.rows = rows;
    this.arrivals = arrivals;
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
    forget(shredded.person(), reason);
    for (var report : rows.aboutNobodyWithout(shredded.person())) {
      vault.shred(report, reason);
      forget(report, reason);
      events.publishEvent(new ReportForgotten(report));
    }
  }

  // What others here were told of the person, or by the report.
  private void forget(UUID gone, Shredding.Reason reason) {
    vault.find(arrivals.toldElsewhere(gone)).keySet().forEach(told -> vault.shred(told, reason));
  }
}
