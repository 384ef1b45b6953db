package ua.kolo.webhooks;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.assistance.ReferralAnswered;
import ua.kolo.assistance.ReferralRecalled;
import ua.kolo.assistance.ReferralSent;
import ua.kolo.clearance.GlassBroken;
import ua.kolo.duties.DutyOverdue;
import ua.kolo.intake.ReportsRegistered;
import ua.kolo.platform.Acting;
import ua.kolo.programmes.ProgrammeAdopted;

/// Hears what happens, in the transaction in which it does: what is told later and what happened
/// hold together or not at all.
@Component
class Happenings {
  private final Deliveries deliveries;
  private final Clock clock;

  Happenings(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @EventListener
  void on(ReportsRegistered event) {
    deliveries.note(event.unit(), Kind.REPORT_REGISTERED, event.reports(), clock.instant());
  }

  @EventListener
  void on(ReferralSent event) {
    note(event.sender(), Kind.REFERRAL_SENT, event.referral());
    note(event.receiver(), Kind.REFERRAL_SENT, event.referral());
  }

  @EventListener
  void on(ReferralAnswered event) {
    note(event.sender(), Kind.REFERRAL_ANSWERED, event.referral());
    note(event.receiver(), Kind.REFERRAL_ANSWERED, event.referral());
  }

  @EventListener
  void on(ReferralRecalled event) {
    note(event.sender(), Kind.REFERRAL_RECALLED, event.referral());
    note(event.receiver(), Kind.REFERRAL_RECALLED, event.referral());
  }

  @EventListener
  void on(DutyOverdue event) {
    note(event.unit(), Kind.DUTY_OVERDUE, event.duty());
  }

  @EventListener
  void on(ProgrammeAdopted event) {
    note(Acting.current().unit(), Kind.PROGRAMME_ADOPTED, event.programme().value());
  }

  @EventListener
  void on(GlassBroken event) {
    note(event.owner(), Kind.GLASS_BROKEN, event.incident());
    note(Acting.current().unit(), Kind.GLASS_BROKEN, event.incident());
  }

  private void note(UUID unit, Kind kind, UUID record) {
    deliveries.note(unit, kind, List.of(record), clock.instant());
  }
}
